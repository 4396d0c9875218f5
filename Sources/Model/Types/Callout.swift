package import Almanac

/// One run through the call list.
package struct Callout: ModelRecord {
  package private(set) var id = ""
  package private(set) var kind: CalloutKind?
  package private(set) var reason = ""
  package private(set) var started: Moment?
  /// Nil while it runs.
  package private(set) var ended: Moment?
  package private(set) var by: RecordID?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<Callout>(
    .callout, at: "council/callouts.rec",
    Phrase(
      "Larmningar: varje genomgång av larmlistan.", "Call-outs: each run through the call list."),
    RecordWords(
      Phrase("larmning", "call-out"), several: Phrase("larmningar", "call-outs"),
      known: Phrase("larmningen", "the call-out")),
    home: .council, key: [["Started"], ["Reason"]], searchRank: 12, listing: .latestFirst,
    isMadeByHand: false,
    annotations: \.annotations,
    fields: [
      .id(\.id),
      ModelField(
        "Kind", \.kind, .choice(), Phrase("Slag", "Kind"), .mandatory,
        help: Phrase("Övning eller skarpt läge.", "Drill or real.")),
      ModelField(
        "Reason", \.reason, .text, Phrase("Anledning", "Reason"), [.mandatory, .title],
        help: Phrase("Varför det larmas.", "Why the council is called.")),
      ModelField(
        "Started", \.started, .moment, Phrase("Började", "Started"), [.mandatory, .past, .begins],
        help: Phrase("2008-09-24 13:02", "2008-09-24 13:02")),
      ModelField(
        "Ended", \.ended, .moment, Phrase("Slutade", "Ended"), [.past, .ends],
        help: Phrase("2008-09-24 13:24. Tomt: pågår.", "2008-09-24 13:24. Empty: under way.")),
      ModelField(
        "By", \.by, .reference(.person), Phrase("Av", "By"),
        help: Phrase("Den som ringde.", "Who called.")),
    ])

  package func title(in municipality: Municipality, _ language: Language) -> String {
    reason
  }

  package func detail(in municipality: Municipality, _ words: DayWords) -> String? {
    started.map { words.short($0.day) }
  }
}

package enum CalloutKind: String, Choice {
  case drill, real

  package var label: Phrase {
    switch self {
    case .drill: Phrase("övning", "drill")
    case .real: Phrase("skarpt läge", "real")
    }
  }
}

extension Municipality {
  package var callouts: Records<Callout> { records() }
}
