import Almanac

extension DutyContact {
  package static let schema = Schema(
    .dutyContact,
    Phrase(
      "Vem som svarar hos rådets medlemmar, i vilken roll.",
      "Who answers at the members of the council, in what role."),
    [
      Schema.id(),
      FieldDescription(
        "Member", .reference(.member), Phrase("Medlem", "Member"), .mandatory,
        help: Phrase(
          "Den medlem som kontakten svarar för.", "The member that the contact answers for.")),
      FieldDescription(
        "Person", .reference(.person), Phrase("Person", "Person"),
        help: Phrase("Vem, om personen finns i nätverket.", "Who, if in the network.")),
      FieldDescription(
        "Name", .text, Phrase("Namn", "Name"),
        help: Phrase(
          "Annars ett namn, till exempel Driftcentralen.", "Else a name, such as Operations centre."
        )),
      FieldDescription(
        "Role", .text, Phrase("Roll", "Role"), .mandatory,
        help: Phrase(
          "Till exempel driftledning eller tjänsteman i beredskap.",
          "Such as operations or officer on duty.")),
      FieldDescription(
        "Telephone", .telephone, Phrase("Telefon", "Telephone"), .repeats,
        help: Phrase("Det som rings vid larm, i den ordningen.", "What is called, in that order.")),
      FieldDescription(
        "Email", .email, Phrase("E-post", "Email"), .repeats,
        help: Phrase("Adress i tjänsten.", "An address at work.")),
      FieldDescription(
        "DeputyFor", .reference(.dutyContact), Phrase("Ersättare för", "Deputy for"),
        help: Phrase("Den som kontakten träder in för.", "The one whom the contact steps in for.")),
      FieldDescription(
        "Verified", .day, Phrase("Kontrollerad", "Verified"), .past,
        help: Phrase(
          "Den dag då numret senast visade sig stämma.",
          "The day when the number was last known to be right.")),
      FieldDescription(
        "VerifiedBy", .reference(.person), Phrase("Kontrollerad av", "Verified by"),
        help: Phrase("Vem som kontrollerade.", "Who verified it.")),
    ])
}
