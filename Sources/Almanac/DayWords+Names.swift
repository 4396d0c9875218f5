extension DayWords {
  /// `onsdag`, `Wednesday`.
  package func name(of weekday: Weekday) -> String { DayWords.name(of: weekday)(language) }

  /// `ons`, `Wed`.
  package func shortName(of weekday: Weekday) -> String {
    String(name(of: weekday).prefix(3))
  }

  /// `on`, `We`: the head of a column in a calendar.
  package func initials(of weekday: Weekday) -> String {
    String(name(of: weekday).prefix(2))
  }

  /// `oktober`, `October`.
  package func name(of month: Month) -> String { DayWords.name(ofMonth: month.number)(language) }

  /// `okt`, `Oct`.
  package func shortName(of month: Month) -> String { String(name(of: month).prefix(3)) }

  /// `oktober 2008`, `October 2008`.
  package func title(of month: Month) -> String { "\(name(of: month)) \(month.year)" }

  static func name(of weekday: Weekday) -> Phrase {
    switch weekday {
    case .monday: Phrase("måndag", "Monday")
    case .tuesday: Phrase("tisdag", "Tuesday")
    case .wednesday: Phrase("onsdag", "Wednesday")
    case .thursday: Phrase("torsdag", "Thursday")
    case .friday: Phrase("fredag", "Friday")
    case .saturday: Phrase("lördag", "Saturday")
    case .sunday: Phrase("söndag", "Sunday")
    }
  }

  /// January is 1; numbers above 12 count as December.
  static func name(ofMonth number: Int) -> Phrase {
    switch number {
    case 1: Phrase("januari", "January")
    case 2: Phrase("februari", "February")
    case 3: Phrase("mars", "March")
    case 4: Phrase("april", "April")
    case 5: Phrase("maj", "May")
    case 6: Phrase("juni", "June")
    case 7: Phrase("juli", "July")
    case 8: Phrase("augusti", "August")
    case 9: Phrase("september", "September")
    case 10: Phrase("oktober", "October")
    case 11: Phrase("november", "November")
    default: Phrase("december", "December")
    }
  }
}
