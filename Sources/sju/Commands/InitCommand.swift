import Almanac
import ArgumentParser
import Model

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

      Examples: sju init ~/vaxholm --municipality "Vaxholms stad"
                sju init --example /tmp/exempel && sju --data /tmp/exempel
      """)

  @Argument(help: "The folder to make.")
  var dir: String

  @Option(
    help: ArgumentHelp("What the municipality is called; else Kommunen.", valueName: "name"))
  var municipality: String?

  @Flag(help: "Begin with the seven steps.")
  var steps = false

  @Flag(help: "Make the fictional municipality.")
  var example = false

  @Option(help: ArgumentHelp("How many the example has, 1 to 1000000; else 400.", valueName: "n"))
  var organisations: Int?

  func validate() throws {
    if let organisations, !(1...Example.most).contains(organisations) {
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
    let files = try self.files
    do {
      try DataFolder(path: dir).make(files)
    } catch {
      throw Failure(
        .inputOutput, "\(error.what(.english)); name a folder that is empty or not there yet"
      ).exit
    }
    Output.note("\(dir): made \(what); open it with: sju --data \(quotedForShell)")
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

  /// The folder as a shell takes it as one word.
  private var quotedForShell: String {
    let plain = dir.utf8.allSatisfy { byte in
      byte > 0x7F
        || "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+~".utf8
          .contains(byte)
    }
    return plain && !dir.isEmpty ? dir : "'" + dir.replacing("'", with: "'\\''") + "'"
  }
}
