package import Almanac

/// The cases of a field with fixed values; raw values are what stands in files.
package protocol Choice: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  var label: Phrase { get }
}
