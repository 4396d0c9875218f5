package import Almanac

/// A human being. What he or she does somewhere is an `Appointment`.
package struct Person: ModelRecord {
  package private(set) var id = ""
  package private(set) var name = ""
  package private(set) var telephones: [String] = []
  package private(set) var emails: [String] = []
  /// The UID of the person in another program, if the card came from one.
  package private(set) var uid: String?
  /// The day by which someone decides whether to keep the record.
  package private(set) var review: Day?
  package private(set) var annotations = Annotations()

  package init() {}

  private static func sameName(and field: String) -> DuplicateRule {
    DuplicateRule(
      ["Name"], each: field, at: "Name",
      Phrase("samma namn och \(field)", "same name and \(field)"),
      remedy: Phrase("behåll en", "keep one"))
  }

  package static let definition = Definition<Person>(
    .person, at: "network/persons.rec",
    Phrase("Människor. Vad de gör var är uppdrag.", "People. What they do where are appointments."),
    RecordWords(
      Phrase("person", "person"), several: Phrase("personer", "persons"),
      known: Phrase("personen", "the person")),
    home: .network, key: [["Name"]], searchRank: 3,
    duplicateRules: ["Email", "Telephone"].map(sameName),
    annotations: \.annotations,
    fields: [
      .id(\.id),
      .name(
        "Name", \.name, Phrase("Namn", "Name"),
        help: Phrase("För- och efternamn.", "Given name and surname.")),
      ModelField(
        "Telephone", \.telephones, .telephone, Phrase("Telefon", "Telephone"),
        help: Phrase("Nummer i tjänsten.", "A number at work.")),
      ModelField(
        "Email", \.emails, .email, Phrase("E-post", "Email"),
        help: Phrase("Adress i tjänsten.", "An address at work.")),
      ModelField(
        "Review", \.review, .day, Phrase("Ses över", "Review"), .future,
        help: Phrase(
          "Den dag då någon avgör om uppgifterna ska vara kvar.",
          "The day when someone decides whether to keep the record.")),
      ModelField(
        "UID", \.uid, .word, Phrase("Kortets UID", "Card UID"), .unasked,
        help: Phrase(
          "Vad programmet som kortet kom från känner personen som.",
          "What the program that sent the card knows the person by.")),
    ])

  package func detail(in municipality: Municipality, _ words: DayWords) -> String? {
    let posts = municipality.referring(to: recordID, in: municipality.appointments)
    return posts.lazy.compactMap(\.organisation).compactMap { municipality.title(of: $0) }.first
  }

  /// Where he or she holds, has held or is to hold an appointment.
  package func owners(in municipality: Municipality) -> [RecordID] {
    municipality.referring(to: recordID, in: municipality.appointments).compactMap(\.organisation)
  }
}

extension Municipality {
  package var persons: Records<Person> { records() }
}
