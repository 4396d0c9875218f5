package import Almanac
import Lettering

/// A text of JSON (RFC 8259), read in one pass into a flat list of values; strings and numbers are
/// made when they are asked for, so that a hundred megabytes take a second. Never traps, whatever the
/// bytes are.
///
/// A byte order mark is passed over. More than `maximumDepth` lists within each other are refused.
package struct JSONReading: Equatable, Sendable {
  /// Everything there is; null where it could not be read.
  package var root: JSONValue { JSONValue(text: text, place: 0) }
  /// The first thing that is wrong; nothing of the text counts then.
  package let problem: JSONProblem?
  private let text: JSONText

  /// How deep lists and objects may lie within each other.
  package static let maximumDepth = 200
  /// Places are kept in 32 bits.
  package static let maximumBytes = 1 << 30

  package init(_ bytes: [UInt8]) {
    var parser = JSONParser(bytes)
    problem = parser.parse()
    text = JSONText(bytes: bytes, nodes: problem == nil ? parser.nodes : [])
  }

  package static func == (one: JSONReading, other: JSONReading) -> Bool {
    one.problem == other.problem && one.text.bytes == other.text.bytes
  }
}

/// What is wrong in a text of JSON, and where.
package struct JSONProblem: Error, Equatable, Sendable {
  /// From 1.
  package let line: Int
  /// From 1, in characters.
  package let column: Int
  package let what: Phrase

  /// The same, as importers tell it.
  package var told: ExchangeProblem {
    ExchangeProblem(line: line, column: column, .said(what, isError: true))
  }
}

