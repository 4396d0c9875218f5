import Almanac
import ArgumentParser
import Example
import Glibc
import Lettering
import Model
import Store

/// `sju init DIR`: a new data folder.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a data folder: an empty municipality, or an example.",
    discussion: """
      An empty municipality has its name and a file for each type of record, ready to be filled. \
      With --steps it also has the seven steps, in the words of the council that wrote them first; \
      put your own in their place.

      The example is a town that does not exist, with something in every corner, the same each \
      time: numbers, addresses and people are all invented. People, ties and contacts grow with \
      the organisations up to 10,000 of these; above that come businesses that nobody has met yet.

      The folder must be empty or not there yet. It is for its owner alone.

      With --git the folder also becomes a git repository in which rec files are merged record by \
      record (sju merge). A folder that has data already only gets that, and nothing in its data \
      is touched. The setting is that of one copy of a repository: say it again in each clone.

      Examples: sju init ~/vaxholm --municipality "Vaxholms stad"
                sju init --example /tmp/exempel && sju --data /tmp/exempel
                sju init --git ~/vaxholm
      """)

  @Argument(
    help: ArgumentHelp(
      "The folder to make; with --git also one that has data, else this one.", valueName: "dir"))
  var folder: String?

  private var dir: String { folder ?? "." }

  @Option(
    help: ArgumentHelp("What the municipality is called; else Kommunen.", valueName: "name"))
  var municipality: String?

  @Flag(help: "Begin with the seven steps.")
  var steps = false

  @Flag(help: "Make the fictional municipality.")
  var example = false

  @Option(help: ArgumentHelp("How many the example has, 1 to 1000000; else 400.", valueName: "n"))
  var organisations: Int?

  @Flag(help: "Let git merge the files record by record.")
  var git = false

  func validate() throws {
    if folder == nil, !git { throw ValidationError("Missing expected argument '<dir>'") }
    if let organisations, !(1...Example.maximumOrganisations).contains(organisations) {
      throw ValidationError("--organisations \(organisations): say a number from 1 to 1000000")
    }
    if organisations != nil, !example {
      throw ValidationError("--organisations is for the example: add --example")
    }
    if example, municipality != nil || steps {
      throw ValidationError(
        "--municipality and --steps are for an empty municipality, not for --example")
    }
    if let municipality,
      municipality.allSatisfy(\.isWhitespace) || municipality.contains(where: \.isNewline)
    {
      throw ValidationError("--municipality: say a name on one line")
    }
  }

  func run() throws {
    let isData = isData
    if folder == nil, isSomething || !isData {
      throw Failure(.usage, "there is no data in this folder; name one to make: init --git DIR")
        .exit
    }
    if !git || isSomething || !isData { try make() }
    guard git else { return }
    try GitWiring(folder: dir).make()
    Output.note("\(dir): git merges rec files here record by record")
  }

  /// Whether it is said what the folder is to hold, so that it can't be one that holds data already.
  private var isSomething: Bool { example || steps || municipality != nil }

  /// Whether data is in the folder already.
  private var isData: Bool {
    RecordType.allCases.contains { access("\(dir)/\($0.path)", F_OK) == 0 }
  }

  private func make() throws {
    let files = try self.files
    do {
      try DataFolder(path: dir).make(files)
    } catch {
      throw Failure(
        .inputOutput, "\(error.what(.english)); \(error.remedy(.english))"
      ).exit
    }
    Output.note("\(dir): made \(what); open it with: sju --data \(dir.quotedForShell)")
  }

  private var files: [(path: String, bytes: [UInt8])] {
    get throws {
      if example { return Example.files(organisations: organisations ?? 400) }
      do {
        return try Blank.files(municipality: municipality ?? "Kommunen", withSteps: steps)
      } catch {
        throw ValidationError("--municipality: \(error)")
      }
    }
  }

  private var what: String {
    if !example {
      return steps ? "an empty municipality with the seven steps" : "an empty municipality"
    }
    let count = organisations ?? 400
    return count == 1
      ? "the example with one organisation" : "the example with \(count) organisations"
  }
}
