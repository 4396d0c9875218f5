package import Model

/// How far a call-out has come with one member of the council.
package struct CalledMember: Equatable, Sendable {
  package enum Standing: Equatable, Sendable {
    case reached(CallAttempt)
    /// Somebody is left to try.
    case waiting
    /// Every number turned out to be wrong.
    case exhausted
    case withoutContact
  }

  package let member: RecordID
  /// From 1, in call order.
  package let place: Int
  /// In the order in which they are tried.
  package let numbers: [CallNumber]
  /// In the order in which they were made.
  package let attempts: [CallAttempt]
  package let standing: Standing
  /// What to call when its turn comes; nil where nobody is left to try.
  package let next: CallNumber?
  /// How many times it has been gone through, or put off.
  package let round: Int
  /// The numbers that turned out to be wrong, and still are written down.
  package let wrong: [CallNumber]
  /// When it joined those of its round: the number of the attempt that brought it there, from 1.
  let turn: Int

  /// - Parameter attempts: those of the member, each with its number among all of the call-out,
  ///   from 1, in the order of time.
  init(
    _ member: RecordID, place: Int, numbers: [CallNumber],
    attempts: [(number: Int, attempt: CallAttempt)]
  ) {
    var course = CallCourse(numbers)
    for (number, attempt) in attempts { course.take(attempt, number) }
    self.member = member
    self.place = place
    self.numbers = numbers
    self.attempts = attempts.map(\.attempt)
    standing = course.standing
    next = course.standing == .waiting ? course.next : nil
    round = course.round
    wrong = numbers.filter { course.wrong.contains($0) }
    turn = course.turn
  }

  package var isReached: Bool { if case .reached = standing { true } else { false } }

  /// The try that is told where it was not reached: the last.
  package var lastAttempt: CallAttempt? { attempts.last }
}

/// The attempts at one member, followed from the first to the last.
private struct CallCourse {
  let numbers: [CallNumber]
  var round = 0
  var turn = 0
  var wrong: Set<CallNumber> = []
  private var tried: Set<CallNumber> = []
  /// The one that asked to be called later.
  private var again: CallNumber?
  private var reached: CallAttempt?

  init(_ numbers: [CallNumber]) { self.numbers = numbers }

  /// Numbers that may be right.
  private var usable: [CallNumber] { numbers.filter { !wrong.contains($0) } }

  var next: CallNumber? {
    usable.first { $0 == again } ?? usable.first { !tried.contains($0) } ?? usable.first
  }

  var standing: CalledMember.Standing {
    if let reached { return .reached(reached) }
    if numbers.isEmpty { return .withoutContact }
    return usable.isEmpty ? .exhausted : .waiting
  }

  mutating func take(_ attempt: CallAttempt, _ number: Int) {
    guard let outcome = attempt.outcome else { return }
    let called = called(by: attempt)
    switch outcome {
    case .reached: reached = reached ?? attempt
    case .later:
      beginRound(number)
      again = called.first
      return
    case .noAnswer: tried.formUnion(called)
    case .wrongNumber: wrong.formUnion(called)
    }
    again = nil
    if usable.allSatisfy(tried.contains) { beginRound(number) }
  }

  private mutating func beginRound(_ number: Int) {
    round += 1
    turn = number
    tried = []
  }

  /// The numbers that an attempt was at: one; all of the contact's where it doesn't say which; none
  /// where the number has been corrected since, so that the right one comes up.
  private func called(by attempt: CallAttempt) -> [CallNumber] {
    numbers.filter { number in
      (attempt.dutyContact.map { $0 == number.contact } ?? true)
        && (attempt.telephone.map { $0 == number.telephone } ?? true)
    }
  }
}
