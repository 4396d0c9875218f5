import Almanac
import ArgumentParser
import Exchange

/// `sju import contacts FILE`: takes records in from a file of another program, by the table of
/// importers.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take \(Importers.labels.english) in from \(Importers.formats.english).",
    discussion: Importers.all.map(\.help).joined(separator: "\n\n"))

  @Argument(help: "\(What.allValueStrings.joined(separator: ", ")).")
  var what: What

  @Argument(help: "A \(Importers.formats.english) file; - is standard input.")
  var file: String

  @Flag(help: "Take them in.")
  var yes = false

  @OptionGroup var options: DataOptions

  /// An importer by its name.
  struct What: ExpressibleByArgument {
    let importer: any Importer

    init?(argument: String) {
      guard let importer = Importers.named(argument) else { return nil }
      self.importer = importer
    }

    static var allValueStrings: [String] { Importers.all.map(\.name) }
  }

  func run() throws {
    // One byte more than is read tells a file that is too large.
    let bytes = try Input.read(file, atMost: ForeignBytes.maximumBytes + 1)
    let reading = what.importer.read(ForeignBytes(name: file, bytes: bytes))
    try ImportRun(
      name: what.importer.name, reading: reading,
      problems: reading.problems.map { (file, $0) }, yes: yes, options: options
    ).run()
  }
}
