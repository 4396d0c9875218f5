package import Almanac

/// A promise: what, who, by when, done or not.
package struct FollowUp: ModelRecord {
  package private(set) var id = ""
  package private(set) var what = ""
  /// The day on which it was promised; nil: that of its encounter, if there is one.
  package private(set) var given: Day?
  package private(set) var due: PartialDate?
  package private(set) var owner: RecordID?
  package private(set) var ownerOrganisation: RecordID?
  package private(set) var organisations: [RecordID] = []
  package private(set) var persons: [RecordID] = []
  package private(set) var encounter: RecordID?
  package private(set) var exercise: RecordID?
  package private(set) var activity: RecordID?
  /// The numbers of the steps that it serves.
  package private(set) var steps: [Int] = []
  /// The day on which it was kept; nil while it is open.
  package private(set) var done: Day?
  package private(set) var outcome: String?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<FollowUp>(
    .followUp, at: "network/followups.rec",
    Phrase(
      "Återkopplingar: löften med vem och när.", "Follow-ups: promises, with who and by when."),
    RecordWords(
      Phrase("återkoppling", "follow-up"), several: Phrase("återkopplingar", "follow-ups"),
      known: Phrase("återkopplingen", "the follow-up"), others: ["lofte", "loften", "followups"]),
    home: .calendar, key: [["What"], ["Organisation", "Person"]], searchRank: 7,
    listing: .latestFirst,
    annotations: \.annotations,
    fields: [
      .id(\.id),
      .name(
        "What", \.what, Phrase("Vad", "What"),
        help: Phrase("Det som är lovat.", "What is promised.")),
      ModelField(
        "Given", \.given, .day, Phrase("Lovat den", "Given"), .past,
        help: Phrase(
          "Dagen då det lovades. Tomt: den kontakt där det gavs.",
          "The day when it was promised. Empty: that of its encounter.")),
      ModelField(
        "Due", \.due, .partialDate, Phrase("Senast", "Due"), [.deadline, .indexed],
        help: Phrase("Dag, månad eller år.", "A day, month or year.")),
      ModelField(
        "Owner", \.owner, .reference(.person), Phrase("Ansvarig", "Owner"),
        help: Phrase("Den som lovat.", "Who promised.")),
      ModelField(
        "OwnerOrganisation", \.ownerOrganisation, .reference(.organisation),
        Phrase("Ansvarig organisation", "Owning organisation"),
        help: Phrase("Den organisation som lovat.", "The organisation that promised.")),
      ModelField(
        "Organisation", \.organisations, .reference(.organisation),
        Phrase("Organisation", "Organisation"), .tied,
        help: Phrase("Till eller om vilka.", "To or about which.")),
      ModelField(
        "Person", \.persons, .reference(.person), Phrase("Person", "Person"), .tied,
        help: Phrase("Till eller om vem.", "To or about whom.")),
      ModelField(
        "Encounter", \.encounter, .reference(.encounter), Phrase("Kontakt", "Encounter"),
        help: Phrase("Där löftet gavs.", "Where the promise was given.")),
      ModelField(
        "Exercise", \.exercise, .reference(.exercise), Phrase("Övning", "Exercise"), .tied,
        help: Phrase("Den övning som det kom ur.", "The exercise that it came from.")),
      ModelField(
        "Activity", \.activity, .reference(.activity), Phrase("Insats", "Activity"), .tied,
        help: Phrase("Den insats som det hör till.", "The activity that it belongs to.")),
      ModelField(
        "Step", \.steps, .step, Phrase("Moment", "Step"), .tied,
        help: Phrase("De moment som det tjänar.", "The steps that it serves.")),
      ModelField(
        "Done", \.done, .day, Phrase("Klart den", "Done"), [.past, .indexed],
        help: Phrase(
          "Den dag då löftet hölls. Tomt: öppet.", "The day when it was kept. Empty: open.")),
      ModelField(
        "Outcome", \.outcome, .text, Phrase("Vad det blev", "Outcome"),
        help: Phrase("Vad som kom ut av det.", "What came of it.")),
    ])

  package func detail(in municipality: Municipality, _ words: DayWords) -> String? {
    municipality.told(
      done.map(words.short) ?? due.map(words.short), organisations, persons)
  }

  package var day: Day? { done ?? due?.days.lowerBound }

  package var isTickable: Bool { done == nil }

  package func columns(in municipality: Municipality) -> [String] {
    let day = done.map { "✓ \($0)" } ?? due.map { "  \($0)" }
    return [day ?? "–", municipality.titleOrKey(of: owner ?? ownerOrganisation) ?? "–"]
  }
}

extension Municipality {
  package var followUps: Records<FollowUp> { records() }
}
