package import Almanac
package import Publication

/// Work that fills steps with content.
package struct Activity: ModelRecord {
  package private(set) var id = ""
  package private(set) var name = ""
  /// The numbers of the steps that it serves.
  package private(set) var steps: [Int] = []
  package private(set) var status: StepStatus?
  /// Percent, 0...100.
  package private(set) var progress: Int?
  package private(set) var owner: RecordID?
  package private(set) var organisations: [RecordID] = []
  package private(set) var start: PartialDate?
  package private(set) var due: PartialDate?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<Activity>(
    .activity, at: "steps/activities.rec",
    Phrase(
      "Insatser som fyller momenten med innehåll.", "Activities that fill the steps with content."),
    RecordWords(
      Phrase("insats", "activity"), several: Phrase("insatser", "activities"),
      known: Phrase("insatsen", "the activity")),
    home: .steps, key: [["Name"]], searchRank: 4,
    annotations: \.annotations,
    fields: [
      .id(\.id),
      .name("Name", \.name, Phrase("Namn", "Name"), help: Phrase("Vad som görs.", "What is done.")),
      ModelField(
        "Step", \.steps, .step, Phrase("Moment", "Step"), [.tied, .belongs],
        help: Phrase("De moment som insatsen tjänar.", "The steps that the activity serves.")),
      ModelField(
        "Status", \.status, .choice(), Phrase("Status", "Status"), .status,
        help: Phrase("Hur det går.", "How it is doing.")),
      ModelField(
        "Progress", \.progress, .integer(Limits.percent),
        Phrase("Hur långt, procent", "Progress, percent"), unit: .percent,
        help: Phrase("0 till 100.", "0 to 100.")),
      ModelField(
        "Owner", \.owner, .reference(.person), Phrase("Ansvarig", "Owner"),
        help: Phrase("Den som svarar för insatsen.", "Who answers for the activity.")),
      ModelField(
        "Organisation", \.organisations, .reference(.organisation),
        Phrase("Organisation", "Organisation"), .tied,
        help: Phrase("De som insatsen görs tillsammans med.", "Those with whom it is done.")),
      ModelField(
        "Start", \.start, .partialDate, Phrase("Början", "Start"), .begins,
        help: Phrase("Dag, månad eller år.", "A day, month or year.")),
      ModelField(
        "Due", \.due, .partialDate, Phrase("Klart senast", "Due"), [.deadline, .ends],
        help: Phrase("Dag, månad eller år.", "A day, month or year.")),
    ])

  package func detail(in municipality: Municipality, _ words: DayWords) -> String? {
    due.map(words.short)
  }

  package var day: Day? { due?.days.lowerBound }

  package var isTickable: Bool { status != .done }

  package func columns(in municipality: Municipality) -> [String] {
    [due?.description ?? "–", municipality.titleOrKey(of: owner) ?? "–"]
  }
}

extension Municipality {
  package var activities: Records<Activity> { records() }
}
