import RecFile

extension Municipality {
  /// The record that a problem is in; nil where it is in none, or in one that nothing can refer to.
  package func record(with problem: Problem) -> RecordID? {
    guard let (type, row) = row(with: problem), type != .settings else { return nil }
    let id = id(type, at: row)
    return self.row(of: id) == row ? id : nil
  }

  /// The key of the record that a problem is in, be it one that another record has too.
  func key(with problem: Problem) -> String? {
    row(with: problem).map { type, row in id(type, at: row).key }
  }

  private func row(with problem: Problem) -> (RecordType, Int)? {
    guard let line = problem.line,
      let type = RecordType.allCases.first(where: { $0.path == problem.path }),
      let row = tables[type.ordinal].row(onLine: line)
    else { return nil }
    return (type, row)
  }
}

extension RecordTable {
  /// The row of the record that a line of the file belongs to.
  fileprivate func row(onLine line: Int) -> Int? {
    var rows = records.indices.lowerBound..<records.indices.upperBound
    while rows.count > 1 {
      let middle = rows.lowerBound + rows.count / 2
      rows = records[middle].line <= line ? middle..<rows.upperBound : rows.lowerBound..<middle
    }
    guard let row = rows.first else { return nil }
    let record = records[row]
    let ends = record.source.count { $0 == UInt8(ascii: "\n") }
    let lines = ends + (record.source.last == UInt8(ascii: "\n") ? 0 : 1)
    return (record.line..<record.line + lines).contains(line) ? row : nil
  }
}
