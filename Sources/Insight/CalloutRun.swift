package import Almanac
package import Model

/// One run through the call list as the records tell it: whom to call now, who has been reached,
/// who must be corrected.
///
/// Nothing of it is remembered elsewhere, so that a call-out goes on where it was after the program
/// was killed, when contacts are corrected while it runs, and when two machines call at once.
package struct CalloutRun: Equatable, Sendable {
  package let callout: Callout
  /// Each once, in call order. Of a call-out that has ended, those who were members then.
  package let members: [CalledMember]
  /// In the order of time.
  package let attempts: [CallAttempt]

  /// Nil where there is no such call-out.
  package init?(of id: RecordID, in municipality: Municipality) {
    guard let callout = municipality.callouts[id] else { return nil }
    self.callout = callout
    let attempts = municipality.attempts(of: callout)
    self.attempts = attempts
    var seen: Set<RecordID> = []
    let called = municipality.membersInCallOrder.map { municipality.members[$0] }
      .filter { seen.insert($0.recordID).inserted && callout.concerns($0) }
    let byMember = Dictionary(grouping: zip(1..., attempts), by: \.1.member)
    members = called.enumerated().map { place, member in
      CalledMember(
        member.recordID, place: place + 1,
        numbers: municipality.callNumbers(of: member.recordID),
        attempts: (byMember[member.recordID] ?? []).map { (number: $0.0, attempt: $0.1) })
    }
  }

  /// The members left to try, in the order of their turns: first those tried the fewest times, then
  /// those who have waited longest.
  package var queue: [CalledMember] {
    members.filter { $0.standing == .waiting }.sorted { one, other in
      (one.round, one.turn, one.place) < (other.round, other.turn, other.place)
    }
  }

  /// The member whose turn it is; nil where nobody is left to try.
  package var next: CalledMember? { queue.first }

  /// Whether everybody has been reached, or tried `rounds` times.
  package func isThrough(rounds: Int) -> Bool { next.map { $0.round >= rounds } ?? true }

  package var reached: [CalledMember] { members.filter(\.isReached) }
  package var notReached: [CalledMember] { members.filter { !$0.isReached } }
  package var withWrongNumber: [CalledMember] { members.filter { !$0.wrong.isEmpty } }

  /// The members to follow up: called and not reached, without anyone to call, or with a wrong
  /// number. About those who were never called nothing is known.
  package var toFollowUp: [CalledMember] {
    members.filter { member in
      let isCalled = !member.attempts.isEmpty || member.standing == .withoutContact
      return isCalled && !member.isReached || !member.wrong.isEmpty
    }
  }

  package var isRunning: Bool { callout.ended == nil }

  /// Minutes from its start to its end, or to now; none where a clock was put back.
  package func minutes(until now: Moment) -> Int {
    callout.started.map { max(0, $0.minutes(until: callout.ended ?? now)) } ?? 0
  }
}

extension Callout {
  /// Whether a member is one of those whom it calls: who joined after it ended is not.
  fileprivate func concerns(_ member: Member) -> Bool {
    guard let ended, let since = member.since else { return true }
    return since.days.lowerBound <= ended.day
  }
}

extension Municipality {
  /// The attempts of a call-out in the order of time; those of the same second as in the file.
  fileprivate func attempts(of callout: Callout) -> [CallAttempt] {
    referring(to: callout.recordID, in: callAttempts).filter { $0.callout == callout.recordID }
      .enumerated().sorted { one, other in
        switch (one.element.at, other.element.at) {
        case (let first?, let second?) where first != second: first < second
        case (nil, .some): true
        case (.some, nil): false
        default: one.offset < other.offset
        }
      }.map(\.element)
  }

  /// The call-outs that have not ended, the last one begun first.
  package var runningCallouts: [RecordID] {
    calloutsByStart.reversed().filter { $0.ended == nil }.map(\.recordID)
  }

  /// The call-out that runs, or else the last one; nil where none was ever made.
  package var latestCallout: RecordID? {
    runningCallouts.first ?? calloutsByStart.last?.recordID
  }

  /// By when they began, what doesn't say when before all others; those of the same second as in
  /// the file.
  private var calloutsByStart: [Callout] {
    callouts.filter { !$0.id.isEmpty }.enumerated().sorted { one, other in
      let (first, second) = (one.element.started, other.element.started)
      guard first != second else { return one.offset < other.offset }
      guard let first else { return true }
      return second.map { first < $0 } ?? false
    }.map(\.element)
  }
}

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
  /// The next number to call; nil where nobody is left to try.
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
