package import Almanac

/// A resource that an organisation can put in during a crisis.
package struct Resource: ModelRecord {
  package private(set) var id = ""
  package private(set) var name = ""
  package private(set) var organisation: RecordID?
  package private(set) var member: RecordID?
  package private(set) var kind: ResourceKind?
  package private(set) var capacity: String?
  /// When it can be used; nil: now.
  package private(set) var ready: PartialDate?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<Resource>(
    .resource, at: "council/resources.rec",
    Phrase(
      "Vad rådets medlemmar och andra kan sätta in.",
      "What members of the council and others can put in."),
    RecordWords(
      Phrase("resurs", "resource"), several: Phrase("resurser", "resources"),
      known: Phrase("resursen", "the resource")),
    home: .council, key: [["Name"]], searchRank: 10,
    annotations: \.annotations,
    fields: [
      .id(\.id),
      .name("Name", \.name, Phrase("Namn", "Name"), help: Phrase("Vad det är.", "What it is.")),
      ModelField(
        "Organisation", \.organisation, .reference(.organisation),
        Phrase("Organisation", "Organisation"), .tied,
        help: Phrase("Den som har resursen.", "Who has it.")),
      ModelField(
        "Member", \.member, .reference(.member), Phrase("Medlem", "Member"), .tied,
        help: Phrase(
          "Den medlem i rådet som kan sätta in den.", "The member of the council who can put it in."
        )),
      ModelField(
        "Kind", \.kind, .choice(), Phrase("Slag", "Kind"),
        help: Phrase("Vad den kan avhjälpa.", "What it helps against.")),
      ModelField(
        "Capacity", \.capacity, .text, Phrase("Kapacitet", "Capacity"),
        help: Phrase("Hur mycket, med enhet.", "How much, with a unit.")),
      ModelField(
        "Ready", \.ready, .partialDate, Phrase("Klar", "Ready"), .future,
        help: Phrase("När den kan användas. Tomt: nu.", "When it can be used. Empty: now.")),
    ])

  package func detail(in municipality: Municipality, _ words: DayWords) -> String? {
    capacity
  }
}

package enum ResourceKind: String, Choice {
  case power, heat, water, transport, premises, staff, material, communication, other

  package var label: Phrase {
    switch self {
    case .power: Phrase("el", "power")
    case .heat: Phrase("värme", "heat")
    case .water: Phrase("vatten", "water")
    case .transport: Phrase("transport", "transport")
    case .premises: Phrase("lokaler", "premises")
    case .staff: Phrase("personal", "staff")
    case .material: Phrase("material", "material")
    case .communication: Phrase("samband", "communication")
    case .other: Phrase("annat", "other")
    }
  }
}

extension Municipality {
  package var resources: Records<Resource> { records() }
}
