import Lettering
import RecFile

/// The fields of a file that its type does not know. They are kept and shown, so they are no error,
/// with them, unless one is named almost like a field that is known.
struct UnknownFields {
  private struct UnknownField {
    let head: NameHead
    let name: FieldName
    /// The first row that has it.
    let row: Int
    var last: Int
    var records = 1
  }

  /// A file with more unknown names than this uses them on purpose.
  private static let maximumNames = 64
  private var unknownFields: [UnknownField] = []

  mutating func meet(_ row: Int, _ text: Span<UInt8>, _ field: FieldPlace) {
    let head = NameHead(text, field.name)
    let place = unknownFields.firstIndex {
      $0.head == head && field.hasName($0.name, in: text)
    }
    guard let place else {
      if unknownFields.count < Self.maximumNames {
        let name = FieldName(text.extracting(field.name).text)
        unknownFields.append(UnknownField(head: head, name: name, row: row, last: row))
      }
      return
    }
    if unknownFields[place].last != row { unknownFields[place].records += 1 }
    unknownFields[place].last = row
  }

  /// The warnings about fields named almost like a known one, each once, where it first occurs.
  func problems(in table: RecordTable) -> [Problem] {
    unknownFields.compactMap { unknown in
      let name = unknown.name.description
      guard let meant = table.type.schema.fields.first(where: { $0.name.isMisspelt(as: name) }),
        let line = table.records[unknown.row].first(unknown.name)?.line
      else { return nil }
      return Problem(
        table.type, line: line,
        .warning(.misspelt(name, meant: meant, records: unknown.records)))
    }
  }
}

extension String {
  /// Whether another name is this one with a slip: other capitals, a sign of `_`, a plural s, or a
  /// letter too many, too few, wrong or swapped (two of them in long names). Not with a number put
  /// after it, which is done on purpose.
  func isMisspelt(as other: String) -> Bool {
    let known = letters
    let found = other.letters
    if known == found || found == known + [UInt8(ascii: "s")] { return true }
    guard known.count >= 4, found.count <= known.count + 2,
      Array(found.reversed().drop(while: \.isDigit).reversed()) != known
    else { return false }
    return known.slips(to: found) <= (known.count >= 10 ? 2 : 1)
  }

  private var letters: [UInt8] {
    lowercased().utf8.filter { $0 != UInt8(ascii: "_") }
  }
}

extension [UInt8] {
  /// How many letters must be put in, taken out, changed or swapped with the next (optimal string
  /// alignment).
  fileprivate func slips(to other: [UInt8]) -> Int {
    var before: [Int] = []
    var above = Array<Int>(0...other.count)
    for (place, letter) in enumerated() {
      var row = [place + 1]
      for (column, found) in other.enumerated() {
        var least = Swift.min(
          above[column + 1] + 1, row[column] + 1, above[column] + (letter == found ? 0 : 1))
        if place > 0, column > 0, letter == other[column - 1], self[place - 1] == found {
          least = Swift.min(least, before[column - 1] + 1)
        }
        row.append(least)
      }
      before = above
      above = row
    }
    return above.last ?? count
  }
}
