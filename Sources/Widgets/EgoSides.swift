import Canvas

/// The ties of an ``EgoGraph`` shared out between its two sides, and how long their words are.
struct EgoSides {
  struct Side {
    /// Indices in the graph's ties.
    var ties: [Int]
    let isLeft: Bool
    /// Columns of the longest name.
    let labels: Int
    /// Columns of the longest kind.
    let kinds: Int
    /// Whether every tie is, so that the line out of the middle may have an arrowhead there.
    let isMutual: Bool

    var isEmpty: Bool { ties.isEmpty }
  }

  private(set) var left: Side
  private(set) var right: Side
  /// Columns of the name in the middle.
  let centre: Int

  private static let longestName = 60
  private static let longestKind = 14

  /// Incoming and mutual ties stand to the left. Where nothing goes out, so much of what is mutual
  /// moves to the right that the sides are even.
  init(_ graph: EgoGraph) {
    let ties = graph.ties
    let outgoing = ties.indices.filter { ties[$0].direction == .outgoing }
    var rest = ties.indices.filter { ties[$0].direction != .outgoing }
    var moved: [Int] = []
    while outgoing.isEmpty, rest.count > moved.count + 1,
      let last = rest.lastIndex(where: { ties[$0].direction == .mutual })
    {
      moved.insert(rest.remove(at: last), at: 0)
    }
    left = Self.side(rest, of: graph, isLeft: true)
    right = Self.side(outgoing + moved, of: graph, isLeft: false)
    centre = Self.columns(graph.centre, Self.longestName)
  }

  private static func side(_ ties: [Int], of graph: EgoGraph, isLeft: Bool) -> Side {
    Side(
      ties: ties, isLeft: isLeft,
      labels: ties.map { columns(graph.ties[$0].label, longestName) }.max() ?? 0,
      kinds: ties.map { columns(graph.ties[$0].kind, longestKind) }.max() ?? 0,
      isMutual: ties.allSatisfy { graph.ties[$0].direction == .mutual } && !ties.isEmpty)
  }

  private static func columns(_ text: String, _ limit: Int) -> Int {
    min(TextWidth.columns(of: text, upTo: limit), limit)
  }

  /// How many of the graph's ties stand on neither side.
  func hidden(of graph: EgoGraph) -> Int {
    graph.ties.count - left.ties.count - right.ties.count
  }

  /// At most `count` on each side.
  func limited(to count: Int, keeping selection: Int?) -> EgoSides {
    var sides = self
    sides.left.ties = Self.limited(left.ties, to: count, keeping: selection)
    sides.right.ties = Self.limited(right.ties, to: count, keeping: selection)
    return sides
  }

  /// The first `count`; one that is selected takes the last place where it would be left out.
  static func limited(_ ties: [Int], to count: Int, keeping selection: Int?) -> [Int] {
    guard ties.count > count else { return ties }
    var kept = Array(ties.prefix(max(count, 0)))
    if let selection, ties.contains(selection), !kept.contains(selection), !kept.isEmpty {
      kept[kept.count - 1] = selection
    }
    return kept
  }
}
