import Lettering
import Model

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

  /// Where it went wrong, in characters from 1.
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

  /// Letters, digits, hyphens, and the underscores that some write.
  private mutating func token() -> String {
    let rest = bytes[place...]
    let end = rest.firstIndex {
      !($0.isDigit || ($0 | 0x20).isSmallLetter || $0 == 0x2D || $0 == 0x5F)
    }
    let token = rest[..<(end ?? rest.endIndex)]
    place = token.endIndex
    return String(decoding: token, as: UTF8.self)
  }

  /// A parameter without a name, as 2.1 has it, is its type or its encoding.
  private mutating func parameter() throws(Fault) {
    let name = token().uppercased()
    guard !name.isEmpty else {
      // `TEL;:` and `TEL;;TYPE=work:` are seen.
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
