import Glibc

/// What lets git merge the rec files of a folder record by record, and show in a diff whose lines they
/// are: the folder's `.gitattributes`, and the driver in the local settings of its repository.
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
