extension UInt8 {
  /// A space, a tab or a line break.
  @inlinable package var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\n")
      || self == UInt8(ascii: "\r")
  }

  @inlinable package var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}

extension String {
  /// Without the blanks around it.
  package var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first.isBlank || last.isBlank else {
      return self
    }
    guard let start = utf8.firstIndex(where: { !$0.isBlank }),
      let end = utf8.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(self[start...end])
  }
}

extension String {
  /// As a shell takes it as one word.
  package var quotedForShell: String {
    let plain = utf8.allSatisfy { byte in
      byte > 0x7F
        || "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+~".utf8
          .contains(byte)
    }
    return plain && !isEmpty ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}

extension Span<UInt8> {
  /// A range without the blanks at its ends.
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isBlank { start &+= 1 }
    while end > start, self[end &- 1].isBlank { end &-= 1 }
    return start..<end
  }

  /// The bytes as an array of their own.
  package var bytesCopied: [UInt8] {
    var copy: [UInt8] = []
    copy.reserveCapacity(count)
    for index in 0..<count { copy.append(self[index]) }
    return copy
  }

  /// The bytes as text; what is not UTF-8 is U+FFFD.
  package var text: String { withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
}
