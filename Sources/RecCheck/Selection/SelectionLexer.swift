import RecFile

/// Cuts an expression into words.
struct SelectionLexer {
  typealias Fault = Selection.Fault

  private let bytes: [UInt8]
  private(set) var position = 0
  /// Where the word that was read last begins.
  private(set) var start = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() throws(Fault) -> SelectionToken? {
    while position < bytes.count, Byte.isSpace(bytes[position]) { position += 1 }
    start = position
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return try text(ending: byte) }
    if Byte.isLetter(byte) { return try name() }
    if let number = try number() { return number }
    for (sign, token) in SelectionToken.signs[byte] ?? []
    where bytes[position...].starts(with: sign) {
      position += sign.count
      return token
    }
    throw Fault(offset: start, expected: .operand)
  }

  /// `\` keeps the quotation mark after it from ending the text; both are part of the text.
  private mutating func text(ending quote: UInt8) throws(Fault) -> SelectionToken {
    position += 1
    let first = position
    while position < bytes.count, bytes[position] != quote {
      let isEscape = bytes[position] == Byte.backslash && position + 1 < bytes.count
      position += isEscape && bytes[position + 1] == quote ? 2 : 1
    }
    guard position < bytes.count else { throw Fault(offset: start, expected: .quote) }
    position += 1
    return .text(Array(bytes[first..<(position - 1)]))
  }

  private mutating func name() throws(Fault) -> SelectionToken {
    var name = word()
    if position + 1 < bytes.count, bytes[position] == UInt8(ascii: "."),
      Byte.isLetter(bytes[position + 1])
    {
      position += 1
      name += [UInt8(ascii: "_")] + word()
    }
    var nth: Int?
    if position < bytes.count, bytes[position] == UInt8(ascii: "[") {
      let first = position + 1
      position = digits(first)
      guard position > first, position < bytes.count, bytes[position] == UInt8(ascii: "]"),
        let index = Int(String(decoding: bytes[first..<position], as: UTF8.self))
      else { throw Fault(offset: first, expected: .number) }
      position += 1
      nth = index
    }
    return .name(FieldName(String(decoding: name, as: UTF8.self)), nth: nth)
  }

  private mutating func word() -> ArraySlice<UInt8> {
    let first = position
    while position < bytes.count, Byte.continuesName(bytes[position]) { position += 1 }
    return bytes[first..<position]
  }

  /// A minus sign directly before a number is part of it: `A -1` is no difference.
  private mutating func number() throws(Fault) -> SelectionToken? {
    let first = bytes[position] == UInt8(ascii: "-") ? position + 1 : position
    var end = digits(first)
    if end < bytes.count, bytes[end] == UInt8(ascii: "."), digits(end + 1) > end + 1 {
      end = digits(end + 1)
      guard let value = Double(String(decoding: bytes[position..<end], as: UTF8.self)) else {
        throw Fault(offset: start, expected: .number)
      }
      position = end
      return .number(.real(value))
    }
    guard end > first else { return nil }
    if end == first + 1, end < bytes.count, bytes[first] == 0x30, bytes[end] == 0x78 {
      end += 1
      while end < bytes.count, bytes[end] &- 0x30 < 10 || (bytes[end] | 0x20) &- 0x61 < 6 {
        end += 1
      }
    }
    guard let value = Number.integer(bytes[position..<end]) else {
      throw Fault(offset: start, expected: .number)
    }
    position = end
    return .number(.integer(value))
  }

  private func digits(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
    return end
  }
}
