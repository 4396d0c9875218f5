import Almanac
package import Publication
package import RecFile
import Lettering

/// The fields that a record of every type may have.
package struct Annotations: Equatable, Sendable {
  package private(set) var notes: [String] = []
  package private(set) var source: String?
  /// `internal` where the record says nothing, and also where it says something unknown; where it
  /// says several things, the narrowest of them: never wider than what is certain, and never public
  /// where it is two records in one.
  package fileprivate(set) var visibility = Visibility.internal
  package private(set) var tags: [String] = []

  package init() {}

  package init(_ record: Record) {
    var reader = AnnotationReader()
    for field in record.fields { reader.take(field) }
    self = reader.annotations
  }

  /// These come after the type's own in every schema.
  static let fields: [ModelField<Annotations>] = [
    ModelField(
      "Note", \.notes, .longText, Phrase("Anteckning", "Note"),
      help: Phrase("Fri text. Lämnar aldrig datamappen.", "Free text. Never leaves the folder.")),
    ModelField(
      "Source", \.source, .text, Phrase("Källa", "Source"), [.individual, .unsearched],
      help: Phrase("Varifrån uppgiften kommer.", "Where the information comes from.")),
    visibility,
    ModelField(
      "Tag", \.tags, .text, Phrase("Etikett", "Tag"),
      [.reused, .indexed, .listed],
      help: Phrase("Eget ord att samla poster under.", "A word of your own to gather records by.")),
  ]

  /// The order in which forms ask for them, the likeliest first.
  static let asked = ["Note", "Tag", "Source", "Visibility"]

  private static let visibility = ModelField<Annotations>(
    FieldDescription(
      "Visibility", .choice(Choices(Visibility.self)), Phrase("Synlighet", "Visibility"),
      help: Phrase(
        "Offentligt kan visas för alla. Om inget anges gäller internt.",
        "Public can be shown to anyone. Unsaid means internal.")), takesAll: true
  ) { annotations, text, isAgain in
    let said = Visibility(rawValue: text.trimmed) ?? .internal
    annotations.visibility = isAgain ? annotations.visibility.narrower(said) : said
  }
}

extension Visibility {
  /// Of two visibilities, the one that fewer may see.
  package func narrower(_ other: Visibility?) -> Visibility {
    [self, other].contains(.confidential)
      ? .confidential : [self, other].contains(.internal) ? .internal : .public
  }
}

/// Reads what every record may say about itself, from those of its fields that its type has not.
struct AnnotationReader {
  /// Whether the record is surely two in one, so that what the one says need not hold for the
  /// other: it has two keys, or two names.
  var isTwoRecords = false
  private var found = Annotations()
  private var seen: UInt8 = 0
  private var met: UInt8 = 0

  private static let names = Annotations.fields.map { FieldName($0.description.name) }
  private static let telling: [FieldName] = ["Id", "Number", "Name"]

  /// Whether a field of that name stands once in every record that is one.
  static func isTelling(_ name: String) -> Bool { telling.contains(FieldName(name)) }

  var annotations: Annotations {
    var annotations = found
    if isTwoRecords, annotations.visibility == .public { annotations.visibility = .internal }
    return annotations
  }

  mutating func take(_ field: Field) {
    guard let place = Self.names.firstIndex(where: field.hasName) else { return meet(field) }
    let bit: UInt8 = 1 << UInt8(place)
    let isAgain = seen & bit != 0
    guard !isAgain || Annotations.fields[place].takesAll else { return }
    let text = field.value
    guard !text.isBlank else { return }
    seen |= bit
    Annotations.fields[place].take(&found, text, isAgain)
  }

  private mutating func meet(_ field: Field) {
    guard let place = Self.telling.firstIndex(where: field.hasName) else { return }
    let bit: UInt8 = 1 << UInt8(place)
    if met & bit != 0 { isTwoRecords = true }
    met |= bit
  }
}

extension String {
  /// Whether there is nothing but blanks in it.
  var isBlank: Bool { utf8.allSatisfy(\.isBlank) }
}
