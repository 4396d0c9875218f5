package import Almanac

/// One try to reach a member during a call-out.
package struct CallAttempt: ModelRecord {
  package private(set) var id = ""
  package private(set) var callout: RecordID?
  package private(set) var member: RecordID?
  /// The contact that was called.
  package private(set) var dutyContact: RecordID?
  /// The number that was called; nil where it is not said which of the contact's it was.
  package private(set) var telephone: String?
  package private(set) var at: Moment?
  package private(set) var outcome: AttemptOutcome?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<CallAttempt>(
    .callAttempt, at: "council/attempts.rec",
    Phrase(
      "Uppringningar under larmningar: vem, när och hur det gick.",
      "Call attempts during call-outs: who, when and what came of it."),
    RecordWords(
      Phrase("uppringning", "call attempt"), several: Phrase("uppringningar", "call attempts"),
      known: Phrase("uppringningen", "the call attempt"), others: ["attempts", "forsok"]),
    home: .council, key: [["Callout"], ["At"], ["DutyContact", "Member"]], listing: .latestFirst,
    isMadeByHand: false,
    annotations: \.annotations,
    fields: [
      .id(\.id),
      ModelField(
        "Callout", \.callout, .reference(.callout), Phrase("Larmning", "Call-out"),
        [.mandatory, .belongs],
        help: Phrase("Den larmning som den hör till.", "The call-out that it belongs to.")),
      ModelField(
        "Member", \.member, .reference(.member), Phrase("Medlem", "Member"), [.mandatory, .tied],
        help: Phrase("Den medlem som söktes.", "The member who was sought.")),
      ModelField(
        "DutyContact", \.dutyContact, .reference(.dutyContact),
        Phrase("Jourkontakt", "Duty contact"),
        help: Phrase("Den som ringdes upp.", "Who was called.")),
      ModelField(
        "Telephone", \.telephone, .telephone, Phrase("Telefon", "Telephone"),
        help: Phrase(
          "Det nummer som ringdes, när kontakten har flera.",
          "The number that was called, where the contact has several.")),
      ModelField(
        "At", \.at, .moment, Phrase("När", "At"), [.mandatory, .past],
        help: Phrase("2008-09-24 13:04", "2008-09-24 13:04")),
      ModelField(
        "Outcome", \.outcome, .choice(), Phrase("Utfall", "Outcome"), .mandatory,
        help: Phrase("Hur det gick.", "What came of it.")),
    ])

  package func title(in municipality: Municipality, _ language: Language) -> String {
    [municipality.titleOrKey(of: dutyContact ?? member), outcome?.label(language)]
      .compactMap { $0 }.joined(separator: ": ")
  }
}

/// The outcome of one call.
package enum AttemptOutcome: String, Choice {
  case reached
  case noAnswer = "no-answer"
  case wrongNumber = "wrong-number"
  case later

  package var label: Phrase {
    switch self {
    case .reached: Phrase("nådd", "reached")
    case .noAnswer: Phrase("svarar inte", "no answer")
    case .wrongNumber: Phrase("fel nummer", "wrong number")
    case .later: Phrase("senare", "later")
    }
  }

  /// One column wide, and told apart without colour.
  package var sign: Character {
    switch self {
    case .reached: "✓"
    case .noAnswer: "–"
    case .wrongNumber: "✕"
    case .later: "○"
    }
  }
}

extension Municipality {
  package var callAttempts: Records<CallAttempt> { records() }
}
