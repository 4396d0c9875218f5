package import Almanac

/// The part of a municipality's data that may be shown to anyone.
///
/// Nothing private can be in it, because no field of its types could hold it: no person, no
/// telephone number, no mail address, no note. What leaves is chosen where it is made, record by
/// record, and only records marked `Visibility.public` are chosen.
package struct Publication: Equatable, Sendable {
  package let municipality: String
  /// The day that the data describes.
  package let asOf: Day
  /// By number, each at most once.
  package let steps: [PublicStep]

  package init(municipality: String, asOf: Day, steps: [PublicStep]) {
    self.municipality = municipality
    self.asOf = asOf
    self.steps = steps
  }
}
