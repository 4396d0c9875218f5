import ArgumentParser
import RecFile

/// `sju merge BASE OURS THEIRS`: what git calls a merge driver.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Merge two versions of a rec file record by record.",
    discussion: """
      OURS gets what both sides agree on and what only one of them changed: records are told apart \
      by the %key of their set, and merged field by field. Two people may add records at the same \
      place and change fields that stand beside each other. Where both changed one field \
      differently, OURS gets git's conflict markers around the two, standard error has a line on \
      each, and the exit status is 1.

      git runs it by itself where sju init --git has been.

      Example: sju merge base.rec ours.rec theirs.rec
      """)

  @Argument(help: "The file that both sides began with.")
  var base: String

  @Argument(help: "The file as we have it; it is replaced by the merged one.")
  var ours: String

  @Argument(help: "The file as the others have it.")
  var theirs: String

  @Argument(help: "What the file is called in messages; else as OURS.")
  var path: String?

  func run() throws {
    let old = RecFile(try Input.read(ours))
    let merge = Merge(
      base: RecFile(try Input.read(base)), ours: old, theirs: RecFile(try Input.read(theirs)))
    let bytes = merge.marked(ours: "ours", theirs: "theirs")
    if bytes != old.bytes { try Output.replace(ours, with: bytes) }
    for conflict in merge.conflicts { Output.note("\(path ?? ours): conflict: \(conflict)") }
    if !merge.conflicts.isEmpty { throw ExitCode(Failure.Kind.problems.rawValue) }
  }
}
