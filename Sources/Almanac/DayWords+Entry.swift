extension DayWords {
  /// The date that somebody typed, in either language whatever `language` is:
  ///
  /// - `2008-09-24`, `20080924`, `2009-01`, `2009`
  /// - `24/9`, `24/9 2008`, `24/9-08`, `24 sep`, `24 september 2008`, `Sep 24`, `onsdag 24/9`
  /// - `jan`, `januari 2009`, `nästa månad`, `this year`
  /// - `idag`, `imorgon`, `i förrgår`, `tomorrow`, `fredag` (the coming one), `i fredags`
  /// - `v39`, `wk 39`, `v2 2009`, `2008-W40` (its Monday), `fre v41`, `nästa vecka`
  /// - `+3`, `-3`, `+2v`, `+2w`, `+1m`, `+1å`, `om 3 dagar`, `2 weeks ago`
  ///
  /// Small and capital letters are the same, and `a`, `o` will do for `å`, `ä`, `ö`. A day, month or
  /// week without a year is the nearest one to today. Nil for what is not understood, does not exist,
  /// or contradicts itself (`måndag 24/9` on a Wednesday).
  package func day(from entry: String) -> PartialDate? {
    guard let tokens = DayEntry.tokens(of: entry) else { return nil }
    return DayEntry(today: today).date(tokens[...])
  }
}
