/// Three well-formed files merged set by set and record by record.
struct MergedSections {
  private let files: ThreeWay<RecFile>
  private let outlines: ThreeWay<Outline>
  private let numbers: ThreeWay<[Int]>
  private let keys: [Outline.Section: FieldName]
  /// By the number of a thing, its place in each file.
  private var places: [ThreeWay<Int?>]
  /// By the number of a thing, the set that it is in.
  private var homes: [Outline.Section?]
  private(set) var items: [MergedItem] = []
  private(set) var conflicts: [Conflict] = []

  /// The blank lines at the end of the file.
  var rest: SideRange? {
    files.changed(ThreeWay { SideRange(side: $0, range: outlines[$0].rest) })
  }

  init(_ files: ThreeWay<RecFile>) {
    self.files = files
    outlines = files.map { Outline($0) }
    let matching = Matching(outlines)
    numbers = matching.numbers
    keys = matching.keys
    places = Array(repeating: ThreeWay { _ in nil }, count: matching.count)
    homes = Array(repeating: nil, count: matching.count)
    for side in Side.allCases {
      for (index, number) in numbers[side].enumerated() { places[number][side] = index }
    }
    findHomes()
    let (names, order) = orderOfSections()
    for section in order { add(names[section]) }
  }

  /// A comment may have come into another set: it is where ours has it, unless only theirs moved it.
  private mutating func findHomes() {
    var found = Array(repeating: ThreeWay<Int> { _ in -1 }, count: homes.count)
    for side in Side.allCases {
      for (ordinal, section) in outlines[side].sections.enumerated() {
        for index in section.items { found[numbers[side][index]][side] = ordinal }
      }
    }
    func name(_ side: Side, _ ordinal: Int) -> Outline.Section? {
      ordinal < 0 ? nil : outlines[side].sections[ordinal].name
    }
    for (number, ordinals) in found.enumerated() {
      let ours = name(.ours, ordinals.ours)
      let theirs = name(.theirs, ordinals.theirs)
      let hasMoved = theirs != nil && ours == name(.base, ordinals.base)
      homes[number] = hasMoved ? theirs : ours ?? theirs
    }
  }

  /// The names of all sections, and the order of those that are in ours or theirs.
  private func orderOfSections() -> (names: [Outline.Section], order: [Int]) {
    var names: [Outline.Section] = [.anonymous, .end]
    var numbers: [Outline.Section: Int] = [.anonymous: 0, .end: 1]
    let lists = outlines.map { outline in
      outline.sections.dropFirst().dropLast().map { section in
        if let number = numbers[section.name] { return number }
        names.append(section.name)
        numbers[section.name] = names.count - 1
        return names.count - 1
      }
    }
    return (names, [0] + MergedOrder.of(lists) + [1])
  }

  /// Every record comes after the descriptor of its set, whatever moved around it.
  private mutating func add(_ section: Outline.Section) {
    let lists = ThreeWay<[Int]> { side in
      Array(numbers[side][outlines[side].items(of: section)])
    }
    var descriptor: ThreeWay<Int?>?
    var before: [MergedItem] = []
    var after: [MergedItem] = []
    let hasDescriptor = section != .anonymous && section != .end
    for number in MergedOrder.of(lists) where homes[number] == section {
      let place = places[number]
      let kind = kind(of: place)
      if kind == .descriptor {
        descriptor = place
      } else if let item = merged(place, in: section) {
        let isAbove = hasDescriptor && descriptor == nil && kind == .comment
        if isAbove { before.append(item) } else { after.append(item) }
      }
    }
    items += before
    if let descriptor {
      let isUsed = after.contains { $0.kind == .item(.record) }
      if let item = self.descriptor(descriptor, isUsed: isUsed, in: section) { items.append(item) }
    }
    items += after
  }

  /// The descriptor of a set that one side removed stays while the other has something new in it.
  private mutating func descriptor(
    _ place: ThreeWay<Int?>, isUsed: Bool, in section: Outline.Section
  ) -> MergedItem? {
    guard isUsed, place.ours == nil || place.theirs == nil else {
      return merged(place, in: section)
    }
    return merged(ThreeWay(base: nil, ours: place.ours, theirs: place.theirs), in: section)
  }

  private func kind(of place: ThreeWay<Int?>) -> Outline.Item.Kind? {
    place.ours.map { outlines.ours.items[$0].kind }
      ?? place.theirs.map { outlines.theirs.items[$0].kind }
  }

  private func cuts(_ place: ThreeWay<Int?>, _ range: KeyPath<Outline.Item, Range<Int>>)
    -> ThreeWay<SideRange?>
  {
    ThreeWay { side in
      place[side].map { SideRange(side: side, range: outlines[side].items[$0][keyPath: range]) }
    }
  }

