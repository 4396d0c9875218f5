import Lettering
import Model

extension VCard {
  /// The card as it is sent: lines of at most 75 octets, ended by CR LF; no character is cut in two.
  package func bytes(_ version: Version) -> [UInt8] {
    let lines = ["BEGIN:VCARD", "VERSION:\(version.rawValue)"] + properties.map(\.line)
    return (lines + ["END:VCARD"]).flatMap(\.folded)
  }
}

extension VCard.Property {
  /// Before it is folded.
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
