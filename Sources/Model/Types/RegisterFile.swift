package import Almanac

/// A file of a register that was taken in, so that it is known what the next one is compared with.
package struct RegisterFile: ModelRecord {
  package private(set) var id = ""
  package private(set) var source: RegisterSource?
  package private(set) var date: Day?
  /// Its rows, rejected ones too.
  package private(set) var rows: Int?
  /// The businesses of it that are kept here.
  package private(set) var kept: Int?
  package private(set) var rejected: Int?
  /// Of sole traders, which are only counted: division of SNI, size class and how many, "43 0 12";
  /// what is not known is `-`.
  package private(set) var soleTraders: [String] = []
  /// The digest of all its bytes, in 64 hexadecimal digits; nil for large files.
  package private(set) var digest: String?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<RegisterFile>(
    .registerFile, at: "registers/files.rec",
    Phrase("Registerfiler som har lästs in.", "Files of registers that were taken in."),
    RecordWords(
      Phrase("registerfil", "register file"), several: Phrase("registerfiler", "register files"),
      known: Phrase("registerfilen", "the register file")),
    home: .network, key: [["Source"], ["Date"]], listing: .latestFirst, isMadeByHand: false,
    mayBeMissing: true,
    annotations: \.annotations,
    fields: [
      .id(\.id),
      ModelField(
        "Source", \.source, .choice(), Phrase("Källa", "Source"), .mandatory,
        help: Phrase("Vems fil det är.", "Whose file it is.")),
      ModelField(
        "Date", \.date, .day, Phrase("Dag", "Date"), .past,
        help: Phrase("Den dag som filen är från.", "The day that the file is from.")),
      ModelField(
        "Rows", \.rows, .integer(Limits.count), Phrase("Rader", "Rows"),
        help: Phrase("Rader i filen.", "Rows in the file.")),
      ModelField(
        "Kept", \.kept, .integer(Limits.count), Phrase("Hör hit", "Belong here"),
        help: Phrase("Så många av dem hör hit.", "So many of them belong here.")),
      ModelField(
        "Rejected", \.rejected, .integer(Limits.count), Phrase("Oläsliga", "Rejected"),
        help: Phrase("Rader som inte gick att läsa.", "Rows that could not be read.")),
      ModelField(
        "SoleTraders", \.soleTraders, .text, Phrase("Enskilda firmor", "Sole traders"),
        help: Phrase(
          "Bransch, storleksklass och antal: 43 0 12.", "Branch, size class and count: 43 0 12.")),
      ModelField(
        "SHA256", \.digest, .word, Phrase("Kontrollsumma", "Digest"),
        help: Phrase("Filens SHA-256.", "The file’s SHA-256.")),
    ])

  package func title(in municipality: Municipality, _ language: Language) -> String {
    [source?.label(language), date.map { "\($0)" }].compactMap { $0 }.joined(separator: " ")
  }

  package var day: Day? { date }

  /// How many sole traders it has of this municipality.
  package var soleTraderCount: Int {
    soleTraders.reduce(0) { sum, line in
      sum + (line.split(separator: " ").last.flatMap { Int(digits: String($0)) } ?? 0)
    }
  }
}

/// Who makes the files.
package enum RegisterSource: String, Choice {
  case bolagsverket
  case scbJE = "scb-je"
  case scbAPI = "scb-api"
  case kolada
  case pxweb
  case insikt

  package var label: Phrase {
    switch self {
    case .bolagsverket: Phrase("Bolagsverket", "Bolagsverket")
    case .scbJE: Phrase("SCB:s företagsregister", "SCB’s business register")
    case .scbAPI: Phrase("SCB:s urval", "SCB’s selection")
    case .kolada: Phrase("Kolada", "Kolada")
    case .pxweb: Phrase("SCB:s statistikdatabas", "SCB’s statistical database")
    case .insikt: Phrase("Insikt", "Insikt")
    }
  }
}

extension Municipality {
  package var registerFiles: Records<RegisterFile> { records() }

  /// The file of a source that was taken in last; nil where none was.
  package func latestRegisterFile(of source: RegisterSource) -> RegisterFile? {
    registerFiles.last { $0.source == source }
  }
}
