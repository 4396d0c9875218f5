import Almanac
import Canvas
import Model
import Publication

/// How near a promise is, as a sign, a word and a role: never by colour alone.
enum DueSign: Equatable {
  case done(Day)
  case overdue(PartialDate)
  case today
  case soon(PartialDate)
  case later(PartialDate)
  case open

  init(_ followUp: FollowUp, today: Day) {
    if let done = followUp.done {
      self = .done(done)
    } else {
      self.init(due: followUp.due, today: today)
    }
  }

  init(due: PartialDate?, today: Day) {
    guard let due else {
      self = .open
      return
    }
    if due.isBefore(today) {
      self = .overdue(due)
    } else if case .day(let day) = due, day == today {
      self = .today
    } else if due.days.upperBound <= today.week.monday.adding(days: 6) {
      self = .soon(due)
    } else {
      self = .later(due)
    }
  }

  var isOverdue: Bool { if case .overdue = self { true } else { false } }

  var sign: Character {
    switch self {
    case .done: "✓"
    case .overdue: "✕"
    case .today, .soon: "●"
    case .later, .open: "○"
    }
  }

  var role: Role {
    switch self {
    case .done: .good
    case .overdue: .bad
    case .today, .soon: .warning
    case .later, .open: .muted
    }
  }

  func text(_ words: DayWords) -> String {
    switch self {
    case .done(let day): words.short(day)
    case .overdue(let date), .soon(let date), .later(let date): words.compactDue(date)
    case .today: words.compactDue(.day(words.today))
    case .open: Phrase("öppen", "open")(words.language)
    }
  }

  /// Open ones by due date, those without a date after them, then the done, latest first.
  static func order(_ one: FollowUp, _ other: FollowUp) -> Bool {
    switch (one.done, other.done) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let one?, let other?): return one > other
    case (nil, nil): break
    }
    switch (one.due, other.due) {
    case (let one?, let other?): return one < other
    case (.some, nil): return true
    default: return false
    }
  }
}

extension StepStatus? {
  /// Its sign and word; where nobody has said anything, that is what is said.
  func words(_ language: Language) -> String {
    map { "\($0.sign) \($0.label(language))" }
      ?? "– " + Phrase("ingen uppgift", "not stated")(language)
  }

  var role: Role { map(\.role) ?? .muted }
}

extension StepStatus {
  var role: Role {
    switch self {
    case .onTrack, .done: .good
    case .atRisk: .warning
    case .late: .bad
    case .planned: .muted
    }
  }
}

extension CardMaker {
  /// What is asked of a meeting that should have been and of which nobody has said whether it was;
  /// stands before its name.
  func question(_ id: RecordID, isOverdue: Bool) -> String {
    guard isOverdue, id.type == .meeting || id.type == .exercise else { return "" }
    return say("Blev det av? ", "Was it held? ")
  }
}
