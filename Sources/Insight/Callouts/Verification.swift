package import Almanac
package import Model

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
