import Lettering
package import Publication

/// The fields that a record of every type may have.
package struct Annotations: Equatable, Sendable {
  package let notes: [String]
  package let source: String?
  /// `internal` where the record says nothing, and also where it says something unknown; where it
  /// says several things, the narrowest of them: never wider than what is certain, and never public where it is two records in one.
  package let visibility: Visibility
  package let tags: [String]

  package init(_ fields: FieldValues) {
    notes = fields.texts("Note")
    source = fields.text("Source")
    let said = Self.narrowest(fields.texts("Visibility"))
    visibility = said == .public && fields.isTwoRecords ? .internal : said
    tags = fields.texts("Tag")
  }

  private static func narrowest(_ texts: [String]) -> Visibility {
    let said = texts.map { Visibility(rawValue: $0.trimmed) ?? .internal }
    if said.contains(.confidential) { return .confidential }
    return said.isEmpty || said.contains(.internal) ? .internal : .public
  }
}
