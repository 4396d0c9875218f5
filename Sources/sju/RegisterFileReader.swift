import Almanac
import Exchange
import Glibc
import Model
import Store

/// Reads a register's file, however large, a piece at a time: as it is, out of a zip archive by way of
/// `unzip`, or from standard input. Nothing is written, so that whoever stops it leaves nothing.
struct RegisterFileReader: Sendable {
  /// How far it has come.
  struct Progress: Equatable, Sendable {
    let bytes: Int
    /// All that there are; nil where that is not known before the end.
    let total: Int?
  }

  /// Why a file could not be read.
  enum Fault: Error, Equatable {
    case content(RegisterFault)
    case system(Phrase)
    case stopped

    /// What is wrong and what to do, in a sentence.
    var what: Phrase {
      switch self {
      case .content(let fault): fault.what
      case .system(let words): words
      case .stopped: Phrase("avbrutet; ingenting är ändrat", "stopped; nothing is changed")
      }
    }
  }

  /// - for standard input.
  let path: String

  static let pieceSize = 1 << 20
  /// No register is larger, in bytes.
  private static let mostBytes = 16 << 30
  /// No answer that was saved is larger, in bytes.
  private static let mostInMemory = 256 << 20
  /// The digest of a larger file would take longer than reading it.
  private static let mostDigested = 16 << 20
  private static let zipStart: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// - Parameter goesOn: asked after each piece; false stops it.
  func read(
    _ area: RegisterArea, today: Day, goesOn: (Progress) -> Bool
  ) throws(Fault) -> RegisterDelivery {
    guard area.saysSomething else { throw .content(.noArea) }
    let isStandardInput = path == "-"
    let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.unreadable(errno) }
    defer { if !isStandardInput { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.unreadable(errno) }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG || isStandardInput || kind == S_IFIFO && path.hasPrefix("/dev/fd/") else {
      throw .system(
        Phrase(
          "är ingen vanlig fil; ange en fil, eller - för det som kommer genom ett rör",
          "is not an ordinary file; name a file, or - for what comes through a pipe"))
    }
    if !isStandardInput { _ = fcntl(descriptor, F_SETFL, O_RDONLY) }
    var start = [UInt8](repeating: 0, count: 4)
    let isArchive =
      kind == S_IFREG && pread(descriptor, &start, 4, 0) == 4 && start == Self.zipStart
    let date = Self.day(in: path) ?? (kind == S_IFREG ? Clock.day(status.st_mtim.tv_sec) : today)
    if isArchive { return try unpacking(area, date, goesOn) }
    let total = kind == S_IFREG ? Int(status.st_size) : nil
    return try read(descriptor, total, area, date, goesOn)
  }

  private func read(
    _ descriptor: Int32, _ total: Int?, _ area: RegisterArea, _ date: Day,
    _ goesOn: (Progress) -> Bool
  ) throws(Fault) -> RegisterDelivery {
    var scanner = RegisterScanner(area)
    var buffer = RegisterBuffer(capacity: Self.pieceSize)
    var digest: SHA256? = total.map { $0 <= Self.mostDigested } ?? true ? SHA256() : nil
    var bytes = 0
    var later: LaterPart?
    // It reads from the descriptor, which is about to be closed.
    defer { later?.end() }
    while true {
      let count = buffer.fill(atMost: later.map { $0.start - bytes }) {
        Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.unreadable(errno)
      }
      if bytes == 0, buffer.beginsRows {
        return try rows(descriptor, buffer, total, area, date, goesOn)
      }
      bytes += count
      guard bytes <= Self.mostBytes else { throw .content(.tooLarge) }
      if bytes > Self.mostDigested { digest = nil }
      buffer.digestNew(count, into: &digest)
      do throws(RegisterFault) {
        buffer.drop(try buffer.read(into: &scanner, isLast: count == 0))
      } catch {
        throw .content(error)
      }
      guard count > 0 else {
        if let later { scanner.append(try later.scanner(bytes, total, goesOn)) }
        return try delivery(of: scanner, isEmpty: bytes == 0, date, digest)
      }
      if later == nil { later = LaterPart(descriptor, total, scanner) }
      let isGoingOn = goesOn(Progress(bytes: bytes + (later?.bytes ?? 0), total: total))
      guard isGoingOn else { throw .stopped }
    }
  }

  private func delivery(
    of scanner: RegisterScanner, isEmpty: Bool, _ date: Day, _ digest: SHA256?
  ) throws(Fault) -> RegisterDelivery {
    do throws(RegisterFault) {
      if isEmpty { throw .empty }
      var (scanner, digest) = (scanner, digest)
      let text = digest?.finish()
      return RegisterDelivery(try scanner.finish(), date: date, digest: text.map(SHA256.text))
    } catch {
      throw .content(error)
    }
  }

