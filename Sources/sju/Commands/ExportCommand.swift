import ArgumentParser
import Exchange
import Model

/// `sju export contacts`: people and duty contacts for a telephone, a mail program or a spreadsheet.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print contacts as vCard or CSV, or any records as CSV.",
    discussion: """
      The contacts are the persons and the duty contacts, with the posts that they hold now. vCard \
      is 4.0, or 3.0 for what is older. Taken in again by sju import, a card is known by its UID and \
      a row by its Id.

      What is confidential is left out without --confidential, and notes without --notes; standard \
      error says so; so are mentions of it by others. --spreadsheet is for opening in Excel in \
      Swedish: semicolons, a byte order mark, headings in the folder's language, a comma before \
      decimals, an apostrophe before text that would be taken for a formula, and ="01110" for what \
      would lose its zero. To look at what is held, confidential or not, there is sju list.

      Examples: sju export contacts --format vcf --version 3.0 --only duty
                sju export organisations --format csv --spreadsheet
      """)

  @Argument(help: ArgumentHelp("contacts, or a type such as organisations.", valueName: "what"))
  var what: ExportedRecords

  @Option(help: "vcf or csv; else vcf for contacts, and csv for all else.")
  var format: Format?

  @Option(help: ArgumentHelp("The vCard version.", valueName: "4.0|3.0"))
  var version: VCard.Version?

  @Option(help: "people or duty; else both.")
  var only: Kind?

  @Flag(help: "What is confidential too.")
  var confidential = false

  @Flag(help: "Notes too, which else stay in the folder.")
  var notes = false

  @Flag(help: "For a spreadsheet: see above.")
  var spreadsheet = false

  @OptionGroup var options: DataOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case vcf, csv
  }

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case people, duty
  }

  private var chosenFormat: Format { format ?? (what == .contacts ? .vcf : .csv) }

  func validate() throws {
    if what != .contacts, chosenFormat == .vcf || only != nil || notes {
      throw ValidationError("--format vcf, --only and --notes are for contacts")
    }
    if chosenFormat == .csv, version != nil {
      throw ValidationError("--version is for --format vcf")
    }
    if chosenFormat == .vcf, spreadsheet {
      throw ValidationError("--spreadsheet is for --format csv")
    }
  }

  func run() throws {
    try options.reading(needing: needed) { municipality, _ in
      switch what {
      case .contacts: try exportContacts(municipality)
      case .records(let type): try export(type, municipality)
      }
    }
  }

  /// The types of which it tells.
  private var needed: [RecordType] {
    switch (what, only) {
    case (.records(let type), _): [type]
    case (.contacts, .people): [.person]
    case (.contacts, .duty): [.dutyContact]
    case (.contacts, nil): [.person, .dutyContact]
    }
  }

  private func exportContacts(_ municipality: Municipality) throws {
    var scope = ContactScope(on: options.today(municipality))
    (scope.withNotes, scope.withConfidential) = (notes, confidential)
    let types = needed
    let (ids, leftOut) = municipality.contactIDs(of: types, in: scope)
    switch chosenFormat {
    case .vcf: try Output.write(municipality.vCards(of: ids, version: version ?? .four, scope))
    case .csv:
      let language = spreadsheet ? options.language(municipality) : nil
      try Output.write(municipality.contactTable(of: ids, scope, in: language).bytes(style))
    }
    noteConfidential(leftOut)
    let noted = notes ? 0 : ids.count { !municipality.values(of: "Note", in: $0).isEmpty }
    if noted > 0 {
      Output.note("sju: the notes on \(noted) are left out; --notes takes them along")
    }
  }

  private func export(_ type: RecordType, _ municipality: Municipality) throws {
    let all = (0..<municipality.count(of: type)).map { municipality.id(type, at: $0) }
    let ids = all.filter { confidential || !municipality.isConfidential($0) }
    let records = ids.compactMap { municipality.record($0) }
    let (shown, leftOut) = CSVTable(type, records).leavingOut(type) {
      !confidential && municipality.isConfidential($0)
    }
    let table = spreadsheet ? shown.sheet(of: type, in: options.language(municipality)) : shown
    try Output.write(table.bytes(style))
    noteConfidential(all.count - ids.count + leftOut)
  }

  private var style: CSVTable.Style { spreadsheet ? .spreadsheet : .exact }

  private func noteConfidential(_ count: Int) {
    guard count > 0 else { return }
    Output.note(
      "sju: \(count) confidential \(count == 1 ? "is" : "are") left out; --confidential takes them "
        + "along")
  }
}

/// The kinds of export.
enum ExportedRecords: ExpressibleByArgument, Equatable {
  case contacts
  case records(RecordType)

  init?(argument: String) {
    if argument.lowercased() == "contacts" {
      self = .contacts
    } else if let type = RecordType(argument: argument) {
      self = .records(type)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { ["contacts"] + RecordType.allValueStrings }
}

extension VCard.Version: ExpressibleByArgument {}
