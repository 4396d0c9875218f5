import Lettering
import Model

/// The lines of a file of cards, unfolded: a line that begins with a space or a tab goes on from
/// the one before it. Ended by LF, CR LF or, where there is no LF at all, CR. Empty lines are left
/// out.
struct VCardLines {
  struct Line {
    var bytes: [UInt8]
    /// The number of the line of the file that it begins on, from 1.
    let number: Int
  }

  private let bytes: [UInt8]
  private let ending: UInt8
  private var place = 0
  private var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    ending = bytes.contains(UInt8(ascii: "\n")) ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
  }

  mutating func next() -> Line? {
    while let first = physical() {
      guard !first.allSatisfy(\.isBlank) else { continue }
      var line = Line(bytes: Array(first), number: number)
      while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09,
        let more = physical()
      {
        line.bytes += more.dropFirst()
      }
      return line
    }
    return nil
  }

  /// The next line of the file, folded, without its end; nil at the end of the file.
  private mutating func physical() -> ArraySlice<UInt8>? {
    guard place < bytes.count else { return nil }
    let end = bytes[place...].firstIndex(of: ending) ?? bytes.count
    defer { place = end + 1 }
    number += 1
    let line = bytes[place..<end]
    return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  /// The property with its value decoded: from quoted-printable, whose lines go on after a `=`, and
  /// from the character set that it names.
  mutating func completed(_ property: VCardLineParser.Raw, _ line: Line) -> VCard.Property {
    let charset = property.first("CHARSET")
    var parameters = property.parameters.filter { $0.name != "CHARSET" }
    guard property.first("ENCODING")?.lowercased() == "quoted-printable" else {
      let text = ReceivedText.text(property.value, in: charset)
      return property.with(parameters, value: text.withEscapedLines)
    }
    var value = Array(property.value)
    while value.last == UInt8(ascii: "="), let more = physical() {
      value.removeLast()
      value += more
    }
    parameters.removeAll { $0.name == "ENCODING" }
    let text = ReceivedText.text(Self.decoded(value), in: charset)
    return property.with(parameters, value: text.withEscapedLines)
  }

  /// Quoted-printable (RFC 2045): `=C3=A5`. What is no such code stands for itself.
  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "="), place + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[place + 1...place + 2], as: UTF8.self), radix: 16)
      {
        result.append(byte)
        place += 3
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return result
  }
}

extension String {
  /// The line ends of a decoded value as the escapes that all other values have.
  fileprivate var withEscapedLines: String {
    guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return self }
    var bytes: [UInt8] = []
    for byte in utf8 where byte != UInt8(ascii: "\r") {
      if byte == UInt8(ascii: "\n") { bytes += "\\n".utf8 } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Takes one unfolded line apart: `[group.]NAME*(;PARAMETER=value[,value]):value` (RFC 6350, 3.3).
struct VCardLineParser {
  /// A property whose value is still the bytes of the file.
  struct Raw {
    fileprivate(set) var group: String?
    fileprivate(set) var name = ""
    fileprivate(set) var parameters: [VCard.Parameter] = []
    fileprivate(set) var value: ArraySlice<UInt8> = []

    func first(_ parameter: String) -> String? {
      parameters.first { $0.name == parameter }?.values.first
    }

    func with(_ parameters: [VCard.Parameter], value: String) -> VCard.Property {
      VCard.Property(name, value: value, group: group, parameters)
    }
  }

  /// A syntax error, with its column in characters, from 1.
  struct Fault: Error {
    let column: Int
  }

  private let bytes: [UInt8]
  private var place = 0
  private var raw = Raw()

  static func property(_ line: [UInt8]) -> Result<Raw, Fault> {
    var parser = VCardLineParser(bytes: line)
    do throws(Fault) {
      try parser.run()
      return .success(parser.raw)
    } catch {
      return .failure(error)
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private var fault: Fault {
    Fault(column: String(decoding: bytes[..<place], as: UTF8.self).unicodeScalars.count + 1)
  }

  private mutating func run() throws(Fault) {
    var name = token()
    if next == UInt8(ascii: "."), !name.isEmpty {
      place += 1
      raw.group = name
      name = token()
    }
    guard !name.isEmpty else { throw fault }
    raw.name = name.uppercased()
    while next == UInt8(ascii: ";") {
      place += 1
      try parameter()
    }
    guard next == UInt8(ascii: ":") else { throw fault }
    raw.value = bytes[(place + 1)...]
  }

  /// Reads a name: letters, digits, hyphens, and underscores, which some programs write.
  private mutating func token() -> String {
    let rest = bytes[place...]
    let end = rest.firstIndex {
      !($0.isDigit || ($0 | 0x20).isSmallLetter || $0 == 0x2D || $0 == 0x5F)
    }
    let token = rest[..<(end ?? rest.endIndex)]
    place = token.endIndex
    return String(decoding: token, as: UTF8.self)
  }

  /// Reads a parameter. One without a name, as vCard 2.1 has them, is a type or an encoding.
  private mutating func parameter() throws(Fault) {
    let name = token().uppercased()
    guard !name.isEmpty else {
      // Some programs write `TEL;:` and `TEL;;TYPE=work:`.
      if next == UInt8(ascii: ":") || next == UInt8(ascii: ";") { return }
      throw fault
    }
    guard next == UInt8(ascii: "=") else {
      let isEncoding = ["QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"].contains(name)
      raw.parameters.append(VCard.Parameter(isEncoding ? "ENCODING" : "TYPE", [name]))
      return
    }
    var values: [String] = []
    repeat {
      place += 1
      values.append(try parameterValue())
    } while next == UInt8(ascii: ",")
    raw.parameters.append(VCard.Parameter(name, values))
  }

  private mutating func parameterValue() throws(Fault) -> String {
    let isQuoted = next == UInt8(ascii: "\"")
    if isQuoted { place += 1 }
    let rest = bytes[place...]
    let end = rest.firstIndex { byte in
      isQuoted ? byte == 0x22 : byte == 0x2C || byte == 0x3A || byte == 0x3B
    }
    guard let end else {
      if isQuoted { place -= 1 }
      throw fault
    }
    place = isQuoted ? end + 1 : end
    return ReceivedText.text(rest[..<end]).unescapedFromParameter
  }
}
