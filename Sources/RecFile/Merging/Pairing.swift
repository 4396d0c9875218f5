/// Which elements of three lists are the same one, by a number that they have in common: equal
/// ones first of all, then those that stand in the same place between equal ones.
struct Pairing<Text: Hashable> {
  /// How elements that are equal to no other are paired.
  enum Leftovers {
    /// Each is its own.
    case apart
    /// They are taken as changed, one after the other.
    case inOrder
    /// They are taken as changed where both lists have as many, or where they resemble each other
    /// (the base's element, the side's).
    case resembling((Int, Side, Int) -> Bool)
  }

  /// The numbers of the elements; those of the base are 0, 1, 2 …
  private(set) var numbers: ThreeWay<[Int]>
  private(set) var count: Int

  /// - Parameter joinsNew: whether what is new on both sides is the same although it is not equal.
  init(_ lists: ThreeWay<[Text]>, _ leftovers: Leftovers, joinsNew: Bool) {
    count = lists.base.count
    let ours = Self.partners(lists, .ours, leftovers)
    let theirs = Self.partners(lists, .theirs, leftovers)
    numbers = ThreeWay(base: Array(0..<count), ours: [], theirs: [])
    numbers.ours = ours.map { partner in
      if let partner { return partner }
      defer { count += 1 }
      return count
    }
    var new = NewElements(lists.ours, numbers.ours) { ours[$0] == nil }
    var rest: [Int] = []
    numbers.theirs = theirs.enumerated().map { index, partner in
      if let number = partner ?? new.take(lists.theirs[index]) { return number }
      rest.append(index)
      return -1
    }
    let open = joinsNew ? new.open : []
    for (nth, index) in rest.enumerated() {
      if nth < open.count {
        numbers.theirs[index] = open[nth]
      } else {
        numbers.theirs[index] = count
        count += 1
      }
    }
  }

  /// The elements of one side only, by their text: the n-th of a text is taken the n-th time.
  private struct NewElements {
    private var places: [Text: [Int]] = [:]
    private var order: [Int] = []
    private var taken: Set<Int> = []

    init(_ texts: [Text], _ numbers: [Int], where isNew: (Int) -> Bool) {
      for index in texts.indices.reversed() where isNew(index) {
        places[texts[index], default: []].append(numbers[index])
        order.append(numbers[index])
      }
    }

    mutating func take(_ text: Text) -> Int? {
      guard !places.isEmpty, let number = places[text]?.popLast() else { return nil }
      taken.insert(number)
      return number
    }

    var open: [Int] { order.reversed().filter { !taken.contains($0) } }
  }

  /// The base's element that each element of a side is, if it is one.
  private static func partners(
    _ lists: ThreeWay<[Text]>, _ side: Side, _ leftovers: Leftovers
  ) -> [Int?] {
    let (base, list) = (lists.base, lists[side])
    var partners = [Int?](repeating: nil, count: list.count)
    let shorter = min(base.count, list.count)
    var head = 0
    while head < shorter, base[head] == list[head] {
      partners[head] = head
      head += 1
    }
    var tail = 0
    while tail < shorter - head, base[base.count - 1 - tail] == list[list.count - 1 - tail] {
      partners[list.count - 1 - tail] = base.count - 1 - tail
      tail += 1
    }
    var places: [Text: [Int]] = [:]
    for index in (head..<(base.count - tail)).reversed() {
      places[base[index], default: []].append(index)
    }
    for index in head..<(list.count - tail) { partners[index] = places[list[index]]?.popLast() }
    if case .apart = leftovers { return partners }
    pairLeftovers(base.count, side, leftovers, &partners)
    return partners
  }

  private static func pairLeftovers(
    _ count: Int, _ side: Side, _ leftovers: Leftovers, _ partners: inout [Int?]
  ) {
    var isTaken = [Bool](repeating: false, count: count)
    for case let partner? in partners { isTaken[partner] = true }
    guard isTaken.contains(false), partners.contains(nil) else { return }
    let (runs, found) = (runs(isTaken.enumerated().map { $1 ? $0 : nil }), runs(partners))
    for (anchor, run) in found {
      guard let old = runs[anchor] else { continue }
      switch leftovers {
      case .resembling(let resembles) where old.count != run.count:
        var start = 0
        for element in run {
          let window = old[start..<min(start + 8, old.count)]
          guard let index = window.firstIndex(where: { resembles($0, side, element) })
          else { continue }
          partners[element] = old[index]
          start = index + 1
        }
      default: for (element, partner) in zip(run, old) { partners[element] = partner }
      }
    }
  }

  /// The elements without a partner, by the partner of the one before them; -1 for none.
  private static func runs(_ partners: [Int?]) -> [Int: [Int]] {
    var runs: [Int: [Int]] = [:]
    var anchor = -1
    for (index, partner) in partners.enumerated() {
      if let partner { anchor = partner } else { runs[anchor, default: []].append(index) }
    }
    return runs
  }
}
