package import Almanac
import RecFile

extension Municipality {
  /// Everything that is wrong or doubtful, by file and line, with what depends on the day.
  /// - Parameter today: the data's own `AsOf` goes first.
  package func problems(today: Day) -> [Problem] {
    let future = futureEncounters(settings.asOf ?? today)
    guard !future.isEmpty else { return problems }
    var lists = problemsByType
    let encounters = lists[RecordType.encounter.ordinal] + future
    lists[RecordType.encounter.ordinal] = encounters.sorted(by: Problem.isBefore)
    return fileProblems + lists.flatMap { $0 }
  }

  private func futureEncounters(_ today: Day) -> [Problem] {
    let column = columnIndex(of: .encounter).column("Date")
    guard let field = Encounter.schema["Date"] else { return [] }
    return column.indices.compactMap { row in
      guard column[row] != ColumnIndex.noValue, case let date = PackedDate(rawValue: column[row]),
        date.lastDay > today.number, let first = date.date?.days.lowerBound, first > today
      else { return nil }
      return problem(.future(field, today: today), .encounter, row, "Date")
    }
  }

  /// The warnings about records of a type compared with each other and with other types.
  func warnings(of type: RecordType) -> [Problem] {
    duplicates(type) + circles(type) + (type == .followUp ? brokenPromises : [])
  }

  /// A doubt on the first field of a name in a record.
  func problem(
    _ warning: Warning, _ type: RecordType, _ row: Int, _ name: FieldName
  ) -> Problem {
    let record = tables[type.ordinal].records[row]
    let field = record.first(name)
    return Problem(
      type, line: field?.line ?? record.line, column: field?.valueColumn, .warning(warning))
  }

  private func duplicates(_ type: RecordType) -> [Problem] {
    let table = tables[type.ordinal]
    var pass = DuplicatePass(table)
    var seen: Set<Int> = []
    return pass.pairs().compactMap { pair in
      guard type.record.mayBeOne(pair.row, pair.first, by: pair.rule, in: self),
        pair.rule.each == nil || seen.insert(pair.row).inserted
      else { return nil }
      let warning = Warning.duplicate(pair.rule, firstLine: table.records[pair.first].line)
      return problem(warning, type, pair.row, FieldName(pair.rule.field))
    }
  }

  /// Follow-ups that are due, or were done, before they were promised.
  private var brokenPromises: [Problem] {
    let columnIndex = columnIndex(of: .followUp)
    let encounters = self.columnIndex(of: .encounter).column("Date")
    let exercises = self.exercises
    return promises(by: "Encounter") { row in
      PackedDate(rawValue: encounters[row]).date(unless: ColumnIndex.noValue)
    } + promises(by: "Exercise") { exercises[$0].date }

    func promises(by link: String, date: (Int) -> PartialDate?) -> [Problem] {
      guard let sources = columnIndex.sources(by: link) else { return [] }
      return (0..<sources.targetCount).flatMap { target -> [Problem] in
        guard !sources.isEmpty(target), let date = date(target) else { return [] }
        return sources[target].flatMap { late(Int($0), date, columnIndex) }
      }
    }
  }

  private func late(_ row: Int, _ promised: PartialDate, _ columnIndex: ColumnIndex) -> [Problem] {
    ["Due", "Done"].compactMap { name in
      let column = columnIndex.column(name)
      guard let field = FollowUp.schema[name], column[row] != ColumnIndex.noValue,
        PackedDate(rawValue: column[row]).lastDay < promised.days.lowerBound.number
      else { return nil }
      return problem(
        .beforePromise(field, promised: promised), .followUp, row, FieldName(name))
    }
  }
}

extension PackedDate {
  fileprivate func date(unless nothing: Int32) -> PartialDate? {
    rawValue == nothing ? nil : date
  }
}
