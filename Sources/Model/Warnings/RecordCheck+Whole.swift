import Almanac
import Lettering
import Publication
import RecFile

extension RecordCheck {
  /// What no field alone shows: what ends before it begins, and a personal identity number that
  /// anyone may see.
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
