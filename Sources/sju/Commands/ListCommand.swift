import Almanac
import ArgumentParser
import Model

/// `sju list TYPE`: every record of a type, for people or for programs.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the records of a type.",
    discussion: """
      Where a line of the file can't be read the rest is listed, standard error says where, and the \
      exit status is 1.

      Example: sju list organisations --format csv
      """)

  @Argument(help: "The type.")
  var type: RecordType

  @Option(help: "How they are printed.")
  var format = RecordFormat.text

  @OptionGroup var options: DataOptions

  func run() throws {
    try options.reading(needing: [type]) { municipality, _ in
      let ids = (0..<municipality.count(of: type)).map { municipality.id(type, at: $0) }
      let writer = RecordWriter(
        municipality: municipality, language: options.language(municipality), format: format)
      try Output.write(writer.list(type, ids))
    }
  }
}

/// `sju show ID`: one record, with everything that is tied to it.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one record and what is tied to it.",
    discussion: """
      An ID is a record's key, or Type/key where several types have the key.

      Example: sju show tyresobostader-ab
      """)

  @Argument(help: "The key of a record, or Type/key.")
  var id: String

  @Option(help: "How they are printed.")
  var format = RecordFormat.text

  @OptionGroup var options: DataOptions

  func run() throws { try options.reading { municipality, _ in try write(municipality) } }

  private func write(_ municipality: Municipality) throws {
    let writer = RecordWriter(
      municipality: municipality, language: options.language(municipality), format: format)
    switch municipality.records(named: id) {
    case let found where found.count == 1:
      try Output.write(writer.show(found[0]))
      guard let (fault, _) = municipality.refusal(of: found[0]) else { return }
      throw Failure(.problems, fault.what(writer.language)).exit
    case let found where found.isEmpty:
      let types = RecordType.allCases.lazy
      if let (fault, _) = types.compactMap({ municipality.refusal(of: RecordID($0, id)) }).first {
        throw Failure(.problems, fault.what(writer.language)).exit
      }
      throw Failure(.problems, "no record has the key '\(id)'; sju list TYPE shows the keys").exit
    case let found:
      let names = found.map(\.description).joined(separator: ", ")
      throw Failure(.problems, "'\(id)' is the key of several records; say which: \(names)").exit
    }
  }
}

/// How records are printed.
enum RecordFormat: String, ExpressibleByArgument, CaseIterable {
  case text, rec, json, csv
}

extension RecordType: ExpressibleByArgument {
  public static var allValueStrings: [String] { allCases.map(\.argument) }

  public init?(argument: String) {
    let names = RecordType.allCases.map { type in
      [type.argument, type.argument.replacing("-", with: ""), type.rawValue.lowercased()]
        + type.names
    }
    guard let place = argument.choice(among: names) else { return nil }
    self = RecordType.allCases[place]
  }
}

extension Municipality {
  /// The records with a key, or the one that `Type/key` names.
  func records(named name: String) -> [RecordID] {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    if parts.count == 2, let type = RecordType(argument: parts[0]) {
      let id = RecordID(type, parts[1])
      return row(of: id) == nil ? [] : [id]
    }
    return RecordType.allCases.map { RecordID($0, name) }.filter { row(of: $0) != nil }
  }
}
