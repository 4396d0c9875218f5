import Almanac

extension FollowUp {
  package static let schema = Schema(
    .followUp,
    Phrase(
      "Återkopplingar: löften med vem och när.", "Follow-ups: promises, with who and by when."),
    [
      Schema.id(),
      FieldDescription(
        "What", .text, Phrase("Vad", "What"), .mandatory,
        help: Phrase("Det som är lovat.", "What is promised.")),
      FieldDescription(
        "Due", .partialDate, Phrase("Senast", "Due"), .deadline,
        help: Phrase("Dag, månad eller år.", "A day, month or year.")),
      FieldDescription(
        "Owner", .reference(.person), Phrase("Ansvarig", "Owner"),
        help: Phrase("Den som lovat.", "Who promised.")),
      FieldDescription(
        "OwnerOrganisation", .reference(.organisation),
        Phrase("Ansvarig organisation", "Owning organisation"),
        help: Phrase("Den organisation som lovat.", "The organisation that promised.")),
      FieldDescription(
        "Organisation", .reference(.organisation), Phrase("Organisation", "Organisation"), .repeats,
        help: Phrase("Till eller om vilka.", "To or about which.")),
      FieldDescription(
        "Person", .reference(.person), Phrase("Person", "Person"), .repeats,
        help: Phrase("Till eller om vem.", "To or about whom.")),
      FieldDescription(
        "Encounter", .reference(.encounter), Phrase("Kontakt", "Encounter"),
        help: Phrase("Där löftet gavs.", "Where the promise was given.")),
      FieldDescription(
        "Exercise", .reference(.exercise), Phrase("Övning", "Exercise"),
        help: Phrase("Den övning som det kom ur.", "The exercise that it came from.")),
      FieldDescription(
        "Activity", .reference(.activity), Phrase("Insats", "Activity"),
        help: Phrase("Den insats som det hör till.", "The activity that it belongs to.")),
      FieldDescription(
        "Step", .reference(.step), Phrase("Moment", "Step"), .repeats,
        help: Phrase("De moment som det tjänar.", "The steps that it serves.")),
      FieldDescription(
        "Done", .day, Phrase("Klart den", "Done"), .past,
        help: Phrase(
          "Den dag då löftet hölls. Tomt: öppet.", "The day when it was kept. Empty: open.")),
      FieldDescription(
        "Outcome", .text, Phrase("Vad det blev", "Outcome"),
        help: Phrase("Vad som kom ut av det.", "What came of it.")),
    ])
}
