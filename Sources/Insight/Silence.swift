package import Almanac
package import Model

/// An organisation that has not been heard from for longer than agreed.
package struct Silence: Equatable, Sendable {
  package let organisation: RecordID
  package let name: String
  /// The last encounter's day; nil where there never was one.
  package let last: Day?
  /// Days since then; nil where there never was one.
  package let days: Int?
  /// The days that were agreed on.
  package let agreed: Int
  /// Who says so.
  package let origin: AgreedInterval.Origin

  /// Days beyond what was agreed; nil where it was never heard from.
  package var over: Int? { days.map { $0 - agreed } }
}
