import Lettering
import Publication
import RecFile

/// Holds records to their schema, one after the other: what is missing, what is there too often,
/// what can't be what it says. Keys and references are compared elsewhere.
struct RecordCheck {
  var problems: [Problem] = []
  private let type: RecordType
  private let fields: [(name: FieldName, description: FieldDescription)]
  /// How often each field was seen in the record at hand.
  private var counts: [Int]

  init(_ table: RecordTable) {
    type = table.type
    fields = type.schema.fields.map { (FieldName($0.name), $0) }
    counts = Array(repeating: 0, count: fields.count)
  }

  mutating func check(_ record: Record) {
    for index in counts.indices { counts[index] = 0 }
    if let doubling = Doubling(record, type) {
      problems.append(Problem(type, line: doubling.line, .doubled(doubling)))
    }
    for field in record.fields {
      guard let index = fields.firstIndex(where: { field.hasName($0.name) }) else { continue }
      check(field, index)
    }
    for (index, field) in fields.enumerated()
    where counts[index] == 0 && field.description.isMandatory {
      let fact: Problem.Fact =
        field.description.isKey ? .missingKey : .missingField(field.description)
      problems.append(Problem(type, line: record.line, fact))
    }
    problems += Self.problems(ofWhole: record, type)
  }

  /// An empty field counts as one that is not there.
  private mutating func check(_ field: Field, _ index: Int) {
    let description = fields[index].description
    let value = field.value
    guard !value.utf8.allSatisfy(\.isBlank) else {
      if description.needsText(in: type), !description.isMandatory {
        let fact = Problem.Fact.badValue(description, "", .empty)
        problems.append(Problem(type, line: field.line, column: field.valueColumn, fact))
      }
      return
    }
    counts[index] += 1
    let fact: Problem.Fact? =
      if let fault = fault(in: field, value, description) {
        .badValue(description, value, fault)
      } else {
        description.warning(in: value).map { .warning($0) }
      }
    if let fact {
      problems.append(Problem(type, line: field.line, column: field.valueColumn, fact))
    }
  }

  /// Keys are compared as they lie in the file, so they must stand on one line there.
  private func fault(
    in field: Field, _ value: String, _ description: FieldDescription
  ) -> ValueFault? {
    if description.isKey, field.valueRange == nil { return .manyLines }
    if let fault = description.kind.fault(in: value) { return fault }
    // Before a tag and its days, blanks are allowed.
    let isAllowed = description.kind == .tagAndDays && value.utf8.last?.isBlank == false
    return description.isPattern(in: type) && value != value.trimmed && !isAllowed ? .blanks : nil
  }
}

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

/// Quick tests of a value's bytes that never accept an invalid value; `FieldKind.fault` decides on
/// the others.
extension Span<UInt8> {
  /// The number that up to nine digits make; nil for all else.
  func shortNumber(_ range: Range<Int>) -> Int? {
    guard (1...9).contains(range.count) else { return nil }
    var number = 0
    for place in range {
      guard self[place].isDigit else { return nil }
      number = number &* 10 &+ Int(self[place] &- UInt8(ascii: "0"))
    }
    return number
  }

  var isYearAndShortNumber: Bool {
    guard count > 5, self[4] == UInt8(ascii: " "), let year = shortNumber(0..<4) else {
      return false
    }
    return Limits.year.contains(year) && shortNumber(5..<count) != nil
  }
}
