package import Almanac
import Lettering
import Model

/// Where the columns of a register's file stand, found by their names in its first row, in whatever
/// order they come.
struct RegisterLayout: Equatable, Sendable {
  /// What Sju reads of a row; the names are those that the agencies give the columns.
  enum Column: Int, CaseIterable, Sendable {
    case number, nameNumber, names, form, deregistered, reason, proceedings, registered, address
    case street, careOf, postalCode, city, status, advertising
    case branch1, branch2, branch3, branch4, branch5

    /// The column's name in Bolagsverket's file; nil for what only Statistics Sweden's has.
    var bolagsverket: String? {
      switch self {
      case .number: "organisationsidentitet"
      case .nameNumber: "namnskyddslopnummer"
      case .names: "organisationsnamn"
      case .form: "organisationsform"
      case .deregistered: "avregistreringsdatum"
      case .reason: "avregistreringsorsak"
      case .proceedings: "pagandeavvecklingselleromstruktureringsforfarande"
      case .registered: "registreringsdatum"
      case .address: "postadress"
      default: nil
      }
    }

    /// The column's name in Statistics Sweden's file of legal entities.
    var statisticsSweden: String? {
      switch self {
      case .number: "peorgnr"
      case .names: "namn"
      case .form: "jurform"
      case .registered: "regdatktid"
      case .street: "gatuadress"
      case .careOf: "coadress"
      case .postalCode: "postnr"
      case .city: "postort"
      case .status: "ftgstat"
      case .advertising: "reklamsparrtyp"
      case .branch1: "ng1"
      case .branch2: "ng2"
      case .branch3: "ng3"
      case .branch4: "ng4"
      case .branch5: "ng5"
      default: nil
      }
    }
  }

  let source: RegisterSource
  /// Whether fields stand between quotation marks, with three bytes between two of them: `";"`. Else
  /// there is a tab.
  let isQuoted: Bool
  /// How many fields a row has.
  let count: Int
  /// Columns that no list of the agency's names, by which nothing is done.
  let unknown: [String]
  /// Where each column stands, by its raw value; -1 where there is none.
  private let places: [Int]

  private static let bolagsverketColumns =
    Column.allCases.compactMap(\.bolagsverket) + [
      "registreringsland", "verksamhetsbeskrivning",
    ]
  private static let statisticsColumns =
    Column.allCases.compactMap(\.statisticsSweden) + [
      "forandrtyp", "foretagsnamn", "jestat",
    ]

  /// That of a file whose header has not been read.
  static let unknown = RegisterLayout()

  private init() {
    (source, isQuoted, count, unknown) = (.bolagsverket, false, 0, [])
    places = Array(repeating: -1, count: Column.allCases.count)
  }

  /// Reads a header row.
  /// - Throws: what is not understood, in words.
  init(header: String) throws(RegisterFault) {
    let lowered = header.lowercased()
    if lowered.contains("organisationsidentitet") {
      (source, isQuoted) = (.bolagsverket, true)
      let names = lowered.split(separator: ";", omittingEmptySubsequences: false)
        .map { $0.filter { $0 != "\"" }.trimmed }
      places = try Self.places(of: names) { $0.bolagsverket }
      count = names.count
      unknown = names.filter { !$0.isEmpty && !Self.bolagsverketColumns.contains($0) }
    } else if lowered.contains("peorgnr") {
      (source, isQuoted) = (.scbJE, false)
      var names = lowered.split(separator: "\t", omittingEmptySubsequences: false)
        .map { $0.filter { $0 != "\"" }.trimmed }
      places = try Self.places(of: names) { $0.statisticsSweden }
      // The tab that ends a row has nothing after it.
      if names.last?.isEmpty == true { names.removeLast() }
      count = names.count
      unknown = names.filter { name in
        !name.isEmpty && !Self.statisticsColumns.contains(name)
          && !(name.hasPrefix("m") && names.contains(String(name.dropFirst())))
      }
    } else {
      throw .unknownFormat
    }
  }