  /// Reads a saved answer, which is in memory as a whole.
  private func rows(
    _ descriptor: Int32, _ start: RegisterBuffer, _ total: Int?, _ area: RegisterArea,
    _ date: Day, _ goesOn: (Progress) -> Bool
  ) throws(Fault) -> RegisterDelivery {
    var bytes = start.taken
    var piece = [UInt8](repeating: 0, count: Self.pieceSize)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.unreadable(errno)
      }
      bytes += piece[..<count]
      guard bytes.count <= Self.mostInMemory else { throw .content(.tooLarge) }
      guard goesOn(Progress(bytes: bytes.count, total: total)) else { throw .stopped }
    }
    do throws(RegisterFault) {
      let digest = bytes.count <= Self.mostDigested ? SHA256.text(SHA256.digest(bytes)) : nil
      return RegisterDelivery(
        try RegisterRows.reading(bytes, in: area), date: date, digest: digest)
    } catch {
      throw .content(error)
    }
  }

  private func unpacking(
    _ area: RegisterArea, _ date: Day, _ goesOn: (Progress) -> Bool
  ) throws(Fault) -> RegisterDelivery {
    // A name that begins with a hyphen is no option. A password, which no register has, is not asked
    // for.
    let name = path.hasPrefix("-") ? "./" + path : path
    guard let child = PipedProcess(["unzip", "-P", "none", "-p", name]) else {
      throw .system(
        Phrase(
          "programmet unzip saknas; installera det, eller packa upp filen själv",
          "the program unzip is missing; install it, or unpack the file yourself"))
    }
    do throws(Fault) {
      let delivery = try read(child.descriptor, nil, area, date, goesOn)
      // 1: there were warnings, and all was unpacked.
      guard child.end() <= 1 else { throw Self.brokenArchive }
      return delivery
    } catch {
      child.stop()
      let status = child.end()
      if error == .content(.empty), status > 1 { throw Self.brokenArchive }
      throw error
    }
  }

  private static let brokenArchive = Fault.system(
    Phrase(
      "arkivet är trasigt, eller låst med lösenord; hämta det igen",
      "the archive is broken, or has a password; fetch it again"))

  static func unreadable(_ code: Int32) -> Fault {
    let why = FileFault(errno: code).words
    return .system(
      Phrase(
        "går inte att läsa: \(why.swedish); kontrollera namnet och rättigheterna",
        "can’t be read: \(why.english); check its name and permissions"))
  }

  /// The day in a file's name, `bv_2026-07-06.txt` or `scb_JE_20260706T055301.txt`; nil where none is.
  static func day(in path: String) -> Day? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let runs = name.split { !$0.isASCII || !($0.isNumber || $0 == "-") }.map(String.init)
    for run in runs {
      let digits = run.filter { $0 != "-" }.prefix(8)
      guard digits.count == 8, digits.hasPrefix("20") else { continue }
      if let day = Day("\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))") {
        return day
      }
    }
    return nil
  }
}

/// The bytes that were read and not yet taken.
struct RegisterBuffer {
  private var bytes: [UInt8]
  private(set) var filled = 0

  /// - Parameter capacity: for so much at a time. A row may be as long, and stand behind what was left
  ///   of the last one.
  init(capacity: Int) {
    bytes = Array(repeating: 0, count: capacity + RegisterScanner.longestRow)
  }

  /// Reads more behind what is there.
  /// - Parameter most: no more than so many; nil: as many as there is room for.
  /// - Returns: how many bytes came; negative where there was an error.
  mutating func fill(
    atMost most: Int? = nil, _ read: (UnsafeMutableRawBufferPointer) -> Int
  ) -> Int {
    let start = filled
    let end = min(bytes.count, most.map { start + $0 } ?? bytes.count)
    guard start < end else { return 0 }
    let count = bytes.withUnsafeMutableBytes { read(.init(rebasing: $0[start..<end])) }
    filled += max(0, count)
    return count
  }

  func startOfRow(for scanner: RegisterScanner) -> Int? {
    scanner.startOfRow(in: bytes.span.bytes.extracting(0..<filled))
  }

  /// Whether it begins as a saved answer does.
  var beginsRows: Bool { RegisterRows.recognises(bytes.span.bytes.extracting(0..<filled)) }

  /// The bytes that were read.
  var taken: [UInt8] { Array(bytes[..<filled]) }

  func digestNew(_ count: Int, into digest: inout SHA256?) {
    digest?.take(bytes.span.bytes.extracting(filled - count..<filled))
  }

  func read(
    into scanner: inout RegisterScanner, isLast: Bool
  ) throws(RegisterFault) -> Int {
    try scanner.take(bytes.span.bytes.extracting(0..<filled), isLast: isLast)
  }

  /// Takes away what was taken from the front.
  mutating func drop(_ count: Int) {
    guard count > 0 else { return }
    let end = filled
    bytes.withUnsafeMutableBytes { $0.copyMemory(from: .init(rebasing: $0[count..<end])) }
    filled -= count
  }
}
