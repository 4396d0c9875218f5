/// Which way somebody looks who types a date without its year, or a day of the week by its name.
///
/// It decides only what the words leave open: `24/12` and `fredag` are read by it, while
/// `2008-12-24`, `imorgon` and `+3` say by themselves what they mean.
package enum Tense: Equatable, Sendable {
  /// Nothing is known: the nearest one, and the coming one of a weekday.
  case open
  /// It has happened: the last one, today at the latest.
  case past
  /// It is planned: the next one, today at the earliest.
  case future
  /// It is to be done by then: as `future`, and a week is its Friday, since that is its last
  /// working day.
  case deadline
}

extension Tense {
  /// The one of some that is meant; nil where none fits.
  /// - Parameter days: what each may be taken for, from its first day to its last.
  func chosen<Candidate>(
    of candidates: [Candidate], from today: Day, _ days: (Candidate) -> ClosedRange<Day>
  ) -> Candidate? {
    switch self {
    case .past:
      return candidates.last { days($0).lowerBound <= today }
    case .future, .deadline:
      return candidates.first { days($0).upperBound >= today }
    case .open:
      return candidates.min { distance(days($0), today) < distance(days($1), today) }
    }
  }

  private func distance(_ days: ClosedRange<Day>, _ today: Day) -> Int {
    abs(days.lowerBound.days(until: today))
  }
}
