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