  /// The outcome for a thing; nil where it is removed.
  private mutating func merged(_ place: ThreeWay<Int?>, in section: Outline.Section) -> MergedItem?
  {
    guard let kind = kind(of: place) else { return nil }
    let cuts = cuts(place, \.range)
    let pieces =
      switch files.verdict(cuts, texts: cuts.map { $0.map { files.plain($0) } }) {
      case .settled(let cut): cut.map { [MergedItem.Piece.text($0)] } ?? []
      case .bothChanged: mergedRecord(place, cuts, kind, in: section)
      }
    guard !pieces.isEmpty else { return nil }
    let gap = files.changed(self.cuts(place, \.gap))
    return MergedItem(kind: .item(kind), gap: gap, pieces: pieces)
  }

  private mutating func mergedRecord(
    _ place: ThreeWay<Int?>, _ cuts: ThreeWay<SideRange?>, _ kind: Outline.Item.Kind,
    in section: Outline.Section
  ) -> [MergedItem.Piece] {
    let records = ThreeWay { side in
      place[side].map { outlines[side].file.record(outlines[side].items[$0].ordinal) }
    }
    if holdsSeveral(records, in: section) {
      // An empty line is missing: which changes belong to which of them is not known.
    } else if records.ours != nil, records.theirs != nil,
      records.base != nil || records.sayTheSame(.ours, .theirs)
    {
      let merge = RecordMerge(files, records)
      if merge.hasFields {
        for clash in merge.clashes { report(clash, records, kind, in: section) }
        return merge.pieces
      }
    } else if records.sayTheSame(.base, records.ours == nil ? .theirs : .ours) {
      // One side removed it, the other at most spaced it anew.
      return []
    }
    report(nil, records, kind, in: section)
    return [.conflict(ours: cuts.ours, theirs: cuts.theirs)]
  }

  /// Whether one of the records is several in one, since it has a key more than once.
  private func holdsSeveral(_ records: ThreeWay<Record?>, in section: Outline.Section) -> Bool {
    guard let key = keys[section] else { return false }
    return Side.allCases.contains { (records[$0]?.all(key).count ?? 0) > 1 }
  }

  private mutating func report(
    _ clash: RecordMerge.Clash?, _ records: ThreeWay<Record?>, _ kind: Outline.Item.Kind,
    in section: Outline.Section
  ) {
    let lines = records.map { $0.map { $0.fields.map { "\($0.name): \($0.value)" } } }
    let values = clash?.values ?? lines
    conflicts.append(
      Conflict(
        type: section.type, key: kind == .record ? key(of: records, in: section) : nil,
        field: clash?.field,
        base: values.base, ours: values.ours, theirs: values.theirs,
        subject: kind == .descriptor ? .descriptor : .record))
  }

  private func key(of records: ThreeWay<Record?>, in section: Outline.Section) -> String? {
    guard let name = keys[section] else { return nil }
    return (records.ours ?? records.theirs)?[name]
  }
}

/// Three orders of the same things in one: a thing that is new on a side comes after the one that it
/// follows there, ours before theirs. Where one side has moved things its order is taken; ours where both
/// have. Takes linear time.
enum MergedOrder {
  /// Every number that is in `ours` or `theirs`, once.
  static func of(_ lists: ThreeWay<[Int]>) -> [Int] {
    if lists.ours == lists.theirs { return lists.ours }
    let isOurs = lists.base.isEmpty || !keepsOrder(lists.base, lists.ours)
    let (frame, guests) = isOurs ? (lists.ours, lists.theirs) : (lists.theirs, lists.ours)
    let framed = Set(frame)
    var first: [Int] = []
    var following: [Int: [Int]] = [:]
    var anchor: Int?
    for number in guests {
      if framed.contains(number) {
        anchor = number
      } else if let anchor {
        following[anchor, default: []].append(number)
      } else {
        first.append(number)
      }
    }
    guard isOurs else { return first + frame.flatMap { [$0] + (following[$0] ?? []) } }
    return ours(frame, shared: Set(guests), first, following)
  }

  /// Puts in what is theirs after what is new in ours at the same place.
  private static func ours(
    _ frame: [Int], shared: Set<Int>, _ first: [Int], _ following: [Int: [Int]]
  ) -> [Int] {
    var order: [Int] = []
    var waiting = first
    for number in frame {
      if shared.contains(number) {
        order += waiting
        waiting = following[number] ?? []
      }
      order.append(number)
    }
    return order + waiting
  }

  /// Whether the elements that both lists have are in the same order in both.
  private static func keepsOrder(_ base: [Int], _ list: [Int]) -> Bool {
    if base == list { return true }
    var places: [Int: Int] = [:]
    places.reserveCapacity(base.count)
    for (place, number) in base.enumerated() { places[number] = place }
    var last = -1
    for number in list {
      guard let place = places[number] else { continue }
      if place < last { return false }
      last = place
    }
    return true
  }
}
