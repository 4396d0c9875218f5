import Almanac

extension Indicator {
  package static let schema = Schema(
    .indicator,
    Phrase("Mått på hur långt momenten har kommit.", "Measures of how far the steps have come."),
    [
      Schema.id(),
      FieldDescription(
        "Name", .text, Phrase("Namn", "Name"), .mandatory,
        help: Phrase("Vad som mäts.", "What is measured.")),
      FieldDescription(
        "Step", .reference(.step), Phrase("Moment", "Step"), .repeats,
        help: Phrase("De moment som måttet hör till.", "The steps that it measures.")),
      FieldDescription(
        "Unit", .text, Phrase("Enhet", "Unit"),
        help: Phrase(
          "Till exempel företag, procent eller dagar.", "Such as companies, percent or days.")),
      FieldDescription(
        "Target", .decimal, Phrase("Mål", "Target"),
        help: Phrase("Det värde som ska nås.", "The value to reach.")),
      FieldDescription(
        "Better", .choice(Choices(Improvement.self)), Phrase("Bättre", "Better"),
        help: Phrase("Åt vilket håll det ska gå.", "Which way it should go.")),
    ])
}
