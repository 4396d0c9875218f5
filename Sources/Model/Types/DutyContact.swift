package import Almanac

/// A person who answers for a member of the crisis council, or deputises for the one who does.
package struct DutyContact: ModelRecord {
  package private(set) var id = ""
  package private(set) var member: RecordID?
  package private(set) var person: RecordID?
  /// For a contact that is no person in the network, such as an operations centre.
  package private(set) var name: String?
  package private(set) var role = ""
  package private(set) var telephones: [String] = []
  package private(set) var emails: [String] = []
  /// The contact for whom this one steps in.
  package private(set) var deputyFor: RecordID?
  /// The day on which the number was last known to be right.
  package private(set) var verified: Day?
  package private(set) var verifiedBy: RecordID?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<DutyContact>(
    .dutyContact, at: "council/contacts.rec",
    Phrase(
      "Vem som svarar hos rådets medlemmar, i vilken roll.",
      "Who answers at the members of the council, in what role."),
    RecordWords(
      Phrase("jourkontakt", "duty contact"), several: Phrase("jourkontakter", "duty contacts"),
      known: Phrase("jourkontakten", "the duty contact")),
    home: .council, key: [["Member"], ["Person", "Name", "Role"]], searchRank: 9,
    annotations: \.annotations,
    fields: [
      .id(\.id),
      ModelField(
        "Member", \.member, .reference(.member), Phrase("Medlem", "Member"),
        [.mandatory, .tied, .belongs],
        help: Phrase(
          "Den medlem som kontakten svarar för.", "The member that the contact answers for.")),
      ModelField(
        "Person", \.person, .reference(.person), Phrase("Person", "Person"), .tied,
        help: Phrase("Vem, om personen finns i nätverket.", "Who, if in the network.")),
      .title(
        "Name", \.name, Phrase("Namn", "Name"),
        help: Phrase(
          "Annars ett namn, till exempel Driftcentralen.", "Else a name, such as Operations centre."
        )),
      ModelField(
        "Role", \.role, .text, Phrase("Roll", "Role"), [.mandatory, .reused],
        help: Phrase(
          "Till exempel driftledning eller tjänsteman i beredskap.",
          "Such as operations or officer on duty.")),
      ModelField(
        "Telephone", \.telephones, .telephone, Phrase("Telefon", "Telephone"),
        help: Phrase("Det som rings vid larm, i den ordningen.", "What is called, in that order.")),
      ModelField(
        "Email", \.emails, .email, Phrase("E-post", "Email"),
        help: Phrase("Adress i tjänsten.", "An address at work.")),
      ModelField(
        "DeputyFor", \.deputyFor, .reference(.dutyContact), Phrase("Ersättare för", "Deputy for"),
        help: Phrase("Den som kontakten träder in för.", "The one whom the contact steps in for.")),
      ModelField(
        "Verified", \.verified, .day, Phrase("Kontrollerad", "Verified"), .past,
        help: Phrase(
          "Den dag då numret senast visade sig stämma.",
          "The day when the number was last known to be right.")),
      ModelField(
        "VerifiedBy", \.verifiedBy, .reference(.person), Phrase("Kontrollerad av", "Verified by"),
        help: Phrase("Vem som kontrollerade.", "Who verified it.")),
    ])

  package func title(in municipality: Municipality, _ language: Language) -> String {
    name ?? municipality.titleOrKey(of: person) ?? role
  }

  package func detail(in municipality: Municipality, _ words: DayWords) -> String? {
    member.flatMap { municipality.title(of: $0) }
  }
}

extension Municipality {
  package var dutyContacts: Records<DutyContact> { records() }
}
