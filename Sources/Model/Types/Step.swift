package import Almanac
package import Publication

/// One of the seven steps that the council has laid down.
package struct Step: ModelRecord {
  package private(set) var id = ""
  package private(set) var name = ""
  package private(set) var aim = ""
  package private(set) var status: StepStatus?
  /// Percent, 0...100.
  package private(set) var progress: Int?
  package private(set) var owner: RecordID?
  package private(set) var annotations = Annotations()

  /// 1...7; nil where the key is something else.
  package var number: Int? { id.integer(in: Limits.stepNumber) }

  package init() {}

  package static let definition = Definition<Step>(
    .step, at: "steps/steps.rec",
    Phrase(
      "De sju momenten som kommunfullmäktige fastställt.",
      "The seven steps that the council has laid down."),
    RecordWords(
      Phrase("moment", "step"), several: Phrase("moment", "steps"),
      known: Phrase("momentet", "the step"), new: "nytt"),
    home: .steps, searchRank: 1, isMadeByHand: false,
    annotations: \.annotations,
    fields: [
      ModelField(
        "Number", \.id, .number(Limits.stepNumber), Phrase("Nummer", "Number"), [.mandatory, .key],
        help: Phrase("1 till 7.", "1 to 7.")),
      .name(
        "Name", \.name, Phrase("Namn", "Name"),
        help: Phrase("Momentets egna ord.", "The step's own words.")),
      ModelField(
        "Aim", \.aim, .longText, Phrase("Syfte", "Aim"), .mandatory,
        help: Phrase("Vad momentet ska leda till.", "What the step should lead to.")),
      ModelField(
        "Status", \.status, .choice(), Phrase("Status", "Status"), .status,
        help: Phrase("Hur det går.", "How it is doing.")),
      ModelField(
        "Progress", \.progress, .integer(Limits.percent),
        Phrase("Hur långt, procent", "Progress, percent"),
        unit: .percent,
        help: Phrase(
          "0 till 100. Tomt: räknas ut ur insatserna.",
          "0 to 100. Empty: worked out from the activities.")),
      ModelField(
        "Owner", \.owner, .reference(.person), Phrase("Ansvarig", "Owner"),
        help: Phrase("Den som svarar för momentet.", "Who answers for the step.")),
    ])

  package func title(in municipality: Municipality, _ language: Language) -> String {
    "\(id) \(name)"
  }
}

extension Municipality {
  package var steps: Records<Step> { records() }
}
