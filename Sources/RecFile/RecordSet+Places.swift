/// Where a field lies among the bytes of a file. Keeps nothing alive, so that millions of them cost
/// no more than reading the bytes once.
package struct FieldPlace {
  package let name: Range<Int>
  /// Where the value stands; nil when it is spread over several lines.
  package let value: Range<Int>?

  /// Whether a field of this name is meant.
  package func hasName(_ name: FieldName, in text: Span<UInt8>) -> Bool {
    self.name.count == name.bytes.count && text.holds(name.bytes, at: self.name.lowerBound)
  }
}

extension RecordSet.Records {
  /// Shows every field of every record in one pass, in the order of the file.
  /// - Parameter body: given the record's row, the bytes of the file, and where in them it is.
  package func forEachField(
    _ body: (_ row: Int, _ text: Span<UInt8>, _ field: FieldPlace) -> Void
  ) {
    let text = bytes.span
    for row in 0..<ordinals.count {
      let entry = entries[ordinals.lowerBound &+ row]
      var position = entry.start
      var name = text.skippingBlanks(position)
      while position < entry.end {
        if text[position] == Byte.hash {
          position = text.endOfLine(position)
        } else if let colon = text.colon(afterNameAt: name) {
          let (end, lines) = text.logicalLine(colon)
          let value = text.value(colon: colon, end: end, lines: lines)
          body(row, text, FieldPlace(name: name..<colon, value: value))
          position = end
        } else {
          position = text.logicalLine(position).end
        }
        name = position
      }
    }
  }

  /// Shows where the first value of a name stands in each record; nil where there is none, and
  /// where it is spread over several lines.
  package func forEachFirst(
    _ name: FieldName, _ body: (_ row: Int, _ text: Span<UInt8>, _ value: Range<Int>?) -> Void
  ) {
    let text = bytes.span
    for row in 0..<ordinals.count {
      let entry = entries[ordinals.lowerBound &+ row]
      body(row, text, text.firstValue(of: name, in: entry.start..<entry.end))
    }
  }
}

extension Span<UInt8> {
  fileprivate func firstValue(of name: FieldName, in record: Range<Int>) -> Range<Int>? {
    var position = record.lowerBound
    var begin = skippingBlanks(position)
    while position < record.upperBound {
      if name.matches(self, at: begin) {
        let colon = begin &+ name.bytes.count
        let (end, lines) = logicalLine(colon)
        return value(colon: colon, end: end, lines: lines)
      }
      position = self[position] == Byte.hash ? endOfLine(position) : logicalLine(position).end
      begin = position
    }
    return nil
  }

  /// Where the value of a field stands, as `Field.valueRange` has it.
  fileprivate func value(colon: Int, end: Int, lines: Int) -> Range<Int>? {
    guard lines == 1, !isJoined(colon..<end) else { return nil }
    return startOfValue(colon: colon)..<endOfText(colon..<end)
  }
}
