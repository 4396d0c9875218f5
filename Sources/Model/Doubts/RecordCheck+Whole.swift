import Almanac
import Lettering
import Publication
import RecFile

extension RecordCheck {
  /// What no field alone shows: what ends before it begins, and a personal identity number that
  /// anyone may see.
  static func problems(ofWhole record: Record, _ type: RecordType) -> [Problem] {
    let reversed = type.periods.compactMap { period -> Problem? in
      guard let start = type.schema[period.start], let end = type.schema[period.end],
        isReversed(record, start, end), let field = record.first(FieldName(end.name))
      else { return nil }
      return Problem(
        type, line: field.line, column: field.valueColumn,
        .doubtful(.endBeforeStart(end, start: start)))
    }
    return reversed + (type == .organisation ? publicPersonalNumber(record) : [])
      + publicPrivateText(record, type)
  }

  /// The first in each text that leaves with a publication.
  private static func publicPrivateText(_ record: Record, _ type: RecordType) -> [Problem] {
    let names = type.publicTexts
    guard !names.isEmpty, Annotations(FieldValues(record)).visibility == .public else { return [] }
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
    let fields = FieldValues(record)
    if start.kind == .moment {
      guard let first = fields.moment(start.name), let last = fields.moment(end.name) else {
        return false
      }
      return last < first
    }
    guard let first = fields.partialDate(start.name), let last = fields.partialDate(end.name)
    else { return false }
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
  /// The fields of free text that leave with a publication.
  var publicTexts: Set<String> {
    switch self {
    case .step: ["Name", "Aim"]
    case .activity: ["Name"]
    case .indicator: ["Name", "Unit", "Source"]
    case .organisation: ["Name", "City", "District", "Web"]
    case .meeting: ["Name", "Place"]
    default: []
    }
  }

  /// The fields that say when something begins and when it ends.
  var periods: [(start: String, end: String)] {
    switch self {
    case .appointment: [("From", "To")]
    case .relation: [("Since", "Until")]
    case .activity: [("Start", "Due")]
    case .callout: [("Started", "Ended")]
    default: []
    }
  }
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