/// Reads the grammar without calling itself, so that no depth of lists can use up the stack.
private struct JSONParser {
  private(set) var nodes: [JSONText.Node] = []
  private let bytes: [UInt8]
  private var place = 0
  /// The nodes of the lists and objects that are open.
  private var open: [Int] = []
  /// Whether a list or an object has just begun, with something in it.
  private var isBegun = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // About so many values there are, in texts of numbers and of words.
    nodes.reserveCapacity(min(bytes.count, JSONReading.maximumBytes) / 12 + 1)
  }

  mutating func parse() -> JSONProblem? {
    guard bytes.count <= JSONReading.maximumBytes else {
      return problem(Phrase("filen är större än 1 GB", "the file is larger than 1 GB"), at: 0)
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      return problem(
        Phrase("texten är inte UTF-8", "the text is not UTF-8"), at: error.byteOffsets.lowerBound)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    repeat {
      skipBlanks()
      isBegun = false
      if let fault = value() { return fault }
      if !isBegun, let fault = close() { return fault }
    } while !open.isEmpty
    skipBlanks()
    return place == bytes.count
      ? nil : problem(Phrase("väntade filens slut", "expected the end of the file"))
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  /// Reads a value, or the beginning of one that holds others.
  private mutating func value() -> JSONProblem? {
    switch byte {
    case UInt8(ascii: "{"): return begin(.object)
    case UInt8(ascii: "["): return begin(.array)
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "t"): return word("true", .bool)
    case UInt8(ascii: "f"): return word("false", .bool)
    case UInt8(ascii: "n"): return word("null", .null)
    case let letter? where letter.isDigit || letter == UInt8(ascii: "-"): return number()
    case nil: return problem(Phrase("filen tar slut mitt i", "the file ends in the middle"))
    default: return problem(Phrase("väntade ett värde", "expected a value"))
    }
  }

  private mutating func add(_ kind: JSONText.Kind, from start: Int) {
    nodes.append(
      JSONText.Node(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: place),
        next: UInt32(truncatingIfNeeded: nodes.count + 1), kind: kind))
  }

  private mutating func begin(_ kind: JSONText.Kind) -> JSONProblem? {
    guard open.count < JSONReading.maximumDepth else {
      return problem(
        Phrase(
          "fler än \(JSONReading.maximumDepth) nivåer i varandra",
          "more than \(JSONReading.maximumDepth) levels within each other"))
    }
    open.append(nodes.count)
    place += 1
    add(kind, from: place - 1)
    skipBlanks()
    isBegun = byte != closing
    return isBegun && kind == .object ? name() : nil
  }

  /// The byte that ends what is open.
  private var closing: UInt8? {
    open.last.map { UInt8(ascii: nodes[$0].kind == .object ? "}" : "]") }
  }

  /// The name of a member, and the colon after it.
  private mutating func name() -> JSONProblem? {
    skipBlanks()
    guard byte == UInt8(ascii: "\"") else {
      return problem(Phrase("väntade ett namn inom \"", "expected a name within \""))
    }
    if let problem = string() { return problem }
    skipBlanks()
    guard byte == UInt8(ascii: ":") else {
      return problem(Phrase("väntade ett kolon", "expected a colon"))
    }
    place += 1
    return nil
  }

  /// Ends all that ends here, and goes to where the next value begins.
  private mutating func close() -> JSONProblem? {
    while let last = open.last, let closing {
      skipBlanks()
      if byte == closing {
        place += 1
        nodes[last].end = UInt32(truncatingIfNeeded: place)
        nodes[last].next = UInt32(truncatingIfNeeded: nodes.count)
        open.removeLast()
      } else if byte == UInt8(ascii: ",") {
        place += 1
        return closing == UInt8(ascii: "}") ? name() : nil
      } else if byte == nil {
        return problem(Phrase("filen tar slut mitt i", "the file ends in the middle"))
      } else {
        let end = String(UnicodeScalar(closing))
        return problem(Phrase("väntade , eller \(end)", "expected , or \(end)"))
      }
    }
    return nil
  }

  private mutating func word(_ word: StaticString, _ kind: JSONText.Kind) -> JSONProblem? {
    let start = place
    for letter in word.description.utf8 {
      guard byte == letter else {
        return problem(Phrase("väntade \(word)", "expected \(word)"), at: start)
      }
      place += 1
    }
    add(kind, from: start)
    return nil
  }

  private mutating func digits() -> Bool {
    let start = place
    while let byte, byte.isDigit { place += 1 }
    return place > start
  }

  private mutating func number() -> JSONProblem? {
    let start = place
    let wrong = Phrase("talet är inte skrivet som i JSON", "the number is not written as in JSON")
    if byte == UInt8(ascii: "-") { place += 1 }
    if byte == UInt8(ascii: "0") {
      place += 1
      if byte?.isDigit == true { return problem(wrong, at: start) }
    } else if !digits() {
      return problem(wrong, at: start)
    }
    if byte == UInt8(ascii: ".") {
      place += 1
      if !digits() { return problem(wrong, at: start) }
    }
    if byte.map({ $0 | 0x20 }) == UInt8(ascii: "e") {
      place += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { place += 1 }
      if !digits() { return problem(wrong, at: start) }
    }
    add(.number, from: start)
    return nil
  }

  private mutating func string() -> JSONProblem? {
    let start = place
    var hasEscapes = false
    place += 1
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        add(hasEscapes ? .escaped : .string, from: start)
        return nil
      case UInt8(ascii: "\\"):
        hasEscapes = true
        if let problem = escape() { return problem }
      case ..<0x20:
        return problem(
          Phrase("ett styrtecken inom texten", "a control character within the text"))
      default: place += 1
      }
    }
    return problem(Phrase("texten avslutas inte med \"", "the text is not ended by \""), at: start)
  }

  private mutating func escape() -> JSONProblem? {
    let start = place
    let wrong = Phrase("okänt tecken efter \\", "an unknown character after \\")
    place += 1
    guard let letter = byte else {
      return problem(Phrase("filen tar slut mitt i", "the file ends in the middle"))
    }
    place += 1
    if letter == UInt8(ascii: "u") {
      let digits = bytes[place...].prefix(4)
      guard digits.count == 4, digits.allSatisfy(\.isHexDigit) else {
        return problem(wrong, at: start)
      }
      place += 4
      return nil
    }
    return "\"\\/bfnrt".utf8.contains(letter) ? nil : problem(wrong, at: start)
  }

  private func problem(_ what: Phrase, at place: Int? = nil) -> JSONProblem {
    let before = bytes[..<min(place ?? self.place, bytes.count)]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    // The bytes that go on with a character count for nothing, and so does a mark.
    let letters = before[start...].count { $0 & 0xC0 != 0x80 }
    let mark = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) && letters > 0 ? 1 : 0
    return JSONProblem(
      line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: letters - mark + 1, what: what)
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
}
