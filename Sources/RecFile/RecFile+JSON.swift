extension RecFile {
  /// The records as JSON, one line ended by LF: an array of sets, each
  /// `{"type":"T"|null,"descriptor":{"line":1,"fields":[["%rec","T"]]}|null,"records":[…]}` with
  /// records of the same shape as the descriptor. Bytes that are not UTF-8 become U+FFFD; control
  /// and bidi characters are escaped, so that a terminal may be shown it.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.array(sets) { writer, set in
      writer.raw("{\"type\":")
      writer.string(set.type)
      writer.raw(",\"descriptor\":")
      if let descriptor = set.descriptor {
        writer.record(descriptor)
      } else {
        writer.raw("null")
      }
      writer.raw(",\"records\":")
      writer.array(set.records) { $0.record($1) }
      writer.raw("}")
    }
    writer.raw("\n")
    return writer.bytes
  }
}

private struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes += $0 }
  }

  mutating func array<Items: Sequence>(
    _ items: Items, _ write: (inout JSONWriter, Items.Element) -> Void
  ) {
    raw("[")
    var isFirst = true
    for item in items {
      if !isFirst { raw(",") }
      isFirst = false
      write(&self, item)
    }
    raw("]")
  }

  mutating func record(_ record: Record) {
    raw("{\"line\":")
    bytes += "\(record.line)".utf8
    raw(",\"fields\":")
    array(record.fields) { writer, field in
      writer.raw("[")
      writer.string(field.name)
      writer.raw(",")
      writer.string(field.value)
      writer.raw("]")
    }
    raw("}")
  }

  mutating func string(_ text: String?) {
    guard let text else { return raw("null") }
    raw("\"")
    if text.utf8.allSatisfy(Self.isPlain) {
      bytes += text.utf8
    } else {
      for scalar in text.unicodeScalars { character(scalar) }
    }
    raw("\"")
  }

  /// Neither escaped itself nor the first byte of a character that is.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2: false
    default: true
    }
  }

  private mutating func character(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22: raw("\\\"")
    case 0x5C: raw("\\\\")
    case 0x0A: raw("\\n")
    case 0x09: raw("\\t")
    case 0x0D: raw("\\r")
    case _ where scalar.isControl:
      let hex = String(scalar.value, radix: 16)
      raw("\\u")
      bytes += (String(repeating: "0", count: 4 - hex.count) + hex).utf8
    default:
      bytes += UTF8.encode(scalar).map(Array.init) ?? []
    }
  }
}
