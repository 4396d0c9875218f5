extension DayWords {
  /// The date that somebody typed, in either language whatever `language` is:
  ///
  /// - `2008-09-24`, `20080924`, `080924`, `2009-01`, `2009`
  /// - `24/9`, `24/9 2008`, `24/9-08`, `24.9.2008`, `24 sep`, `24 september 2008`, `Sep 24`,
  ///   `onsdag 24/9`
  /// - `jan`, `januari 2009`, `nästa månad`, `this year`
  /// - `idag`, `imorgon`, `i förrgår`, `tomorrow`, `fredag`, `i fredags`, `nästa fredag`
  /// - `v39`, `wk 39`, `v2 2009`, `2008-W40`, `fre v41`, `nästa vecka`, `fredag nästa vecka`
  /// - `+3`, `-3`, `+2v`, `+2w`, `+1m`, `+1å`, `om två veckor`, `in a month`, `2 weeks ago`
  ///
  /// Small and capital letters are the same, and `a`, `o` will do for `å`, `ä`, `ö`. Which one a
  /// weekday, or a day, week or month without its year is, `tense` says: one that is past is never
  /// later than today, one to come never earlier. A week is its Monday, or what is left of it when
  /// something to come is meant. Nil for what is not understood, does not exist, or contradicts
  /// itself (`måndag 24/9` on a Wednesday).
  package func day(from entry: String, _ tense: Tense = .open) -> PartialDate? {
    guard let tokens = DayEntry.tokens(of: entry) else { return nil }
    return DayEntry(today: today, tense: tense).date(tokens[...])
  }
}
