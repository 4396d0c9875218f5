/// Which items of three outlines are the same thing, by a number that they have in common.
///
/// Records are the same by the key of their set, the n-th of a key by what it holds, else by its
/// turn; where there is no key, by what they hold and where they stand. A comment is the same by its
/// text above the same record, else by its text wherever it went.
struct Matching {
  let outlines: ThreeWay<Outline>
  /// The numbers of the items. Those of the base are their places in it.
  private(set) var numbers: ThreeWay<[Int]>
  private(set) var count: Int
  /// The name of the key field, by the set.
  private(set) var keys: [Outline.Section: FieldName] = [:]

  init(_ outlines: ThreeWay<Outline>) {
    self.outlines = outlines
    numbers = outlines.map { Array(repeating: -1, count: $0.items.count) }
    count = outlines.base.items.count
    numbers.base = Array(0..<count)
    let names = Set((outlines.ours.sections + outlines.theirs.sections).map(\.name))
    for name in names where name != .end {
      let ranges = outlines.map { $0.items(of: name) }
      keys[name] = key(of: ranges)
      matchRecords(ranges, key: keys[name])
    }
    matchComments()
  }

  // MARK: Records

  private mutating func matchRecords(_ ranges: ThreeWay<Range<Int>>, key: FieldName?) {
    var descriptors = ThreeWay<[Int]> { _ in [] }
    var groups: [PlainText: ThreeWay<[Int]>] = [:]
    var keyless = descriptors
    for side in Side.allCases {
      for index in ranges[side] {
        switch outlines[side].items[index].kind {
        case .comment: break
        case .descriptor: descriptors[side].append(index)
        case .record:
          if let text = key.flatMap({ self.text(of: $0, side, index) }) {
            groups[text, default: ThreeWay { _ in [] }][side].append(index)
          } else {
            keyless[side].append(index)
          }
        }
      }
    }
    join(descriptors)
    for group in groups.values { match(group, .inOrder, joinsNew: true) }
    let (files, records) = (outlines, keyless)
    match(
      keyless,
      .resembling { files.resemble(records.base[$0], $1, records[$1][$2]) }, joinsNew: false)
  }

  /// The name of the key field, as both sides have it or one of them changed it.
  private func key(of ranges: ThreeWay<Range<Int>>) -> FieldName? {
    let names = ThreeWay<FieldName?> { side in
      let items = outlines[side].items[ranges[side]]
      guard let item = items.first(where: { $0.kind == .descriptor }) else { return nil }
      let words = outlines[side].file.records[item.ordinal][.key]?.split { " \t\n".contains($0) }
      return words?.count == 1 ? words?.first.map { FieldName($0) } : nil
    }
    if ranges.base.isEmpty { return names.ours ?? names.theirs }
    if ranges.ours.isEmpty { return names.theirs }
    if ranges.theirs.isEmpty || names.theirs == names.base { return names.ours }
    return names.ours == names.base || names.ours == names.theirs ? names.theirs : names.base
  }

  /// The value of a record's key; nil where it has none.
  private func text(of key: FieldName, _ side: Side, _ index: Int) -> PlainText? {
    let file = outlines[side].file
    guard let field = file.record(outlines[side].items[index].ordinal).first(key) else {
      return nil
    }
    let text = field.valueRange.map { PlainText(file.bytes, $0) } ?? PlainText(field.rawValue)
    return text.isEmpty ? nil : text
  }

  private mutating func join(_ group: ThreeWay<[Int]>) {
    guard let number = group.base.first ?? next(group) else { return }
    for index in group.ours { numbers.ours[index] = number }
    for index in group.theirs { numbers.theirs[index] = number }
  }

  /// A number that is new; none for nothing.
  private mutating func next(_ group: ThreeWay<[Int]>) -> Int? {
    guard !group.ours.isEmpty || !group.theirs.isEmpty else { return nil }
    defer { count += 1 }
    return count
  }

  private mutating func match(
    _ group: ThreeWay<[Int]>, _ leftovers: Pairing<PlainText>.Leftovers, joinsNew: Bool
  ) {
    let most = max(group.base.count, group.ours.count, group.theirs.count)
    if joinsNew, most == 1 { return join(group) }
    let texts = ThreeWay<[PlainText]> { side in group[side].map { text(side, $0) } }
    take(Pairing(texts, leftovers, joinsNew: joinsNew), of: group)
  }

  private mutating func take(_ pairing: Pairing<PlainText>, of group: ThreeWay<[Int]>) {
    let first = count
    for side in [Side.ours, .theirs] {
      for (index, number) in zip(group[side], pairing.numbers[side]) {
        let isNew = number >= group.base.count
        numbers[side][index] =
          isNew ? first + number - group.base.count : group.base[number]
      }
    }
    count += pairing.count - group.base.count
  }

  private func text(_ side: Side, _ index: Int) -> PlainText {
    PlainText(outlines[side].file.bytes, outlines[side].items[index].range)
  }

  // MARK: Comments

  private struct Place: Hashable {
    let owner: Int
    let text: PlainText
  }

  private mutating func matchComments() {
    var places = ThreeWay<[(index: Int, place: Place)]> { _ in [] }
    for side in Side.allCases {
      var owner = -1
      for (index, item) in outlines[side].items.enumerated().reversed() {
        guard item.kind == .comment else {
          owner = numbers[side][index]
          continue
        }
        places[side].append((index, Place(owner: owner, text: text(side, index))))
      }
    }
    var rest = ThreeWay(base: places.base, ours: [], theirs: [])
    rest.base = []
    for side in [Side.ours, .theirs] {
      var left = places[side]
      assign(side, &left, places.base, by: \.self)
      let taken = Set(numbers[side])
      assign(side, &left, places.base.filter { !taken.contains($0.index) }, by: \.text)
      rest[side] = left
    }
    for (index, _) in rest.ours {
      numbers.ours[index] = count
      count += 1
    }
    assign(
      .theirs, &rest.theirs, rest.ours.map { (numbers.ours[$0.index], $0.place) }, by: \.self)
    for (index, _) in rest.theirs {
      numbers.theirs[index] = count
      count += 1
    }
  }

  /// Gives comments the numbers of others that are the same, each number once, and leaves in `left`
  /// those that are new.
  private mutating func assign<Key: Hashable>(
    _ side: Side, _ left: inout [(index: Int, place: Place)],
    _ others: [(index: Int, place: Place)], by key: KeyPath<Place, Key>
  ) {
    var known: [Key: [Int]] = [:]
    for other in others.reversed() {
      known[other.place[keyPath: key], default: []].append(other.index)
    }
    left = left.filter { index, place in
      guard let number = known[place[keyPath: key]]?.popLast() else { return true }
      numbers[side][index] = number
      return false
    }
  }
}

extension FieldName {
  fileprivate static let key: FieldName = "%key"
}

extension ThreeWay<Outline> {
  /// Whether a record of the base and one of a side have at least half of their fields in common.
  fileprivate func resemble(_ base: Int, _ side: Side, _ index: Int) -> Bool {
    func fields(_ outline: Outline, _ index: Int) -> Set<PlainText> {
      let record = outline.file.record(outline.items[index].ordinal)
      return Set(record.fields.map { PlainText(outline.file.bytes, $0.range) })
    }
    let (old, new) = (fields(self.base, base), fields(self[side], index))
    let common = old.intersection(new).count
    return common > 0 && common * 2 >= Swift.min(old.count, new.count)
  }
}
