package import Almanac
import Lettering

/// Something that is new in a register since the file before.
package struct RegisterEvent: ModelRecord {
  package private(set) var id = ""
  /// The key of the register entry, which may be gone by now.
  package private(set) var entry = ""
  package private(set) var what: RegisterEventKind?
  package private(set) var old: String?
  package private(set) var new: String?
  /// When it took place, by the register.
  package private(set) var date: Day?
  package private(set) var foundIn: RecordID?
  /// The one of ours that it is about.
  package private(set) var organisation: RecordID?
  /// When somebody took it up, or left it.
  package private(set) var handled: Day?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<RegisterEvent>(
    .registerEvent, at: "registers/events.rec",
    Phrase(
      "Vad som är nytt i registren sedan filen före.",
      "What is new in the registers since the file before."),
    RecordWords(
      Phrase("registerhändelse", "register event"),
      several: Phrase("registerhändelser", "register events"),
      known: Phrase("registerhändelsen", "the register event")),
    home: .network, key: [["Entry"], ["What"], ["Date"]], listing: .latestFirst,
    isMadeByHand: false, mayBeMissing: true,
    annotations: \.annotations,
    fields: [
      .id(\.id),
      ModelField(
        "Entry", \.entry, .word, Phrase("Registeruppgift", "Register entry"), .mandatory,
        help: Phrase("Nyckeln till det som det gäller.", "The key of what it is about.")),
      ModelField(
        "What", \.what, .choice(), Phrase("Vad", "What"), .mandatory,
        help: Phrase("Vad som har hänt.", "What has happened.")),
      ModelField(
        "Old", \.old, .text, Phrase("Förut", "Before"), .unsearched,
        help: Phrase("Vad registret sade förut.", "What the register said before.")),
      ModelField(
        "New", \.new, .text, Phrase("Nu", "Now"), .unsearched,
        help: Phrase("Vad registret säger nu.", "What the register says now.")),
      ModelField(
        "Date", \.date, .day, Phrase("Dag", "Date"), .past,
        help: Phrase("När det hände, enligt registret.", "When it was, by the register.")),
      ModelField(
        "FoundIn", \.foundIn, .reference(.registerFile), Phrase("Funnen i", "Found in"),
        help: Phrase("Filen som säger det.", "The file that says so.")),
      ModelField(
        "Organisation", \.organisation, .reference(.organisation),
        Phrase("Organisation", "Organisation"), [.tied, .belongs],
        help: Phrase("Den i nätverket som det gäller.", "The one that it is about.")),
      ModelField(
        "Handled", \.handled, .day, Phrase("Hanterad", "Handled"), .past,
        help: Phrase(
          "När någon tog hand om det. Tomt: inte ännu.",
          "When somebody dealt with it. Empty: not yet.")),
    ])

  package func title(in municipality: Municipality, _ language: Language) -> String {
    let name =
      municipality.registerEntries[entry]?.name ?? municipality.organisations[organisation]?.name
    let unnamed = entry.hasPrefix("p-") ? Phrase("enskild firma", "sole trader")(language) : entry
    let who = name ?? unnamed
    return [what?.label(language), who].compactMap { $0 }.joined(separator: ": ")
  }

  package func detail(in municipality: Municipality, _ words: DayWords) -> String? {
    day.map(words.short)
  }

  package var day: Day? { date }
}

