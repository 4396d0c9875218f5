package import Almanac
package import Model
import Publication

/// Where we stand among our neighbours in one period of an indicator. A place says how many do better
/// in that number, and not who does well.
package struct NeighbourStanding: Equatable, Sendable {
  package let period: PartialDate
  /// Nil where we have no value.
  package let own: Double?
  /// Of the neighbours, without us.
  package let low: Double
  package let median: Double
  package let high: Double
  /// How many neighbours have a value.
  package let count: Int
  /// From 1; those of the same value share a place. Nil where we have no value.
  package let place: Int?

  /// How many are compared, with us.
  package var total: Int { count + 1 }

  /// - Parameters:
  ///   - neighbours: at least one.
  ///   - isLowerBetter: whether the lowest has the first place.
  init?(_ period: PartialDate, own: Double?, _ neighbours: [Double], isLowerBetter: Bool) {
    let values = neighbours.filter(\.isFinite).sorted()
    guard let low = values.first, let high = values.last else { return nil }
    self.period = period
    self.own = own
    (self.low, self.high, count) = (low, high, values.count)
    let middle = values.count / 2
    median =
      values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
    place = own.map { own in
      1 + values.count { isLowerBetter ? $0 < own : $0 > own }
    }
  }
}

extension Municipality {
  /// Where we stand in each period that neighbours have values of, by period. The neighbours are
  /// those that the settings name, else all that have values.
  /// - Parameter isPublic: whether only what is public counts.
  package func standings(of indicator: Indicator, isPublic: Bool = false) -> [NeighbourStanding] {
    let chosen = Set(settings.neighbours.map(\.code).filter { !$0.isEmpty })
    var neighbours: [PartialDate: [String: Double]] = [:]
    for comparison in referring(to: indicator.recordID, in: comparisons) {
      guard let period = comparison.period, let value = comparison.value,
        chosen.isEmpty || chosen.contains(comparison.municipality),
        comparison.municipality != settings.municipalityCode,
        comparison.isPublic || !isPublic
      else { continue }
      neighbours[period, default: [:]][comparison.municipality] = value
    }
    guard !neighbours.isEmpty else { return [] }
    var own: [PartialDate: Double] = [:]
    for observation in observations(of: indicator) where observation.isPublic || !isPublic {
      if let period = observation.period, own[period] == nil { own[period] = observation.value }
    }
    return neighbours.sorted { $0.key < $1.key }.compactMap { period, values in
      NeighbourStanding(
        period, own: own[period], Array(values.values),
        isLowerBetter: indicator.better == .lower)
    }
  }
}
