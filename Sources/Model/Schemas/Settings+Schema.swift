import Almanac

extension Settings {
  package static let schema = Schema(
    .settings,
    Phrase("Vad som gäller för hela datamappen.", "What holds for the whole data folder."),
    [
      FieldDescription(
        "Municipality", .text, Phrase("Kommun", "Municipality"), .mandatory,
        help: Phrase("Namnet överst på varje skärm.", "The name at the top of every screen.")),
      FieldDescription(
        "AsOf", .day, Phrase("Läget den", "As of"),
        help: Phrase(
          "Dagen som räknas som idag. Tomt: den dag det är.",
          "The day that counts as today. Empty: the day that it is.")),
      FieldDescription(
        "Language", .choice(Choices(Language.self)), Phrase("Språk", "Language"),
        help: Phrase("Det språk som Sju startar med.", "The language that Sju starts in.")),
      FieldDescription(
        "Theme", .text, Phrase("Tema", "Theme"),
        help: Phrase(
          "Namnet på ett av temana, till exempel norrsken.",
          "The name of one of the themes, such as norrsken.")),
      FieldDescription(
        "SilentAfter", .integer(Limits.days), Phrase("Tyst efter, dagar", "Silent after, days"),
        help: Phrase(
          "Dagar utan kontakt innan en organisation räknas som tyst.",
          "Days without contact before an organisation counts as silent.")),
      FieldDescription(
        "TagEvery", .tagAndDays, Phrase("Kontakt per etikett", "Contact by tag"), .repeats,
        help: Phrase(
          "Etikett och dagar: nyckelföretag 90. De som har etiketten ska höras så ofta.",
          "Tag and days: key 90. Those with the tag should be heard from that often.")),
      FieldDescription(
        "VerifyWithin", .integer(Limits.months),
        Phrase("Kontrollera inom, månader", "Verify within, months"),
        help: Phrase(
          "Så länge gäller en kontroll av en jourkontakts nummer. Tomt: 6.",
          "How long a verified duty contact stays verified. Empty: 6.")),
      FieldDescription(
        "VisitGoal", .integer(Limits.count), Phrase("Besök i kvartalet", "Visits a quarter"),
        help: Phrase(
          "Så många företagsbesök ska ett kvartal ha.",
          "How many business visits a quarter should have.")),
      FieldDescription(
        "Me", .reference(.person), Phrase("Du", "You"),
        help: Phrase(
          "Den som använder Sju: står för det som loggas, lovas och rings.",
          "Who uses Sju: stands for what is logged, promised and called.")),
    ])
}
