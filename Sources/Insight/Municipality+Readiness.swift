package import Almanac
import Lettering
import Model

extension Municipality {
  package func readiness(today: Day) -> Readiness {
    let contacts = Array(dutyContacts)
    let unverified = contacts.indices.filter { row in
      !verification(of: contacts[row], today: today).isFresh
    }
    let deputised = Set(contacts.compactMap { deputisedMember(by: $0) })
    let answering = Set(contacts.compactMap(\.member))
    let order = membersInCallOrder
    let members = self.members
    return Readiness(
      contacts: contacts.count,
      verified: contacts.count - unverified.count,
      unverified: unverified.sorted {
        (contacts[$0].verified?.number ?? .min, $0) < (contacts[$1].verified?.number ?? .min, $1)
      },
      membersWithoutDeputy: order.filter { !deputised.contains(members.id(at: $0)) },
      membersWithoutContact: order.filter { !answering.contains(members.id(at: $0)) },
      lastExercise: lastExercise(by: today))
  }

  /// The member for another of whose contacts this one steps in.
  private func deputisedMember(by contact: DutyContact) -> RecordID? {
    contact.deputyFor == contact.recordID ? nil : dutyContacts[contact.deputyFor]?.member
  }

  /// The rows of the council's members as they are called: by order, then by name.
  package var membersInCallOrder: [Int] {
    let keys = members.map { member in
      (member.order ?? .max, SwedishOrder.key(title(of: member.recordID) ?? member.id))
    }
    return keys.indices.sorted { one, other in
      let (first, second) = (keys[one], keys[other])
      return first.0 != second.0
        ? first.0 < second.0 : first.1.lexicographicallyPrecedes(second.1)
    }
  }

  /// The last exercise that has been held.
  private func lastExercise(by today: Day) -> Exercise? {
    exercises.filter { exercise in
      exercise.status != .planned && exercise.date.map { $0.days.lowerBound <= today } ?? false
    }.max { one, other in
      guard let first = one.date, let second = other.date else { return false }
      return first < second
    }
  }
}