  private static func places(
    of names: [String], _ name: (Column) -> String?
  ) throws(RegisterFault) -> [Int] {
    var places = [Int](repeating: -1, count: Column.allCases.count)
    for column in Column.allCases {
      guard let wanted = name(column) else { continue }
      let found = names.indices.filter { names[$0] == wanted }
      guard let place = found.first else { throw .missingColumn(wanted) }
      guard found.count == 1 else { throw .doubledColumn(wanted) }
      places[column.rawValue] = place
    }
    return places
  }

  /// Where a column stands in a row, from 0; nil where this kind of file has none.
  subscript(_ column: Column) -> Int? {
    let place = places[column.rawValue]
    return place < 0 ? nil : place
  }

}

/// Why a register's file can't be taken in at all. Nothing is changed then.
package enum RegisterFault: Error, Equatable, Sendable {
  case unknownFormat
  case empty
  case missingColumn(String)
  case doubledColumn(String)
  /// Nothing says which businesses belong to the municipality.
  case noArea
  /// It has far fewer rows than the last one: it is half a file.
  case cut(rows: Int, before: Int)
  /// Most of its rows can't be read: it is another kind of file, or two in one.
  case mostlyRejected(rejected: Int, rows: Int, firstLine: Int)
  /// It is older than the one that was taken in last.
  case older(Day, than: Day)
  case json(ExchangeProblem)
  case tooLarge

  /// What is wrong and what to do, in a sentence; never a word of the file's own.
  package var what: Phrase {
    switch self {
    case .unknownFormat:
      Phrase(
        "första raden är varken Bolagsverkets eller SCB:s; välj bolagsverket_bulkfil, scb_bulkfil_JE "
          + "eller ett sparat JSON-svar från SCB",
        "the first row is neither Bolagsverket’s nor SCB’s; choose bolagsverket_bulkfil, "
          + "scb_bulkfil_JE or a saved JSON answer of SCB’s")
    case .empty:
      Phrase(
        "filen har inga rader som går att läsa; hämta den igen",
        "the file has no rows that can be read; fetch it again")
    case .missingColumn(let name):
      Phrase(
        "kolumnen \(name) saknas; filen är inte hel, eller har fått en ny form",
        "the column \(name) is missing; the file is not whole, or has a new form")
    case .doubledColumn(let name):
      Phrase("kolumnen \(name) finns två gånger", "the column \(name) is there twice")
    case .noArea:
      Phrase(
        "ingenting säger vad som hör till kommunen; skriv början på postnumren i inställningarna "
          + "(PostalArea: 135), eller kommunkoden",
        "nothing says what belongs to the municipality; set the beginning of its postal codes "
          + "(PostalArea: 135), or its code, in the settings")
    case .cut(let rows, let before):
      Phrase(
        "filen har \(Language.swedish.number(Double(rows))) rader och den förra hade "
          + "\(Language.swedish.number(Double(before))); den är avklippt. Hämta den igen",
        "the file has \(Language.english.number(Double(rows))) rows and the last one had "
          + "\(Language.english.number(Double(before))); it is cut. Fetch it again")
    case .mostlyRejected(let rejected, let rows, let line):
      Phrase(
        "\(Language.swedish.number(Double(rejected))) av "
          + "\(Language.swedish.number(Double(rows))) rader går inte att läsa, den första på rad "
          + "\(line); det är en annan sorts fil, eller två i en",
        "\(Language.english.number(Double(rejected))) of "
          + "\(Language.english.number(Double(rows))) rows can’t be read, the first in line "
          + "\(line); it is another kind of file, or two in one")
    case .older(let day, let last):
      Phrase(
        "filen är från \(day), och en från \(last) är redan inläst; välj en nyare",
        "the file is from \(day), and one from \(last) has been taken in already; choose a newer")
    case .json(let problem): problem.what
    case .tooLarge:
      Phrase(
        "filen är för stor för att vara ett register",
        "the file is too large to be a register")
    }
  }
}
