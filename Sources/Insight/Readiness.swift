package import Almanac
import Lettering
package import Model

/// Whether the crisis council can be reached, as far as the records tell.
package struct Readiness: Equatable, Sendable {
  /// How many duty contacts there are.
  package let contacts: Int
  /// The numbers verified within the settings' months, and not found wrong since.
  package let verified: Int
  /// The rows of those that were not, longest ago first; those that never were come before.
  package let unverified: [Int]
  /// The rows of the members in call order that have no deputy for any of their contacts.
  package let membersWithoutDeputy: [Int]
  /// The rows of the members in call order that have no contact at all; these are among
  /// `membersWithoutDeputy` too.
  package let membersWithoutContact: [Int]
  /// The last one held.
  package let lastExercise: Exercise?

  /// Whether the last exercise still waits for its evaluation.
  package var isEvaluationMissing: Bool { lastExercise?.status == .held }
}

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

/// How far the numbers of a duty contact can be trusted.
package enum Verification: Equatable, Sendable {
  case never
  /// Longer ago than the settings' months.
  case old(Day)
  case fresh(Day)
  /// A call-out has found one of them wrong since, and it is still written down.
  case wrong(Day)

  package var isFresh: Bool { if case .fresh = self { true } else { false } }
}

extension Municipality {
  package func verification(of contact: DutyContact, today: Day) -> Verification {
    if let day = wrongNumberDay(of: contact) { return .wrong(day) }
    guard let day = contact.verified else { return .never }
    return day >= today.adding(months: -settings.verifyWithin) ? .fresh(day) : .old(day)
  }

  /// The last day on which a call-out found one of its present numbers wrong, if nobody has verified
  /// them since.
  private func wrongNumberDay(of contact: DutyContact) -> Day? {
    let telephones = telephones(of: contact)
    let days = referring(to: contact.recordID, in: callAttempts).filter { attempt in
      attempt.outcome == .wrongNumber && attempt.dutyContact == contact.recordID
        && attempt.telephone.map { telephones.contains($0) } ?? true
    }.compactMap { $0.at?.day }
    return days.max().flatMap { day in contact.verified.map { day > $0 } ?? true ? day : nil }
  }
}
