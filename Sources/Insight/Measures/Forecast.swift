/// Where a yearly series is going, with how surely that is known: "same as last" or a line of
/// constant drift, whichever would have erred less (Hyndman & Athanasopoulos, Forecasting).
package struct Forecast: Equatable, Sendable {
  package enum Method: String, Sendable {
    /// The last value stays.
    case naive
    /// The mean change of all years goes on.
    case drift
  }

  /// One period ahead. `low` to `high` holds the value with a probability of 95 per cent, as far as
  /// the years to come are like those that were.
  package struct Point: Equatable, Sendable {
    package let value: Double
    package let low: Double
    package let high: Double
  }

  /// Of the normal distribution, for 95 per cent.
  private static let normalQuantile = 1.959964

  package let method: Method
  /// The mean absolute one-step error of "same as last", from the fourth value on.
  package let naiveError: Double
  /// The mean absolute one-step error of the drift, from the fourth value on.
  package let driftError: Double
  package let points: [Point]

  /// Nil for fewer than five values, of which nothing can be said.
  /// - Parameters:
  ///   - values: one a year, in order, without a break.
  ///   - periods: how many years ahead.
  package init?(_ values: [Double], periods: Int) {
    guard values.count >= 5, let first = values.first, let last = values.last,
      values.allSatisfy(\.isFinite)
    else { return nil }
    let steps = Double(values.count - 1)
    let drift = (last - first) / steps
    let changes = zip(values.dropFirst(), values).map { $0 - $1 }
    let errors = (3..<values.count).map { place in
      let known = values[..<place]
      let change = (values[place - 1] - first) / Double(known.count - 1)
      return (
        naive: abs(values[place] - values[place - 1]),
        drift: abs(values[place] - values[place - 1] - change)
      )
    }
    naiveError = errors.reduce(0) { $0 + $1.naive } / Double(errors.count)
    driftError = errors.reduce(0) { $0 + $1.drift } / Double(errors.count)
    let method: Method = driftError < naiveError ? .drift : .naive
    self.method = method
    let centre = method == .drift ? drift : 0
    let freedom = method == .drift ? steps - 1 : steps
    let spread = (changes.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / freedom).squareRoot()
    points = (1...max(periods, 1)).map { ahead in
      let distance = Double(ahead)
      let width =
        Self.normalQuantile * spread
        * (distance * (method == .drift ? 1 + distance / steps : 1)).squareRoot()
      let value = last + distance * centre
      return Point(value: value, low: value - width, high: value + width)
    }
  }
}
