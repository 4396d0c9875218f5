import Almanac
import ArgumentParser
import Canvas
import Glibc
import Model
import Store

/// Standard output and error. What people read has passed the sanitiser; what programs read has not.
enum Output {
  /// Writes all bytes, or says why not and throws the exit status: a full disk must not look like
  /// success. A file or another program gets the bytes as they are. A terminal would obey some of
  /// them, so it is shown what can be: whoever wrote the data is not whoever looks at it.
  /// - Parameter isForTerminal: whether what it obeys is ours, as in a screen with its colours.
  static func write(_ bytes: [UInt8], isForTerminal: Bool = false) throws {
    do {
      let isSafe = isForTerminal || isatty(STDOUT_FILENO) == 0
      try send(isSafe ? bytes : shown(bytes), to: STDOUT_FILENO)
    } catch {
      throw error.exit
    }
  }

  /// Each line as the sanitiser has it; a carriage return that ends one is part of its end.
  private static func shown(_ bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let shown = lines.map { line in
      let isEnded = line.last == UInt8(ascii: "\r")
      return String(decoding: isEnded ? line.dropLast() : line, as: UTF8.self).printable.utf8
    }
    return Array(shown.joined(separator: Array("\n".utf8)))
  }

  static func send(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var rest = bytes[...]
    var interruptions = 0
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EINTR, interruptions < 1000 {
        interruptions += 1
      } else {
        throw Failure(.inputOutput, "cannot write: \(String(cString: strerror(errno)))")
      }
    }
  }

  /// Writes a file anew; one that is there already is replaced.
  static func save(_ text: String, as path: String) throws {
    // A pipe that nobody reads would be waited for without end.
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NONBLOCK
    let descriptor = open(path, flags, 0o644)
    guard descriptor >= 0 else {
      throw Failure(.inputOutput, "\(path): \(String(cString: strerror(errno)))").exit
    }
    defer { close(descriptor) }
    do {
      try send(Array(text.utf8), to: descriptor)
    } catch {
      throw Failure(.inputOutput, "\(path): \(error.description)").exit
    }
  }

  static func write(_ text: String, isForTerminal: Bool = false) throws {
    try write(Array(text.utf8), isForTerminal: isForTerminal)
  }

  /// A line for people, on standard error.
  static func note(_ text: String) {
    try? send(Array((text.printable + "\n").utf8), to: STDERR_FILENO)
  }

  /// Prints the files that can't be read, a line each with its place, the first twenty.
  /// - Returns: the exit status that says so; nil where there is nothing.
  @discardableResult
  static func note(_ unread: [Problem], in folder: String) -> ExitCode? {
    for problem in unread.prefix(20) {
      let place = problem.path == "." ? folder : problem.place
      note("\(place): error: \(problem.message(.english))")
    }
    if unread.count > 20 { note("sju: … and \(unread.count - 20) more; sju check shows all") }
    guard !unread.isEmpty else { return nil }
    let isRefused = unread.contains { problem in
      if case .unreadableFile = problem.fact { true } else { false }
    }
    return ExitCode((isRefused ? Failure.Kind.inputOutput : .problems).rawValue)
  }
}

extension Output {
  /// Puts a file in the place of another, whole or not at all; see `FileSystem.replace`.
  static func replace(_ path: String, with bytes: [UInt8]) throws {
    do throws(FileFault) {
      try LocalFileSystem().replace(path, with: bytes)
    } catch {
      throw Failure(.inputOutput, "\(path): can't be written: \(error.words.english)").exit
    }
  }

  /// Makes a folder for what will be saved, and those above it, where they are not there.
  static func makeFolder(_ path: String) throws {
    do throws(FileFault) {
      try LocalFileSystem().makeFolders(above: path + "/", mode: 0o755)
    } catch {
      throw Failure(.inputOutput, "\(path): can't be made: \(error.words.english)").exit
    }
  }
}

/// The notice at the top of a paper where not all of the data could be read: whoever holds it later
/// has no standard error to look at.
struct UnreadNotice {
  let unread: [Problem]
  /// The consequence for the paper: "listan är inte hel".
  let meaning: Phrase

  /// - Parameter types: those that the paper is made of; nil: all.
  init(_ unread: [Problem], _ meaning: Phrase, madeOf types: [RecordType]? = nil) {
    let paths = types.map { $0.map(\.path) + ["."] }
    self.unread = unread.filter { paths?.contains($0.path) ?? true }
    self.meaning = meaning
  }

  /// A line for each file, with the first place in it; at most six.
  func lines(_ language: Language) -> [String] {
    var seen: Set<String> = []
    let files = unread.filter { seen.insert($0.path).inserted }
    let lines = files.prefix(5).map { line($0)(language) }
    guard files.count > 5 else { return lines }
    let more = files.count - 5
    return lines
      + [Phrase("OBS: … och \(more) filer till", "NOTE: … and \(more) more files")(language)]
  }

  private func line(_ problem: Problem) -> Phrase {
    let place = [problem.path, problem.line.map(String.init)].compactMap(\.self)
      .joined(separator: ":")
    switch problem.fact {
    case .doubled, .duplicateKey:
      return Phrase(
        "OBS: \(place): \(problem.what.swedish): \(meaning.swedish)",
        "NOTE: \(place): \(problem.what.english): \(meaning.english)")
    default: break
    }
    return Phrase(
      "OBS: \(place) kunde inte läsas: \(meaning.swedish)",
      "NOTE: \(place) could not be read: \(meaning.english)")
  }
}
