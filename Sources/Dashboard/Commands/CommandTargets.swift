import Almanac
import Insight
import Model

/// The records that a command could be about, and which of them each command takes: worked out once
/// a key, since a card has to be laid out to know its chosen link.
struct CommandTargets {
  let municipality: Municipality
  /// The likeliest first.
  let ids: [RecordID]

  /// The first of one of these types.
  func first(_ types: RecordType...) -> RecordID? { ids.first { types.contains($0.type) } }

  /// What can be removed.
  var removable: [RecordID] { ids.filter { $0.type != .step && $0.type != .settings } }

  /// What is waiting to be done.
  var tickable: RecordID? { ids.first { isTickable($0) } }

  private func isTickable(_ id: RecordID) -> Bool {
    municipality.decoded(id)?.isTickable ?? false
  }

  /// What has a day that can be moved, and the field that says it.
  var movable: (id: RecordID, field: String)? {
    ids.lazy.compactMap { id in
      guard isTickable(id) || isHoldable(id) else { return nil }
      let trait: FieldTraits = isTickable(id) ? .deadline : .future
      let field = id.type.schema.fields.first { $0.traits.contains(trait) }
      return field.map { (id, $0.name) }
    }.first
  }

  /// What has a status.
  var staged: RecordID? {
    ids.first { $0.type.schema.fields.contains { $0.traits.contains(.status) } }
  }

  /// The meeting that people are invited to, and can be seated at.
  func seatable(on day: Day) -> RecordID? {
    ids.first { $0.type == .meeting && !municipality.guests(of: $0, on: day).isEmpty }
  }

  /// The meeting or exercise that is still to be held.
  var holdable: RecordID? { ids.first { isHoldable($0) } }

  private func isHoldable(_ id: RecordID) -> Bool {
    municipality.decoded(id)?.isHoldable ?? false
  }

  /// What has a number or an address, itself or as whom it is about; else the nearest.
  var copied: RecordID? {
    ids.lazy.compactMap { id in
      switch id.type {
      case .organisation, .person, .dutyContact: id
      case .member: contact(of: id)
      case .followUp, .encounter, .meeting:
        municipality.references(from: id).first { [.person, .organisation].contains($0.type) }
      default: nil
      }
    }.first ?? ids.first
  }

  private func contact(of member: RecordID) -> RecordID? {
    municipality.contacts(of: member).first.map { municipality.dutyContacts.id(at: $0) }
  }

  /// The duty contact; of a member the one who answers first. Only the likeliest: a number is not
  /// verified because something else was pointed at beside it.
  var contact: RecordID? {
    ids.first.flatMap { id in
      switch id.type {
      case .dutyContact: id
      case .member: contact(of: id)
      default: nil
      }
    }
  }
}
