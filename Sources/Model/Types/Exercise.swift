package import Almanac

/// An exercise, its aim and its findings. What is left to do are follow-ups.
package struct Exercise: ModelRecord {
  package private(set) var id = ""
  package private(set) var name = ""
  package private(set) var date: PartialDate?
  package private(set) var status: ExerciseStatus?
  package private(set) var aim: String?
  package private(set) var findings: [String] = []
  package private(set) var organisations: [RecordID] = []
  package private(set) var persons: [RecordID] = []
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<Exercise>(
    .exercise, at: "council/exercises.rec",
    Phrase(
      "Övningar, deras syfte och vad de visade.", "Exercises, their aim and what they showed."),
    RecordWords(
      Phrase("övning", "exercise"), several: Phrase("övningar", "exercises"),
      known: Phrase("övningen", "the exercise")),
    home: .council, key: [["Date"], ["Name"]], searchRank: 11, listing: .latestFirst,
    annotations: \.annotations,
    fields: [
      .id(\.id),
      .name(
        "Name", \.name, Phrase("Namn", "Name"),
        help: Phrase("Vad övningen heter.", "What it is called.")),
      ModelField(
        "Date", \.date, .partialDate, Phrase("Datum", "Date"), .future,
        help: Phrase("Dag, månad eller år.", "A day, month or year.")),
      ModelField(
        "Status", \.status, .choice(), Phrase("Status", "Status"), .status,
        help: Phrase("Planerad, genomförd eller utvärderad.", "Planned, held or evaluated.")),
      ModelField(
        "Aim", \.aim, .longText, Phrase("Syfte", "Aim"),
        help: Phrase("Vad som övades.", "What was exercised.")),
      ModelField(
        "Finding", \.findings, .longText, Phrase("Iakttagelse", "Finding"),
        help: Phrase("Vad övningen visade, en sak i taget.", "What it showed, one thing at a time.")
      ),
      ModelField(
        "Organisation", \.organisations, .reference(.organisation),
        Phrase("Organisation", "Organisation"), .tied, help: Phrase("Deltagande.", "Taking part.")),
      ModelField(
        "Person", \.persons, .reference(.person), Phrase("Person", "Person"), .tied,
        help: Phrase("Deltagande.", "Taking part.")),
    ])

  package func detail(in municipality: Municipality, _ words: DayWords) -> String? {
    date.map(words.short)
  }

  package var day: Day? { date?.days.lowerBound }

  package var isHoldable: Bool { status == nil || status == .planned }
}

package enum ExerciseStatus: String, Choice {
  case planned
  /// Held, and its evaluation still to come.
  case held
  case evaluated

  package var label: Phrase {
    switch self {
    case .planned: Phrase("planerad", "planned")
    case .held: Phrase("genomförd, utvärdering saknas", "held, not evaluated")
    case .evaluated: Phrase("utvärderad", "evaluated")
    }
  }
}

extension Municipality {
  package var exercises: Records<Exercise> { records() }
}
