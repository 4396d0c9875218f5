import Almanac
import ArgumentParser
import Model
import Store

/// `sju person erase ID`: nothing tells of a person any more.
struct PersonEraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erase everything that is held about a person.",
    discussion: """
      The record goes, with its appointments and duty contacts. Other records lose their references \
      to it; the full name however it is written, numbers and addresses in texts and comments \
      become [raderad]; a key that is made of the name becomes another. Where only a part of the \
      name, the initials or the like stand, which may be somebody else, the place is listed for you \
      to decide. History keeps the date, the organisation and what \
      it was about. A number that others have too stays with them. The settings keep a note of the \
      day and the decision, without the name.

      Says all of this first; without --yes nothing is erased, and the exit status is 1. With it \
      all is saved at once, and the copies in .sju/undo that could bring it back are removed. Where \
      other files in the folder still hold the person it names them, and the exit status is 1. \
      What git keeps, and backups, are for you to see to.

      Example: sju person erase bjorn-andersson --decision "KS 2008/123"
      """)

  @Argument(help: "The key of a person; sju list persons shows them.")
  var id: String

  @Option(help: ArgumentHelp("What it was decided by, such as KS 2008/123.", valueName: "ref"))
  var decision: String

  @Option(
    help: ArgumentHelp(
      "What else the person is called, erased as the full name is; may be repeated.",
      valueName: "words"))
  var also: [String] = []

  @Flag(help: "Erase it.")
  var yes = false

  @OptionGroup var options: DataOptions

  func validate() throws {
    if also.contains(where: { $0.count { $0.isLetter } < 2 }) {
      throw ValidationError("--also: say a word of two letters or more")
    }
    if decision.allSatisfy(\.isWhitespace) { throw ValidationError("--decision is empty") }
  }

  func run() throws {
    let person = RecordID(.person, id)
    var lines: [String] = []
    var traces: PersonTraces?
    var types: Set<RecordType> = []
    _ = try options.change { municipality throws(ChangeFault) in
      let (new, erasure) = try municipality.erasing(
        person, also: also, decision: decision, on: options.today(municipality),
        options.language(municipality))
      lines = ErasureLines(erasure, municipality, new, options.language(municipality)).all
      traces = municipality.traces(of: person, also: also)
      types = Set(
        RecordType.allCases.filter { type in
          type != .settings && municipality.file(of: type) != new.file(of: type)
        })
      return yes ? (new, [person]) : (municipality, [])
    }
    for line in lines { Output.note(line) }
    guard yes else {
      throw Failure(.problems, "nothing is erased; add --yes to do all of this").exit
    }
    if let traces { try forget(traces, types) }
  }

  /// Clears away what could bring the person back, and says what can't be.
  private func forget(_ traces: PersonTraces, _ types: Set<RecordType>) throws {
    let folder = try options.existingFolder()
    let forgotten: DataFolder.Forgotten
    do throws(SaveFailure) {
      forgotten = try folder.forget(traces, in: types)
    } catch {
      throw Failure(
        .inputOutput,
        "erased, but not from the copies in .sju/undo: \(error.path): \(error.what.english)"
      ).exit
    }
    Output.note("sju: erased; copies removed from .sju/undo: \(forgotten.copies)")
    for file in forgotten.drafts { Output.note("sju: \(file) held the person; it is removed") }
    if GitWiring(folder: folder.path).isInRepository {
      Output.note("sju: git keeps what was committed before; its history still holds the person")
    }
    for file in forgotten.remains { Output.note("sju: \(file) still holds the person; see to it") }
    if !forgotten.remains.isEmpty { throw ExitCode(Failure.Kind.problems.rawValue) }
  }
}
