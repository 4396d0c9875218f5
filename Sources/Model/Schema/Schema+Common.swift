import Almanac
import Publication

extension Schema {
  /// What every record may have.
  static let common: [FieldDescription] = [
    FieldDescription(
      "Note", .longText, Phrase("Anteckning", "Note"), .repeats,
      help: Phrase("Fri text. Lämnar aldrig datamappen.", "Free text. Never leaves the folder.")),
    FieldDescription(
      "Source", .text, Phrase("Källa", "Source"),
      help: Phrase("Varifrån uppgiften kommer.", "Where the information comes from.")),
    FieldDescription(
      "Visibility", .choice(Choices(Visibility.self)), Phrase("Synlighet", "Visibility"),
      help: Phrase(
        "Offentligt kan visas för alla. Om inget anges gäller internt.",
        "Public can be shown to anyone. Unsaid means internal.")),
    FieldDescription(
      "Tag", .text, Phrase("Etikett", "Tag"), .repeats,
      help: Phrase("Eget ord att samla poster under.", "A word of your own to gather records by.")),
  ]

  static func id(
    _ help: Phrase = Phrase(
      "Läsbar nyckel: små bokstäver a–z, siffror och bindestreck.",
      "Readable key: small letters a–z, digits and hyphens.")
  ) -> FieldDescription {
    FieldDescription("Id", .key, Phrase("Nyckel", "Key"), .mandatory, help: help)
  }
}
