import Almanac
import Lettering
import RecFile

/// A rule for duplicates: two records that agree by it are so alike that they may be one.
package struct DuplicateRule: Equatable, Sendable {
  /// The fields compared; a record without the first is like no other, nor is one without any of
  /// the others, unless those may be lacking.
  let fields: [String]
  let mayLack: Bool
  /// Where given, one value of this field that is the same is enough.
  let each: String?
  /// Values of the last field with which the first two may stand either way round.
  let eitherWay: [String]
  /// The field that is pointed at.
  let field: String
  /// Goes on "as on line 7".
  let what: Phrase
  let remedy: Phrase

  init(
    _ fields: [String], mayLack: Bool = false, each: String? = nil, eitherWay: [String] = [],
    at field: String, _ what: Phrase, remedy: Phrase
  ) {
    self.fields = fields
    self.mayLack = mayLack
    self.each = each
    self.eitherWay = eitherWay
    self.field = field
    self.what = what
    self.remedy = remedy
  }
}

/// The pass over the bytes of a type's file that finds records which say the same: what is
/// compared is put together, folded, in one array, and looked up there.
struct DuplicatePass {
  struct Pair {
    let rule: DuplicateRule
    let row: Int
    /// The first row that says the same.
    let first: Int
  }

  private struct Keys {
    var text = FoldedText()
    var stretches: [KeyIndex.Stretch] = []
    var rows: [Int32] = []
  }

  private let table: RecordTable
  private let rules: [DuplicateRule]
  /// For each rule the bytes of the values of its last field that are read the same from both sides.
  private let mutual: [[[UInt8]]]
  /// Whether the values compared each by itself are telephone numbers.
  private let isDialled: [Bool]
  private let names: [(head: NameHead, name: FieldName)]
  /// For each rule the places of its fields among `names`, and of the one it repeats for.
  private let places: [(fields: [Int], each: Int?)]
  private var keys: [Keys]
  /// Where the values of the row at hand are, by name.
  private var values: [[Range<Int>]]

  init(_ table: RecordTable) {
    self.table = table
    let schema = table.type.schema
    rules = schema.traits.duplicateRules
    mutual = rules.map { $0.eitherWay.map { Array($0.utf8) } }
    isDialled = rules.map { rule in
      rule.each.flatMap { schema[$0] }?.kind == .telephone
    }
    var names: [String] = []
    for name in rules.flatMap({ $0.fields + [$0.each].compactMap(\.self) })
    where !names.contains(name) {
      names.append(name)
    }
    self.names = names.map { (NameHead($0), FieldName($0)) }
    places = rules.map { rule in
      (
        rule.fields.compactMap { names.firstIndex(of: $0) },
        rule.each.flatMap { names.firstIndex(of: $0) }
      )
    }
    keys = rules.map { _ in Keys() }
    values = names.map { _ in [] }
  }

  /// Every record that says what an earlier one does, once for each rule and by row.
  mutating func pairs() -> [Pair] {
    guard !rules.isEmpty else { return [] }
    let table = table
    var current = 0
    table.records.forEachField { row, text, field in
      if row != current {
        close(current, text)
        current = row
      }
      let head = NameHead(text, field.name)
      guard let value = field.value,
        let place = names.firstIndex(where: { $0.head == head }),
        field.hasName(names[place].name, in: text)
      else { return }
      let word = text.trimmed(value)
      if !word.isEmpty { values[place].append(word) }
    }
    if current < table.records.count { close(current, table.file.bytes.span) }
    return rules.indices.flatMap { found(by: $0) }
  }

  /// Adds the keys of a row that has been read to its end.
  private mutating func close(_ row: Int, _ text: Span<UInt8>) {
    for rule in rules.indices {
      let words = places[rule].fields.map { values[$0].first }
      guard let first = words.first, first != nil,
        rules[rule].mayLack || words.allSatisfy({ $0 != nil })
      else { continue }
      guard let each = places[rule].each else {
        add(words, rule, row, text)
        continue
      }
      for value in values[each] { add(words + [value], rule, row, text) }
    }
    for place in values.indices { values[place].removeAll(keepingCapacity: true) }
  }

  private mutating func add(
    _ words: [Range<Int>?], _ rule: Int, _ row: Int, _ text: Span<UInt8>
  ) {
    let start = keys[rule].text.letters.count
    var words = words
    if isMutual(text, words.last ?? nil, rule), let (one, other) = Self.pair(words),
      text.precedes(other, one)
    {
      words.swapAt(0, 1)
    }
    for (place, word) in words.enumerated() {
      let word = text.extracting(word ?? 0..<0)
      if isDialled[rule], place == words.count - 1 {
        keys[rule].text.append(dialled: word)
      } else {
        keys[rule].text.append(word)
      }
      // Parts what is compared; a value has blanks in its place.
      keys[rule].text.append(0x1F)
    }
    let end = keys[rule].text.letters.count
    guard let offset = UInt32(exactly: start), let count = UInt32(exactly: end - start) else {
      return
    }
    keys[rule].stretches.append(.init(start: offset, count: count))
    keys[rule].rows.append(Int32(truncatingIfNeeded: row))
  }

  private func found(by rule: Int) -> [Pair] {
    let keys = keys[rule]
    let text = keys.text.letters.span
    let index = KeyIndex(keys.stretches, in: text)
    var last = -1
    return index.duplicates.compactMap { place in
      let row = Int(keys.rows[place])
      guard row != last,
        let first = index.row(of: text.extracting(keys.stretches[place].range), in: text),
        Int(keys.rows[first]) != row
      else { return nil }
      last = row
      return Pair(rule: rules[rule], row: row, first: Int(keys.rows[first]))
    }
  }

  private static func pair(_ words: [Range<Int>?]) -> (Range<Int>, Range<Int>)? {
    guard words.count > 1, let one = words[0], let other = words[1] else { return nil }
    return (one, other)
  }

  private func isMutual(_ text: Span<UInt8>, _ kind: Range<Int>?, _ rule: Int) -> Bool {
    guard let kind, !mutual[rule].isEmpty else { return false }
    return mutual[rule].contains { text.extracting(kind).equals($0.span) }
  }
}

extension FoldedText {
  /// The digits of a telephone number as it is dialled in Sweden: `+46 (0)8` is `08`.
  fileprivate mutating func append(dialled number: Span<UInt8>) {
    var digits: [UInt8] = []
    for place in 0..<number.count where number[place].isDigit { digits.append(number[place]) }
    let zero = UInt8(ascii: "0")
    let isForeign = number.count > 0 && number[0] == UInt8(ascii: "+")
    for prefix in ["46", "0046"] where digits.starts(with: prefix.utf8) {
      guard isForeign == (prefix == "46") else { continue }
      digits.removeFirst(prefix.utf8.count)
      digits = [zero] + digits.drop { $0 == zero }
    }
    for digit in digits { append(digit) }
  }
}

extension Span<UInt8> {
  fileprivate func precedes(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    for (first, second) in zip(one, other) where self[first] != self[second] {
      return self[first] < self[second]
    }
    return one.count < other.count
  }
}
