import Lettering
import Publication
import RecFile

extension RecordCheck {
  /// Checks every record of a table. That a record is as it should be is seen in one pass over the
  /// bytes; only the others are gone through field by field.
  mutating func check(_ table: RecordTable) {
    var sieve = RecordSieve(table.type)
    table.records.forEachField { row, text, field in sieve.take(row, text, field) }
    for row in sieve.suspects(among: table.records.count) { check(table.records[row]) }
    problems += sieve.unknownFields.problems(in: table)
  }
}

/// Finds the records that something may be wrong with or doubtful in: never too few, maybe too
/// many.
private struct RecordSieve {
  private struct Rule {
    let name: FieldName
    let bit: UInt64
    let repeats: Bool
    let kind: FieldKind
    /// For choices.
    let options: [[UInt8]]
    let isPattern: Bool
    let needsText: Bool
  }

  private let heads: [NameHead]
  private let rules: [Rule]
  private let mandatory: UInt64
  /// Fields that make a record suspect only together.
  private let together: [UInt64]
  /// The fields that the row at hand has, empty ones too, and those that say something.
  private var met: UInt64 = 0
  private var seen: UInt64 = 0
  private var row = 0
  private var isSuspect = false
  private var suspects: [Int] = []
  private(set) var unknownFields = UnknownFields()

  init(_ type: RecordType) {
    let fields = type.schema.fields
    heads = fields.map { NameHead($0.name) }
    rules = fields.enumerated().map { place, field in
      var options: [[UInt8]] = []
      if case .choice(let choices) = field.kind {
        options = choices.options.map { Array($0.value.utf8) }
      }
      return Rule(
        name: FieldName(field.name), bit: 1 << UInt64(place), repeats: field.repeats,
        kind: field.kind, options: options, isPattern: field.isPattern(in: type),
        needsText: field.needsText(in: type))
    }
    mandatory = zip(fields, rules).reduce(0) { $1.0.isMandatory ? $0 | $1.1.bit : $0 }
    func bit(_ name: String) -> UInt64 {
      fields.firstIndex { $0.name == name }.map { 1 << UInt64($0) } ?? 0
    }
    together =
      [type.schema.period.map { bit($0.start.name) | bit($0.end.name) }].compactMap(\.self)
      + [bit("OrganisationNumber") | Self.isPublic | Self.isPersonal]
      + [Self.isPublic | Self.isPrivateText]
  }

  mutating func take(_ row: Int, _ text: Span<UInt8>, _ field: FieldPlace) {
    while self.row < row { close() }
    guard let place = heads.firstIndex(of: NameHead(text, field.name)),
      field.hasName(rules[place].name, in: text)
    else { return unknownFields.meet(row, text, field) }
    guard !isSuspect else { return }
    guard let value = field.value else { return isSuspect = true }
    let rule = rules[place]
    let bit = rule.bit
    if met & bit != 0, !rule.repeats { return isSuspect = true }
    met |= bit
    let range = text.trimmed(value)
    let word = text.extracting(range)
    guard word.count > 0 else { return isSuspect = rule.needsText }
    isSuspect = rule.isPattern && range != value || !Self.isSurelyGood(word, rule)
    seen |= bit | Self.mark(word, rule)
  }

  /// Every row up to the last.
  mutating func suspects(among count: Int) -> [Int] {
    while row < count { close() }
    return suspects
  }

  private mutating func close() {
    if isSuspect || seen & mandatory != mandatory || together.contains(where: { seen & $0 == $0 }) {
      suspects.append(row)
    }
    row += 1
    met = 0
    seen = 0
    isSuspect = false
  }

  private static func isSurelyGood(_ word: Span<UInt8>, _ rule: Rule) -> Bool {
    switch rule.kind {
    case .text, .longText, .reference, .postalCode: true
    case .choice: rule.options.contains { word.equals($0.span) }
    case .integer(let range):
      (word.count == 1 || word[0] != UInt8(ascii: "0"))
        && word.shortNumber(0..<word.count).map(range.contains) ?? false
    case .yearAndNumber: word.isYearAndShortNumber
    case .organisationNumber: word.hasCheckDigit
    case .telephone: word.isSurelyDialled
    case .email: word.isEmail
    case .web: word.isWeb
    default: rule.kind.fault(in: word.text) == nil
    }
  }

  /// Beside the bits of the fields, of which there are fewer.
  private static let isPublic: UInt64 = 1 << 62
  private static let isPersonal: UInt64 = 1 << 63
  private static let isPrivateText: UInt64 = 1 << 61

  /// Whether a value says that anyone may see the record, that its number may be a personal identity
  /// number, or something that may be a number or a mail address.
  private static func mark(_ word: Span<UInt8>, _ rule: Rule) -> UInt64 {
    switch rule.kind {
    case .text, .longText, .web: PrivateText.mayBe(in: word) ? isPrivateText : 0
    case .organisationNumber: word.count > 2 && word[2] < UInt8(ascii: "2") ? isPersonal : 0
    case .choice:
      word.equals(publicWord.span) ? isPublic : word.equals(soleTraderWord.span) ? isPersonal : 0
    default: 0
    }
  }

  private static let publicWord = Array(Visibility.public.rawValue.utf8)
  private static let soleTraderWord = Array(OrganisationKind.soleTrader.rawValue.utf8)
}
