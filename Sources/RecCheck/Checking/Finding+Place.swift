import RecFile

extension Finding {
  /// Something about the value of a field.
  /// - Parameter offset: where in the value, in bytes; on its first line where it has several.
  init(_ field: Field, _ fact: Fact, at offset: Int = 0) {
    line = field.line
    let start = field.valueColumn
    if offset > 0, let range = field.valueRange {
      let end = Swift.min(range.upperBound, range.lowerBound + offset)
      column = start + field.bytes.span.characters(in: range.lowerBound..<end)
    } else {
      column = start
    }
    self.fact = fact
  }

  /// Something about the name of a field.
  init(name field: Field, _ fact: Fact) {
    line = field.line
    column =
      field.bytes.span.characters(in: field.range.lowerBound..<field.nameRange.lowerBound) + 1
    self.fact = fact
  }

  /// Something that a record lacks.
  init(_ record: Record, _ fact: Fact) {
    line = record.line
    column = 1
    self.fact = fact
  }

  init(_ form: TextForm) {
    line = form.line
    column = 1
    fact = .form(form)
  }

  init(_ problem: RecFile.Problem) {
    line = problem.line
    column = problem.column
    fact = .malformed(problem)
  }

  /// The first line of a value, at most 40 characters of it.
  static func excerpt(_ value: ArraySlice<UInt8>) -> String {
    let line = value.prefix(200).prefix { $0 != Byte.newline }
    return String(String(decoding: line, as: UTF8.self).prefix(40))
  }
}
