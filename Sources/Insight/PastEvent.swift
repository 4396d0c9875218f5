package import Almanac
package import Model

/// Something that took place.
package struct PastEvent: Equatable, Sendable {
  /// An encounter, a meeting, an exercise or a call-out.
  package let id: RecordID
  package let date: PartialDate
  package let title: String
  /// The numbers of the steps that it served.
  package let steps: [Int]
}
