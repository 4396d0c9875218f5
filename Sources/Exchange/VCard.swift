import Lettering
import Model

/// An electronic business card: RFC 6350 (4.0) or RFC 2426 (3.0). Its properties in order, those
/// that nobody knows among them; `VERSION` is not one, since it is what the card is written in.
package struct VCard: Equatable, Sendable {
  package enum Version: String, CaseIterable, Sendable {
    case four = "4.0"
    case three = "3.0"
  }

  package var properties: [Property]

  package init(_ properties: [Property] = []) { self.properties = properties }
}

extension VCard {
  /// One line of a card, unfolded: `group.NAME;PARAMETER=value:value`.
  package struct Property: Equatable, Sendable {
    /// The group, which ties it to other properties of the card, such as a telephone to its label.
    package let group: String?
    /// The name, in upper case.
    package let name: String
    package let parameters: [Parameter]
    /// The value as it is written in the card, with its escapes.
    package let value: String

    package init(
      _ name: String, value: String, group: String? = nil, _ parameters: [Parameter] = []
    ) {
      self.name = name
      self.value = value
      self.group = group
      self.parameters = parameters
    }

    package init(
      _ name: String, text: String, group: String? = nil, _ parameters: [Parameter] = []
    ) {
      self.init(name, value: text.escapedForVCard, group: group, parameters)
    }

    /// Makes a property of components in a fixed order, such as those of a name.
    package init(_ name: String, parts: [String], group: String? = nil) {
      self.init(name, value: parts.map(\.escapedForVCard).joined(separator: ";"), group: group)
    }

    /// Makes a property of a list of values, such as categories.
    package init(_ name: String, list: [String]) {
      self.init(name, value: list.map(\.escapedForVCard).joined(separator: ","))
    }
  }

  package struct Parameter: Equatable, Sendable {
    /// In capitals.
    package let name: String
    package let values: [String]

    package init(_ name: String, _ values: [String]) {
      self.name = name
      self.values = values
    }
  }
}

extension VCard.Property {
  /// The value as one text, without its escapes.
  package var text: String { value.unescapedFromVCard }

  /// The value in its parts, each without its escapes: `Exempel;Åsa;;;`.
  package var parts: [String] { value.vCardParts(at: UInt8(ascii: ";")) }

  /// The value as a list: `mat,centrum`.
  package var list: [String] { value.vCardParts(at: UInt8(ascii: ",")) }

  /// The values of a parameter, in lower case.
  package func parameter(_ name: String) -> [String] {
    parameters.filter { $0.name == name }.flatMap(\.values).map { $0.lowercased() }
  }

  /// What a value is said to be, in small letters: of `TYPE="WORK,FAX"`, `TYPE=work;TYPE=fax` and
  /// `TEL;WORK;FAX` the same.
  var types: [String] {
    parameter("TYPE").flatMap {
      $0.split(whereSeparator: { ",;\\ ".contains($0) }).map(String.init)
    }
  }

  /// Whether it holds no text but a picture, a sound or a key.
  package var isBinary: Bool {
    !Set(parameter("ENCODING")).isDisjoint(with: ["b", "base64"])
      || value.prefix(5).lowercased() == "data:"
  }
}

extension VCard {
  /// The card as it is sent: lines of at most 75 octets, ended by CR LF; no character is cut in
  /// two.
  package func bytes(_ version: Version) -> [UInt8] {
    let lines = ["BEGIN:VCARD", "VERSION:\(version.rawValue)"] + properties.map(\.line)
    return (lines + ["END:VCARD"]).flatMap(\.folded)
  }
}

extension VCard.Property {
  /// The content line before it is folded.
  fileprivate var line: String {
    let name = (group.map { $0 + "." } ?? "") + name
    let parameters = parameters.map { parameter in
      ";\(parameter.name)=" + parameter.values.map(\.asParameter).joined(separator: ",")
    }
    return name + parameters.joined() + ":" + value.lineEndsEscaped
  }
}

extension String {
  fileprivate var asParameter: String {
    let text = escapedForParameter
    let isToken = utf8.allSatisfy {
      $0.isDigit || ($0 | 0x20).isSmallLetter || $0 == UInt8(ascii: "-")
    }
    return isToken && !isEmpty ? text : "\"\(text)\""
  }

  /// A line end that has no escape would end the property.
  fileprivate var lineEndsEscaped: String {
    guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return self }
    let lines = utf8.filter { $0 != 0x0D }.split(separator: 0x0A, omittingEmptySubsequences: false)
    return String(decoding: Array(lines.joined(separator: "\\n".utf8)), as: UTF8.self)
  }

  /// The line in pieces of at most 75 octets, each after the first with a space before it.
  fileprivate var folded: [UInt8] {
    var bytes: [UInt8] = []
    var room = 75
    for scalar in unicodeScalars {
      let letter = UTF8.encode(scalar).map(Array.init) ?? []
      if letter.count > room {
        bytes += "\r\n ".utf8
        room = 74
      }
      bytes += letter
      room -= letter.count
    }
    return bytes + "\r\n".utf8
  }
}

extension String {
  /// The text escaped: a backslash before characters with a meaning in values, and line ends as
  /// `\n` (RFC 6350, 3.4).
  var escapedForVCard: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var afterReturn = false
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\n") where afterReturn: break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): bytes += "\\n".utf8
      case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"):
        bytes += [UInt8(ascii: "\\"), byte]
      default: bytes.append(byte)
      }
      afterReturn = byte == UInt8(ascii: "\r")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text unescaped. A backslash before a character that needs none is kept.
  var unescapedFromVCard: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isEscaped = false
    for byte in utf8 {
      guard isEscaped || byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      if isEscaped { bytes += Self.meaning(of: byte) }
      isEscaped.toggle()
    }
    if isEscaped { bytes.append(UInt8(ascii: "\\")) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The byte that an escape, a backslash and this byte, stands for.
  private static func meaning(of byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "N"): [UInt8(ascii: "\n")]
    case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): [byte]
    default: [UInt8(ascii: "\\"), byte]
    }
  }

  /// The parts between separators that no backslash stands before.
  func vCardParts(at separators: UInt8...) -> [String] {
    var parts: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in utf8 {
      if separators.contains(byte), !isEscaped {
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
    }
    return parts.map { String(decoding: $0, as: UTF8.self).unescapedFromVCard }
  }

  /// A parameter's value as it may stand in quotes (RFC 6868).
  var escapedForParameter: String {
    let bytes = utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "^"): Array("^^".utf8)
      case UInt8(ascii: "\n"): Array("^n".utf8)
      case UInt8(ascii: "\""): Array("^'".utf8)
      default: [byte]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  var unescapedFromParameter: String {
    guard utf8.contains(UInt8(ascii: "^")) else { return self }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in utf8 {
      switch (isEscaped, byte) {
      case (false, UInt8(ascii: "^")): isEscaped = true
      case (false, _): bytes.append(byte)
      case (true, _):
        switch byte {
        case UInt8(ascii: "^"): bytes.append(byte)
        case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "'"): bytes.append(UInt8(ascii: "\""))
        default: bytes += [UInt8(ascii: "^"), byte]
        }
        isEscaped = false
      }
    }
    if isEscaped { bytes.append(UInt8(ascii: "^")) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
