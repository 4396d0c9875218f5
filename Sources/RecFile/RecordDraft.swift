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
