package import Almanac
import Lettering
import Publication
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

extension Municipality {
  /// Circles: records that are part of themselves or their own deputies, by way of however many
  /// others, and relations of an organisation with itself. Each circle is reported once, at the
  /// first of its records.
  func circles(_ type: RecordType) -> [Problem] {
    let fields = type.schema.references.filter { $0.target == type && !$0.repeats }
    return fields.flatMap { field in
      rings(type, by: field.name).compactMap { ring in
        ring.first.map {
          let keys = (ring + [$0]).map { id(type, at: $0).key }
          return problem(.circle(field, keys), type, $0, FieldName(field.name))
        }
      }
    } + (ends(of: type).map { tiesWithThemselves(type, $0.one, $0.other) } ?? [])
  }

  /// Rows that lead to each other and back, those of each ring from its first row on.
  private func rings(_ type: RecordType, by field: String) -> [[Int]] {
    guard let sources = columnIndex(of: type).sources(by: field) else { return [] }
    var next = [Int](repeating: -1, count: count(of: type))
    for target in next.indices where !sources.isEmpty(target) {
      for source in sources[target] where next[Int(source)] < 0 { next[Int(source)] = target }
    }
    var round = [Int](repeating: -1, count: next.count)
    var rings: [[Int]] = []
    for start in next.indices {
      var row = start
      while row >= 0, round[row] < 0 {
        round[row] = start
        row = next[row]
      }
      guard row >= 0, round[row] == start else { continue }
      rings.append(Self.ring(from: row, next))
    }
    return rings
  }

  private static func ring(from row: Int, _ next: [Int]) -> [Int] {
    var ring = [row]
    while next[ring[ring.count - 1]] != row { ring.append(next[ring[ring.count - 1]]) }
    let first = ring.min().flatMap { ring.firstIndex(of: $0) } ?? 0
    return Array(ring[first...] + ring[..<first])
  }

  /// The two fields that say between whom a record is; nil for other types.
  private func ends(of type: RecordType) -> (one: String, other: String)? {
    switch type {
    case .relation: ("From", "To")
    case .introduction: ("A", "B")
    default: nil
    }
  }

  /// Records whose two ends are one and the same.
  private func tiesWithThemselves(_ type: RecordType, _ one: String, _ other: String) -> [Problem] {
    let columnIndex = columnIndex(of: type)
    guard let from = columnIndex.sources(by: one), let to = columnIndex.sources(by: other),
      let field = type.schema[other]
    else { return [] }
    return (0..<min(from.targetCount, to.targetCount)).flatMap { organisation -> [Problem] in
      guard !from.isEmpty(organisation), !to.isEmpty(organisation) else { return [] }
      let ends = Set(to[organisation])
      return from[organisation].filter(ends.contains).map {
        problem(.withItself(field), type, Int($0), FieldName(other))
      }
    }
  }
}

extension RecordCheck {
  /// Warnings that need the whole record: an end before its start, and a public personal identity
  /// number.
  static func problems(ofWhole record: Record, _ type: RecordType) -> [Problem] {
    reversal(record, type) + (type == .organisation ? publicPersonalNumber(record) : [])
      + publicPrivateText(record, type)
  }

  private static func reversal(_ record: Record, _ type: RecordType) -> [Problem] {
    guard let (start, end) = type.schema.period, isReversed(record, start, end),
      let field = record.first(FieldName(end.name))
    else { return [] }
    return [
      Problem(
        type, line: field.line, column: field.valueColumn,
        .warning(.endBeforeStart(end, start: start)))
    ]
  }

  /// The first in each text that leaves with a publication.
  private static func publicPrivateText(_ record: Record, _ type: RecordType) -> [Problem] {
    let names = type.publicTexts
    guard !names.isEmpty, Annotations(record).visibility == .public else { return [] }
    return record.fields.compactMap { field in
      guard names.contains(field.name), let description = type.schema[field.name],
        let found = PrivateText.all(in: field.value).first
      else { return nil }
      return Problem(
        type, line: field.line, column: field.valueColumn,
        .publicPrivateText(description, found.kind))
    }
  }

  /// Whether all that the end may be is before all that the start may be.
  private static func isReversed(
    _ record: Record, _ start: FieldDescription, _ end: FieldDescription
  ) -> Bool {
    guard let from = record.said(start), let until = record.said(end) else { return false }
    if start.kind == .moment {
      guard let first = Moment(from), let last = Moment(until) else { return false }
      return last < first
    }
    guard let first = PartialDate(from), let last = PartialDate(until) else { return false }
    return last.days.upperBound < first.days.lowerBound
  }

  private static func publicPersonalNumber(_ record: Record) -> [Problem] {
    let organisation = Organisation(record)
    guard organisation.isPublic, let number = organisation.organisationNumber,
      organisation.kind == .soleTrader || number.isPersonalNumber,
      let description = Organisation.schema["OrganisationNumber"],
      let field = record.first("OrganisationNumber")
    else { return [] }
    return [
      Problem(
        .organisation, line: field.line, column: field.valueColumn,
        .publicPersonalNumber(description))
    ]
  }
}

extension RecordType {
  /// By type, the fields of free text that leave with a publication.
  private static let publicTexts = Dictionary(
    PublicType.table.compactMap { fields in
      RecordType(rawValue: fields.type.rawValue).map { ($0, Set(fields.texts)) }
    }, uniquingKeysWith: { $0.union($1) })

  /// Whether a publication is made of its records, or of what it says of the whole.
  var isPublished: Bool { self == .settings || Self.publicTexts[self] != nil }

  /// The fields of free text that leave with a publication.
  var publicTexts: Set<String> { Self.publicTexts[self] ?? [] }
}

extension String {
  /// Whether an organisation number is a personal identity number: these have a month in the third
  /// and fourth place, all others at least 20 there. With or without the century.
  fileprivate var isPersonalNumber: Bool {
    let digits = utf8.filter(\.isDigit)
    let short = digits.count == 12 ? digits.dropFirst(2) : digits[...]
    guard short.count == 10 else { return false }
    return short[short.startIndex + 2] < UInt8(ascii: "2")
  }
}

extension Record {
  /// The first value of a field that is not blank, without the blanks around it.
  fileprivate func said(_ field: FieldDescription) -> String? {
    values(FieldName(field.name)).first { !$0.isBlank }?.trimmed
  }
}