/// What can be new of a business in a register. In the order of their weight: of those above
/// `renamed` a business has one in each file.
package enum RegisterEventKind: String, Choice {
  case dissolved, bankruptcy, liquidation, reconstruction
  case bankruptcyEnded = "bankruptcy-ended"
  case liquidationEnded = "liquidation-ended"
  case reconstructionEnded = "reconstruction-ended"
  case movedOut = "moved-out"
  case new
  case movedIn = "moved-in"
  case missing, renamed, address, branch, status
  case noAdvertising = "no-advertising"
  case proceeding

  package var label: Phrase {
    switch self {
    case .dissolved: Phrase("avregistrerat", "dissolved")
    case .bankruptcy: Phrase("konkurs", "bankruptcy")
    case .liquidation: Phrase("likvidation", "liquidation")
    case .reconstruction: Phrase("rekonstruktion", "reconstruction")
    case .bankruptcyEnded: Phrase("konkurs avslutad", "bankruptcy ended")
    case .liquidationEnded: Phrase("likvidation avslutad", "liquidation ended")
    case .reconstructionEnded: Phrase("rekonstruktion avslutad", "reconstruction ended")
    case .movedOut: Phrase("utflyttat", "moved out")
    case .new: Phrase("nytt", "new")
    case .movedIn: Phrase("inflyttat", "moved in")
    case .missing: Phrase("saknas i filen", "missing in the file")
    case .renamed: Phrase("nytt namn", "renamed")
    case .address: Phrase("ny adress", "new address")
    case .branch: Phrase("ny bransch", "new branch")
    case .status: Phrase("ny status", "new status")
    case .noAdvertising: Phrase("reklamspärr", "no advertising")
    case .proceeding: Phrase("annat förfarande", "another proceeding")
    }
  }

  /// A value of an event in words, where it is a code: "1", "LIAV", "yes".
  package func words(of value: String) -> Phrase {
    switch (self, value) {
    case (.status, "0"): Phrase("aldrig verksam", "never active")
    case (.status, "1"): Phrase("verksam", "active")
    case (.status, "9"): Phrase("inte längre verksam", "no longer active")
    case (.noAdvertising, "yes"): Phrase("vill inte ha reklam", "wants no advertising")
    case (.noAdvertising, "no"): Phrase("tar emot reklam", "takes advertising")
    case (.dissolved, "KKAV"): Phrase("konkursen är avslutad", "the bankruptcy has ended")
    case (.dissolved, "LIAV"): Phrase("likvidationen är avslutad", "the liquidation has ended")
    case (.dissolved, "FUAV"): Phrase("fusionerat", "merged")
    case (.dissolved, "VERKUPP"): Phrase("verksamheten har upphört", "the business has ceased")
    case (.dissolved, "OVERK"): Phrase("ansågs inte verksamt", "held to be inactive")
    case (.branch, _):
      value.split(separator: " ").map { code in
        let name = Branch(code: String(code))?.name
        return Phrase(
          "\(code) \(name?.swedish ?? "")".trimmed, "\(code) \(name?.english ?? "")".trimmed)
      }.reduce(Phrase("", "")) { all, one in
        all.swedish.isEmpty
          ? one
          : Phrase("\(all.swedish), \(one.swedish)", "\(all.english), \(one.english)")
      }
    case (.bankruptcy, _), (.liquidation, _), (.reconstruction, _), (.bankruptcyEnded, _),
      (.liquidationEnded, _), (.reconstructionEnded, _), (.proceeding, _):
      Self.proceeding(value)
    default: Phrase(value, value)
    }
  }

  /// "KK-AVOMFO 2026-07-01" in words; a code that is not known stays as it is. What ends in
  /// `-AVSLAVOMFO` is over.
  private static func proceeding(_ value: String) -> Phrase {
    let words = value.split(separator: " ", maxSplits: 1).map(String.init)
    guard let code = words.first else { return Phrase(value, value) }
    let known: Phrase? =
      switch code.split(separator: "-").first.map({ String($0.prefix(2)) }) {
      case "KK": Phrase("konkurs", "bankruptcy")
      case "LI": Phrase("likvidation", "liquidation")
      case "FR": Phrase("företagsrekonstruktion", "reconstruction")
      case "AC": Phrase("ackordsförhandling", "composition with creditors")
      case "FU": Phrase("fusion", "merger")
      case "DE": Phrase("delning", "division")
      case "OM" where code == "OM-AVOMFO": Phrase("ombildning", "conversion")
      default: nil
      }
    guard let known, code.hasSuffix("AVOMFO") else { return Phrase(value, value) }
    let isOver = code.hasSuffix("-AVSLAVOMFO")
    let day = words.dropFirst().first.map { " \($0)" } ?? ""
    return Phrase(
      known.swedish + (isOver ? " avslutad" : "") + day,
      known.english + (isOver ? " ended" : "") + day)
  }

  /// After a number: "3 nya", "1 konkurs".
  package func counted(_ count: Int) -> Phrase {
    let words = count == 1 ? label : several
    return Phrase(
      "\(Language.swedish.number(count)) \(words.swedish)",
      "\(Language.english.number(count)) \(words.english)")
  }

  private var several: Phrase {
    switch self {
    case .dissolved: Phrase("avregistrerade", "dissolved")
    case .bankruptcy: Phrase("konkurser", "bankruptcies")
    case .liquidation: Phrase("likvidationer", "liquidations")
    case .reconstruction: Phrase("rekonstruktioner", "reconstructions")
    case .bankruptcyEnded: Phrase("konkurser avslutade", "bankruptcies ended")
    case .liquidationEnded: Phrase("likvidationer avslutade", "liquidations ended")
    case .reconstructionEnded: Phrase("rekonstruktioner avslutade", "reconstructions ended")
    case .movedOut: Phrase("utflyttade", "moved out")
    case .new: Phrase("nya", "new")
    case .movedIn: Phrase("inflyttade", "moved in")
    case .missing: Phrase("saknas i filen", "missing in the file")
    case .renamed: Phrase("nya namn", "renamed")
    case .address: Phrase("nya adresser", "new addresses")
    case .branch: Phrase("nya branscher", "new branches")
    case .status: Phrase("nya statusar", "new statuses")
    case .noAdvertising: Phrase("reklamspärrar", "no advertising")
    case .proceeding: Phrase("andra förfaranden", "other proceedings")
    }
  }
}

extension Municipality {
  package var registerEvents: Records<RegisterEvent> { records() }

  /// How many businesses each kind of news is about that nobody has dealt with, the weightiest kind
  /// first.
  package var registerNews: [(what: RegisterEventKind, count: Int)] {
    var entries: [RegisterEventKind: Set<String>] = [:]
    for event in registerEvents where event.handled == nil {
      if let what = event.what { entries[what, default: []].insert(event.entry) }
    }
    return RegisterEventKind.allCases.compactMap { what in
      entries[what].map { (what, $0.count) }
    }
  }
}
