/// Which rows refer to a row: for each target, its sources in one stretch of a shared array.
package struct Adjacency: Equatable, Sendable {
  struct Pair {
    var source: Int32
    var target: Int32
  }

  /// One more than there are targets; where the sources of each begin.
  private let starts: [Int32]
  private let sources: [Int32]

  /// - Parameter pairs: by source; all targets within `0..<targetCount`.
  init(_ pairs: [Pair], targetCount: Int) {
    var starts = [Int32](repeating: 0, count: targetCount + 1)
    for pair in pairs { starts[Int(pair.target) + 1] &+= 1 }
    for target in 0..<targetCount { starts[target + 1] &+= starts[target] }
    var next = starts
    var sources = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      sources[Int(next[Int(pair.target)])] = pair.source
      next[Int(pair.target)] &+= 1
    }
    self.starts = starts
    self.sources = sources
  }

  /// The sources of a target, ascending; twice where a source refers to it twice.
  package subscript(target: Int) -> ArraySlice<Int32> {
    sources[Int(starts[target])..<Int(starts[target + 1])]
  }

  package func isEmpty(_ target: Int) -> Bool { starts[target] == starts[target + 1] }

  /// How many targets there are, referred to or not.
  package var targetCount: Int { starts.count - 1 }
}
