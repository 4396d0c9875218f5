package import Almanac

/// Who may see a record. What a record does not say is `internal`.
package enum Visibility: String, CaseIterable, Sendable {
  /// Anyone: the only records that a `Publication` is made of.
  case `public`
  /// For the people who work with the municipality's data folder.
  case `internal`
  /// As internal, and marked so that nobody reads it aloud.
  case confidential

  package var label: Phrase {
    switch self {
    case .public: Phrase("offentlig", "public")
    case .internal: Phrase("intern", "internal")
    case .confidential: Phrase("skyddad", "confidential")
    }
  }
}
