import Almanac

/// Advice that everybody in Sweden may need in a crisis.
enum CrisisWords {
  struct Number {
    let number: String
    /// Goes on after “ring 112”.
    let words: Phrase
  }

  struct Advice {
    let label: Phrase
    let words: Phrase
  }

  static let emergencyNumber = Number(
    number: "112",
    words: Phrase(
      "när liv, egendom eller miljö är i fara",
      "when life, property or the environment is in danger"))

  static let numbers = [
    emergencyNumber,
    Number(
      number: "113 13",
      words: Phrase(
        "för att få veta mer om en olycka eller kris", "to learn more about an accident or crisis")),
    Number(
      number: "114 14",
      words: Phrase("till polisen när det inte är bråttom", "for the police when there is no hurry")
    ),
    Number(
      number: "1177",
      words: Phrase("för råd om vård, dygnet runt", "for advice on health care, day and night")),
  ]

  /// The signal and its pauses are 7 and 14 seconds long (MSB).
  static let advice = [
    Advice(
      label: Phrase("Larmet", "Alarm"),
      words: Phrase(
        "Hör du 7 sekunder signal, 14 sekunder tystnad: gå in, stäng fönster, dörrar och "
          + "ventilation. Det är VMA, viktigt meddelande.",
        "7 seconds of sirens, 14 seconds of silence: go inside, close windows, doors and vents. "
          + "It is VMA, an important public announcement.")),
    Advice(
      label: Phrase("Lyssna", "Listen"),
      words: Phrase("Sveriges Radio P4 och krisinformation.se", "Radio P4 and krisinformation.se")),
    Advice(
      label: Phrase("Hemma", "At home"),
      words: Phrase(
        "Vatten, mat, värme, radio, ljus, kontanter och mediciner för en vecka.",
        "Water, food, warmth, a radio, light, cash and medicine for a week.")),
  ]
}
