/// A record being edited: what no edit has named keeps its bytes.
struct RecordDraft {
  private enum Piece {
    case old(Record.Part, Field?)
    case new(NewField)

    var name: String? {
      switch self {
      case .old(_, let field): field?.name
      case .new(let field): field.name
      }
    }

    var value: String? {
      switch self {
      case .old(_, let field): field?.value
      case .new(let field): field.value
      }
    }
  }

  private let source: [UInt8]
  private var pieces: [Piece]

  init(_ record: Record) {
    source = record.bytes
    pieces = record.parts.map { part in
      .old(part, part.kind == .field ? Field(record.bytes, part) : nil)
    }
  }

  mutating func apply(_ edit: RecFile.Edit) throws(RecFile.Refusal) {
    switch edit {
    case .set(let name, let nth, let value):
      let index = try place(name, nth)
      if pieces[index].value != value { pieces[index] = .new(try NewField(name, value)) }
    case .add(let name, let value):
      guard name != "%rec" else { throw .descriptor }
      let index = pieces.lastIndex { $0.name == name }.map { $0 + 1 } ?? pieces.count
      pieces.insert(.new(try NewField(name, value)), at: index)
    case .put(let name, let value):
      let isThere = pieces.contains { $0.name == name }
      try apply(isThere ? .set(name, to: value) : .add(name, value))
    case .remove(let name, let nth):
      guard name != "%rec" else { throw .descriptor }
      pieces.remove(at: try place(name, nth))
    case .rename(let name, let nth, let new):
      guard name != "%rec", new != "%rec" else { throw .descriptor }
      let index = try place(name, nth)
      pieces[index] = .new(try NewField(new, pieces[index].value ?? ""))
    }
  }

  private func place(_ name: String, _ nth: Int) throws(RecFile.Refusal) -> Int {
    let places = pieces.indices.filter { pieces[$0].name == name }
    guard places.indices.contains(nth) else { throw .noField(name, nth: nth) }
    return places[nth]
  }

  /// The record's lines after the edits.
  func lines(_ ending: LineEnding) throws(RecFile.Refusal) -> [UInt8] {
    guard pieces.contains(where: { $0.name != nil }) else { throw .lastField }
    var lines: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .new(let field):
        field.append(to: &lines, ending)
      case .old(let part, _):
        lines += source[part.range]
        if index < pieces.count - 1 {
          lines += try source.span.missingEnd(part.range, isComment: part.kind == .comment, ending)
        }
      }
    }
    return lines
  }
}

/// A field to be written. It exists only if it can be: read again, by us and by recutils, it gives
/// the same name and the same value.
package struct NewField: Equatable, Sendable {
  package let name: String
  package let value: String

  /// Throws when the name is none, or the value could not be read back.
  package init(_ name: String, _ value: String) throws(RecFile.Refusal) {
    guard FieldName(name).isValid else { throw .name(name) }
    var line = 1
    var last: UInt8?
    for byte in value.utf8 {
      if byte == Byte.null { throw .null }
      if byte == Byte.newline {
        try Self.check(endOfLine: last, line)
        line += 1
      }
      last = byte
    }
    try Self.check(endOfLine: last, line)
    self.name = name
    self.value = value
  }

  private static func check(endOfLine byte: UInt8?, _ line: Int) throws(RecFile.Refusal) {
    if byte == Byte.backslash { throw .trailingBackslash(line: line) }
    if byte == Byte.carriageReturn { throw .trailingCarriageReturn(line: line) }
  }

  /// Its lines in the canonical form: `Name: value`, then `+ more` for each further line. No line
  /// ends in a blank that is not part of the value.
  package func append(to bytes: inout [UInt8], _ ending: LineEnding = .lf) {
    bytes += name.utf8
    bytes.append(Byte.colon)
    if value.utf8.first ?? Byte.newline != Byte.newline { bytes.append(Byte.space) }
    var afterNewline = false
    for byte in value.utf8 {
      if afterNewline, byte != Byte.newline { bytes.append(Byte.space) }
      afterNewline = byte == Byte.newline
      if afterNewline {
        bytes += ending.bytes
        bytes.append(Byte.plus)
      } else {
        bytes.append(byte)
      }
    }
    bytes += ending.bytes
  }
}

extension [NewField] {
  /// The lines of a record that has these fields.
  package func lines(_ ending: LineEnding = .lf) -> [UInt8] {
    var bytes: [UInt8] = []
    for field in self { field.append(to: &bytes, ending) }
    return bytes
  }
}

extension RecFile {
  /// Why an edit was not made. The file is then as it was.
  package enum Refusal: Error, Equatable, Sendable {
    /// No field can have this name.
    case name(String)
    /// A line of the value, from 1, ends in `\`, which would join the next one to it.
    case trailingBackslash(line: Int)
    /// A line of the value, from 1, ends in CR, which would be read as part of the line's end.
    case trailingCarriageReturn(line: Int)
    /// The value holds NUL, where recutils would cut it.
    case null
    /// The record has no such field; `nth` counts from 0.
    case noField(String, nth: Int)
    /// The record would have no field left; it can be removed as a whole.
    case lastField
    /// `%rec` says where a set begins: it can't be added, renamed or removed, nor its descriptor.
    case descriptor
    /// The file ends in `\` (which is a problem of the file), and would join what is added to it.
    case openEnd
    /// The file has no set of this type.
    case noType(String)
    /// The record is not in this file, or not any more.
    case stale
  }
}

extension RecFile.Refusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .name(let name): "'\(name)' can't be a field name (A-Z, a-z, 0-9 and _)"
    case .trailingBackslash(let line): "line \(line) of the value ends in '\\'"
    case .trailingCarriageReturn(let line): "line \(line) of the value ends in CR"
    case .null: "the value holds a NUL character"
    case .noField(let name, let nth): "the record has no field '\(name)' number \(nth + 1)"
    case .lastField: "the record's only field can't be removed"
    case .descriptor: "'%rec' can't be added, renamed or removed"
    case .openEnd: "the file ends in '\\'; complete its last line first"
    case .noType(let type): "the file has no records of type '\(type)'"
    case .stale: "the record has changed since it was read"
    }
  }
}
