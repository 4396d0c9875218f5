/// One content line of an iCalendar file (RFC 5545, 3.1): a name with its parameters, and a value.
package struct CalendarLine {
  let name: String
  package let value: String

  /// - Parameter value: as it stands in the file; text goes through `init(_:text:)`.
  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Text with what means something to the format escaped (3.3.11), and without the characters
  /// that it can't hold.
  package init(_ name: String, text: String) {
    var value = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": value += "\\\\"
      case ";": value += "\\;"
      case ",": value += "\\,"
      case "\n": value += "\\n"
      case "\t": value += "\t"
      case _ where scalar.properties.generalCategory == .control: break
      default: value.unicodeScalars.append(scalar)
      }
    }
    self.init(name, value)
  }

  /// In lines of at most 75 bytes, each of them whole UTF-8, with CRLF after each.
  package var bytes: [UInt8] {
    let text = Array("\(name):\(value)".utf8)
    var folded: [UInt8] = []
    var start = 0
    repeat {
      if start > 0 { folded.append(UInt8(ascii: " ")) }
      var end = min(start + (start == 0 ? 75 : 74), text.count)
      while end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
      folded += text[start..<end]
      folded += [0x0D, 0x0A]
      start = end
    } while start < text.count
    return folded
  }
}
