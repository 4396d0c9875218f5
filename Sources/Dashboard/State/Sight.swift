import Model

/// The records that a key could be about, and which of them each key takes: found out once for all
/// keys, since a card has to be laid out to know its chosen link.
struct Sight {
  let municipality: Municipality
  /// The likeliest first.
  let ids: [RecordID]

  /// What is waiting to be done.
  var tickable: RecordID? {
    ids.first { id in
      switch id.type {
      case .followUp: municipality.followUps[id].map { $0.done == nil } ?? false
      case .activity: municipality.activities[id].map { $0.status != .done } ?? false
      default: false
      }
    }
  }

  /// What has a day that can be moved, and the field that says it.
  var movable: (id: RecordID, field: String)? {
    ids.lazy.compactMap { id in
      switch id.type {
      case .followUp, .activity: (id, "Due")
      case .meeting, .exercise: (id, "Date")
      default: nil
      }
    }.first
  }

  /// What has a status.
  var staged: RecordID? {
    ids.first { [.step, .activity, .meeting, .exercise].contains($0.type) }
  }

  /// The meeting or exercise that is still to be held.
  var holdable: RecordID? {
    ids.first { id in
      switch id.type {
      case .meeting:
        municipality.meetings[id].map { $0.status == nil || $0.status == .planned } ?? false
      case .exercise:
        municipality.exercises[id].map { $0.status == nil || $0.status == .planned } ?? false
      default: false
      }
    }
  }

  /// What has a number or an address, else the nearest.
  var copied: RecordID? {
    ids.first { [.organisation, .person, .dutyContact].contains($0.type) } ?? ids.first
  }

  /// The duty contact; of a member the one who answers first.
  var contact: RecordID? {
    ids.lazy.compactMap { id in
      switch id.type {
      case .dutyContact: id
      case .member:
        municipality.contacts(of: id).first.map { municipality.dutyContacts.id(at: $0) }
      default: nil
      }
    }.first
  }
}

extension State {
  var sight: Sight { Sight(municipality: municipality, ids: inSight) }
}
