import Almanac
import Exchange
import Glibc
import Model
import Publication
import Store
import Terminal

/// Where the kiosk's pages come from. Reading it opens nothing for writing.
enum KioskSource {
  /// A folder that holds a publication and nothing else.
  case publication(PublicationFolder)
  /// A municipality's own folder, of which the public part is made by a process of its own: what
  /// is not public never comes into the memory of the one that draws.
  case data(DataFolder)
  /// The starter that is built into the program, where there is no folder.
  case starter

  /// The publication that was read, and its problems.
  struct Reading {
    /// Nil where nothing could be made of the folder.
    var publication: Publication?
    /// The language that the folder asks for.
    var language: Language?
    /// As `FILE:LINE:COLUMN: what`, for people.
    var problems: [String] = []

    /// Whether it is all that there should be: then it may take the place of an older one.
    var isWhole = true
  }

  /// The folder, where the operator's own files lie too.
  var folder: String? {
    switch self {
    case .publication(let folder): folder.path
    case .data(let folder): folder.path
    case .starter: nil
    }
  }

  /// Reads what can be read in this process; nil where it can't, see ``begin()``.
  func read() -> Reading? {
    switch self {
    case .publication(let folder): Self.read(folder)
    case .data: nil
    case .starter: Self.ownReading
    }
  }

  private static func read(_ folder: PublicationFolder) -> Reading {
    do throws(FileFault) {
      let reader = try folder.read()
      return Reading(
        publication: reader.publication,
        problems: reader.problems.map { "\(folder.path)/\($0.place): \($0.what.english)" },
        isWhole: reader.problems.isEmpty)
    } catch {
      return Reading(
        problems: ["\(folder.path): the folder can't be opened: \(error.words.english)"],
        isWhole: false)
    }
  }

  private static var ownReading: Reading {
    let municipality = Municipality(files: Starter.files)
    return Reading(
      publication: municipality.publication(asOf: municipality.settings.asOf ?? Clock.today),
      language: municipality.settings.language)
  }
}

extension KioskSource {
  /// More bytes than any publication has.
  private static let limit = PublicType.allCases.count * PublicLimits.bytes
  private static let language = "language"
  private static let fault = "fault"

  /// Begins to read a municipality's own folder in a process of its own, which tells what is wrong
  /// with it itself, unless that would be told on the screen.
  /// - Parameter isShowing: whether pages are on the screen.
  /// - Returns: nil where there is no such folder, or no process can be had.
  func begin(isShowing: Bool) -> ForkedWorker? {
    guard case .data(let folder) = self else { return nil }
    let isTelling = !isShowing || isatty(STDERR_FILENO) == 0
    return ForkedWorker(limit: Self.limit) {
      do throws(DataFolder.Failure) {
        return try Threads.$areAllowed.withValue(false) {
          Result { () throws(DataFolder.Failure) in
            Self.archive(try folder.read(), isTelling).bytes
          }
        }.get()
      } catch {
        if isTelling {
          Output.note("sju: \(error.what.english); \(error.remedy.english)")
        }
        return nil
      }
    }
  }

  /// The public part; what is said of the rest stays where it is.
  private static func archive(_ municipality: Municipality, _ isTelling: Bool) -> Archive {
    let problems = municipality.unpublishable
    for problem in problems where isTelling {
      Output.note("sju: \(problem.place): \(problem.what.english)")
    }
    var archive = Archive()
    let asOf = municipality.settings.asOf ?? Clock.today
    for file in municipality.publication(asOf: asOf).files {
      archive.add(file.type.path, file.bytes)
    }
    archive.add(language, Array((municipality.settings.language?.rawValue ?? "").utf8))
    if !problems.isEmpty { archive.add(fault, []) }
    return archive
  }

  /// The reading from that process's answer.
  static func reading(_ answer: [UInt8]?) -> Reading {
    guard let archive = answer.flatMap({ Archive($0) }) else { return Reading(isWhole: false) }
    let files = PublicType.allCases.compactMap { type in
      archive[type.path].map { PublicFile(type, $0) }
    }
    return Reading(
      publication: PublicationReader(files).publication,
      language: archive[language].flatMap { Language(tag: String(decoding: $0, as: UTF8.self)) },
      isWhole: archive[fault] == nil)
  }
}

/// An archive of named bytes, to be sent from one process to another: the length of the name and of
/// the bytes, in eight bytes each with the least first, then both.
struct Archive {
  private(set) var items: [(name: String, bytes: [UInt8])] = []

  init() {}

  /// Nil where the bytes are no whole parcel.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let nameCount = Self.number(&rest), let count = Self.number(&rest),
        let name = Self.take(nameCount, &rest), let content = Self.take(count, &rest)
      else { return nil }
      items.append((String(decoding: name, as: UTF8.self), Array(content)))
    }
  }

  mutating func add(_ name: String, _ bytes: [UInt8]) { items.append((name, bytes)) }

  subscript(name: String) -> [UInt8]? { items.first { $0.name == name }?.bytes }

  var bytes: [UInt8] {
    items.flatMap { name, bytes in
      Self.bytes(name.utf8.count) + Self.bytes(bytes.count) + Array(name.utf8) + bytes
    }
  }

  private static func bytes(_ number: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    take(8, &rest)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func take(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
