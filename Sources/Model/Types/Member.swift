package import Almanac

/// An organisation in the crisis council.
package struct Member: ModelRecord {
  package private(set) var id = ""
  package private(set) var organisation: RecordID?
  /// Its place in the call list; nil comes last.
  package private(set) var order: Int?
  package private(set) var since: PartialDate?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<Member>(
    .member, at: "council/members.rec",
    Phrase("Organisationerna i krishanteringsrådet.", "The organisations in the crisis council."),
    RecordWords(
      Phrase("medlem i krishanteringsrådet", "member of the crisis council"),
      several: Phrase("medlemmar i krishanteringsrådet", "members of the crisis council"),
      known: Phrase("medlemmen", "the member"), argument: "members"),
    home: .council, key: [["Organisation"]],
    duplicateRules: [
      DuplicateRule(
        ["Order"], at: "Order", Phrase("samma plats i larmlistan", "same place in the call list"),
        remedy: Phrase("ge den ena en annan Order", "give one of them another Order"))
    ],
    annotations: \.annotations,
    fields: [
      .id(\.id),
      ModelField(
        "Organisation", \.organisation, .reference(.organisation),
        Phrase("Organisation", "Organisation"), [.mandatory, .tied],
        help: Phrase("Vilken.", "Which.")),
      ModelField(
        "Order", \.order, .integer(Limits.count), Phrase("Ordning", "Order"),
        help: Phrase("Plats i larmlistan, lägst först.", "Place in the call list, lowest first.")),
      ModelField(
        "Since", \.since, .partialDate, Phrase("Sedan", "Since"),
        help: Phrase("Dag, månad eller år.", "A day, month or year.")),
    ])

  package func title(in municipality: Municipality, _ language: Language) -> String {
    municipality.titleOrKey(of: organisation) ?? id
  }
}

extension Municipality {
  package var members: Records<Member> { records() }
}
