import Almanac

extension Person {
  package static let schema = Schema(
    .person,
    Phrase("Människor. Vad de gör var är uppdrag.", "People. What they do where are appointments."),
    [
      Schema.id(),
      FieldDescription(
        "Name", .text, Phrase("Namn", "Name"), .mandatory,
        help: Phrase("För- och efternamn.", "Given name and surname.")),
      FieldDescription(
        "Telephone", .telephone, Phrase("Telefon", "Telephone"), .repeats,
        help: Phrase("Nummer i tjänsten.", "A number at work.")),
      FieldDescription(
        "Email", .email, Phrase("E-post", "Email"), .repeats,
        help: Phrase("Adress i tjänsten.", "An address at work.")),
      FieldDescription(
        "Review", .day, Phrase("Ses över", "Review"), .future,
        help: Phrase(
          "Den dag då någon avgör om uppgifterna ska vara kvar.",
          "The day when someone decides whether to keep the record.")),
      FieldDescription(
        "UID", .text, Phrase("Kortets UID", "Card UID"), .unasked,
        help: Phrase(
          "Vad programmet som kortet kom från känner personen som.",
          "What the program that sent the card knows the person by.")),
    ])
}
