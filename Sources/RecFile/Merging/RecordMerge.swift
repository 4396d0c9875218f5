/// One record that both sides changed, merged field by field.
///
/// A field that repeats is merged as a list: what either side added is added, what either removed is
/// removed. Comments within the record are never in conflict: where both changed one, both stay.
struct RecordMerge {
  /// A field that both changed; values as `Conflict` has them.
  struct Clash: Equatable {
    let field: String
    let values: ThreeWay<[String]?>
  }

  private struct Part {
    let cut: SideRange
    /// Nil for a comment.
    let field: Field?
    let text: PlainText

    var name: PlainText? { field?.plainName }
  }

  private let files: ThreeWay<RecFile>
  private(set) var pieces: [MergedItem.Piece] = []
  private(set) var clashes: [Clash] = []
  /// Whether any field is left.
  private(set) var hasFields = false

  /// - Parameter records: that of the base is nil where both sides added the record.
  init(_ files: ThreeWay<RecFile>, _ records: ThreeWay<Record?>) {
    self.files = files
    let parts = ThreeWay<[Part]> { side in
      records[side].map { record in record.parts.map { Self.part(record, side, $0) } } ?? []
    }
    let numbers = Self.numbers(parts)
    let places = numbers.map { numbers in
      Dictionary(numbers.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    for number in MergedOrder.of(numbers) {
      add(ThreeWay { side in places[side][number].map { parts[side][$0] } })
    }
  }

  private static func part(_ record: Record, _ side: Side, _ part: Record.Part) -> Part {
    let cut = SideRange(side: side, range: part.range)
    if part.kind == .field, let field = Field(record.bytes, part) {
      return Part(cut: cut, field: field, text: PlainText(field.rawValue))
    }
    return Part(cut: cut, field: nil, text: PlainText(record.bytes, part.range))
  }

  /// Which parts are the same: fields of a name by their values and order.
  private static func numbers(_ parts: ThreeWay<[Part]>) -> ThreeWay<[Int]> {
    if areInStep(parts) { return parts.map { Array($0.indices) } }
    var groups: [String: ThreeWay<[Int]>] = [:]
    for side in Side.allCases {
      for (index, part) in parts[side].enumerated() {
        groups[part.field?.name ?? "#", default: ThreeWay { _ in [] }][side].append(index)
      }
    }
    var numbers = parts.map { Array(repeating: -1, count: $0.count) }
    var count = 0
    for (name, group) in groups {
      let isSingle = max(group.base.count, group.ours.count, group.theirs.count) == 1
      let texts = ThreeWay { side in group[side].map { parts[side][$0].text } }
      let pairing = Pairing(
        texts, name == "#" ? .apart : .inOrder, joinsNew: isSingle && name != "#")
      for side in Side.allCases {
        for (index, number) in zip(group[side], pairing.numbers[side]) {
          numbers[side][index] = count + number
        }
      }
      count += pairing.count
    }
    return numbers
  }

  /// Whether all three have the same fields in the same order, and only such as do not repeat have
  /// changed: so it is with most records (not with huge ones), and they need no pairing.
  private static func areInStep(_ parts: ThreeWay<[Part]>) -> Bool {
    let count = parts.base.count
    guard count <= 64, parts.ours.count == count, parts.theirs.count == count else {
      return false
    }
    for index in 0..<count {
      let (base, ours, theirs) = (parts.base[index], parts.ours[index], parts.theirs[index])
      if base.text == ours.text, base.text == theirs.text, base.name == ours.name,
        base.name == theirs.name
      {
        continue
      }
      guard let name = base.name, ours.name == name, theirs.name == name,
        parts.base.count(where: { $0.name == name }) == 1
      else { return false }
    }
    return true
  }

  private mutating func add(_ parts: ThreeWay<Part?>) {
    let cuts = parts.map { $0?.cut }
    let field = (parts.ours ?? parts.theirs)?.field
    switch files.verdict(cuts, texts: parts.map { $0?.text }) {
    case .settled(nil): return
    case .settled(let cut?): pieces.append(.text(cut))
    case .bothChanged:
      pieces.append(.conflict(ours: cuts.ours, theirs: cuts.theirs))
      clashes.append(
        Clash(
          field: field?.name ?? "#", values: parts.map { part in part?.field.map { [$0.value] } }))
    }
    hasFields = hasFields || field != nil
  }
}

extension ThreeWay<Record?> {
  private struct Content: Hashable {
    /// Nil for a comment.
    let name: PlainText?
    let text: PlainText
  }

  /// Whether two are there and have the same fields and comments, each as often, however they are
  /// spaced and ordered.
  func sayTheSame(_ one: Side, _ other: Side) -> Bool {
    guard let one = self[one], let other = self[other] else { return false }
    return Self.contents(of: one) == Self.contents(of: other)
  }

  private static func contents(of record: Record) -> [Content: Int] {
    record.parts.reduce(into: [:]) { contents, part in
      let field = part.kind == .field ? Field(record.bytes, part) : nil
      let text = field.map { PlainText($0.rawValue) } ?? PlainText(record.bytes, part.range)
      contents[Content(name: field?.plainName, text: text), default: 0] += 1
    }
  }
}
