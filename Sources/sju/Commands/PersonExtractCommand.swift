import Almanac
import ArgumentParser
import Canvas
import Model

/// `sju person extract ID`: everything that is held about a person.
struct PersonExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Print everything that is held about a person.",
    discussion: """
      For a person who asks for it (GDPR article 15): the record, the appointments, every record \
      that leads to the person, and every text where the full name, a number or an address stands, \
      which may be about somebody else. References to other people are left out; texts are not, \
      so read it before it is handed over.

      Example: sju person extract bjorn-andersson > utdrag.txt
      """)

  @Argument(help: "The key of a person; sju list persons shows them.")
  var id: String

  @Option(help: "text or json.")
  var format = PersonFormat.text

  @OptionGroup var options: DataOptions

  func run() throws { try options.reading(write) }

  private func write(_ municipality: Municipality, _ unread: [Problem]) throws {
    let person = RecordID(.person, id)
    // Whose data would be handed out can't be told.
    if let (fault, _) = municipality.refusal(of: person) {
      throw Failure(.problems, fault.what(options.language(municipality))).exit
    }
    guard let extract = municipality.extract(of: person) else {
      throw Failure(.problems, "there is no person '\(id)'; sju list persons shows the keys").exit
    }
    let writer = ExtractWriter(
      municipality: municipality, extract: extract, unread: unread,
      today: options.today(municipality),
      language: options.language(municipality))
    switch format {
    case .text: try Output.write(writer.text)
    case .json: try Output.write(writer.json)
    }
  }
}
