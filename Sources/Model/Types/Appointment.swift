package import Almanac

/// The role that a person holds at an organisation.
package struct Appointment: ModelRecord {
  package private(set) var id = ""
  package private(set) var person: RecordID?
  package private(set) var organisation: RecordID?
  package private(set) var role = ""
  package private(set) var from: PartialDate?
  package private(set) var to: PartialDate?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<Appointment>(
    .appointment, at: "network/appointments.rec",
    Phrase(
      "Uppdrag: den roll en person har hos en organisation.",
      "Appointments: the role that a person holds at an organisation."),
    RecordWords(
      Phrase("uppdrag", "appointment"), several: Phrase("uppdrag", "appointments"),
      known: Phrase("uppdraget", "the appointment"), new: "nytt"),
    home: .network, key: [["Person"], ["Organisation"]],
    annotations: \.annotations,
    fields: [
      .id(\.id),
      ModelField(
        "Person", \.person, .reference(.person), Phrase("Person", "Person"), [.mandatory, .tied],
        help: Phrase("Vem.", "Who.")),
      ModelField(
        "Organisation", \.organisation, .reference(.organisation),
        Phrase("Organisation", "Organisation"), [.mandatory, .tied, .belongs],
        help: Phrase("Hos vilken.", "Where.")),
      ModelField(
        "Role", \.role, .text, Phrase("Roll", "Role"), [.mandatory, .reused],
        help: Phrase("Till exempel VD eller ordförande.", "Such as managing director or chair.")),
      ModelField(
        "From", \.from, .partialDate, Phrase("Från", "From"), .begins,
        help: Phrase("Dag, månad eller år.", "A day, month or year.")),
      ModelField(
        "To", \.to, .partialDate, Phrase("Till", "To"), .ends,
        help: Phrase(
          "Dag, månad eller år. Tomt: gäller nu.", "A day, month or year. Empty: holds now.")),
    ])

  package func title(in municipality: Municipality, _ language: Language) -> String {
    [municipality.titleOrKey(of: person), role, municipality.titleOrKey(of: organisation)]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Whether it may hold on that day: a date known only to the month counts from its first day
  /// to its last.
  package func holds(on day: Day) -> Bool {
    (from.map { $0.days.lowerBound <= day } ?? true)
      && (to.map { day <= $0.days.upperBound } ?? true)
  }
}

extension Municipality {
  package var appointments: Records<Appointment> { records() }
}
