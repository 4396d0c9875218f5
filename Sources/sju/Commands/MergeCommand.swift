import ArgumentParser
import Glibc
import Lettering
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

/// The git settings by which git merges the rec files of a folder record by record, and shows in a
/// diff which record a line belongs to: the folder's `.gitattributes`, and the driver in the local
/// settings of its repository.
struct GitWiring {
  /// The data folder.
  let folder: String

  /// Writes what is lacking and leaves the rest; makes a repository where the folder is in none.
  func make() throws {
    guard git("--version") == 0 else {
      throw Failure(.inputOutput, "git can't be started; install it (apt install git)").exit
    }
    if git("-C", folder, "rev-parse", "--is-inside-work-tree") != 0 {
      try run("-C", folder, "init", "--quiet")
    }
    try add("*.rec merge=sju diff=rec", to: ".gitattributes")
    try add(".sju/", to: ".gitignore")
    try set("merge.sju.name", "rec files, record by record (Sju)")
    try set("merge.sju.driver", Self.driver)
    // git shows what the first pair of parentheses holds.
    try set("diff.rec.xfuncname", "^((Id|OrgNumber|Name|Number): .*)")
  }

  /// Where Sju is gone from its place git merges by lines, with its markers, as it does without a
  /// driver: a driver that fails would leave our side alone there, and no mark of theirs.
  private static var driver: String {
    "\(program) merge %O %A %B %P; s=$?; [ $s -lt 126 ] && exit $s; "
      + "git merge-file -L ours -L base -L theirs %A %O %B"
  }

  /// Whether a folder lies in a repository, be git there or not.
  var isInRepository: Bool {
    access("\(folder)/.git", F_OK) == 0
      || git("-C", folder, "rev-parse", "--is-inside-work-tree") == 0
  }

  private func set(_ name: String, _ value: String) throws {
    try run("-C", folder, "config", "--local", name, value)
  }

  private func run(_ arguments: String...) throws {
    let status = git(arguments, quietly: false)
    guard status == 0 else {
      throw Failure(
        .inputOutput, "git \(arguments.joined(separator: " ")): ended with \(status)"
      ).exit
    }
  }

  private func git(_ arguments: String...) -> Int32 { git(arguments, quietly: true) }

  /// Runs git and gives its exit status; 127 where there is no git.
  private func git(_ arguments: [String], quietly: Bool) -> Int32 {
    Subprocess.run(["git"] + arguments, silence: quietly ? .all : .output)
  }

  /// Adds a line to a file of the folder, unless it is there.
  private func add(_ line: String, to name: String) throws {
    let path = "\(folder)/\(name)"
    let old = access(path, F_OK) == 0 ? try Input.read(path) : []
    let isThere = old.split(separator: UInt8(ascii: "\n")).contains { $0.elementsEqual(line.utf8) }
    guard !isThere else { return }
    let end = old.isEmpty || old.last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]
    try Output.replace(path, with: old + end + Array((line + "\n").utf8))
  }

  /// The program as a shell finds it from anywhere: `sju` where that is this one, else its path. git
  /// puts something in the place of each %.
  private static var program: String {
    guard let own = resolved("/proc/self/exe") else { return "sju" }
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    for folder in folders.split(separator: ":") where access("\(folder)/sju", X_OK) == 0 {
      if resolved("\(folder)/sju") == own { return "sju" }
      break
    }
    return own.quotedForShell.replacing("%", with: "%%")
  }

  private static func resolved(_ path: String) -> String? {
    guard let place = realpath(path, nil) else { return nil }
    defer { free(place) }
    return String(cString: place)
  }
}
