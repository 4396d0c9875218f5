/// How large a share is still open after so long, where some have not ended yet: the product-limit
/// estimate of Kaplan and Meier (1958). What is still open counts for as long as it has been.
package struct SurvivalCurve: Equatable, Sendable {
  /// A span of time, in days or any other unit.
  package struct Span: Equatable, Sendable {
    package let length: Int
    /// Whether it ended then; else it was still open when last seen.
    package let isEnded: Bool

    package init(_ length: Int, isEnded: Bool) {
      self.length = length
      self.isEnded = isEnded
    }
  }

  /// The share that is open after a length of time at which some ended.
  package struct Step: Equatable, Sendable {
    package let length: Int
    package let share: Double
  }

  /// By length, ascending.
  package let steps: [Step]
  /// How many spans it was made of.
  package let count: Int

  /// - Parameter spans: those with a negative length, which no clock gave, are left out.
  package init(_ spans: [Span]) {
    let spans = spans.filter { $0.length >= 0 }.sorted { $0.length < $1.length }
    count = spans.count
    var steps: [Step] = []
    var share = 1.0
    var place = 0
    while place < spans.count {
      let same = spans[place...].prefix { $0.length == spans[place].length }
      let ended = same.count { $0.isEnded }
      if ended > 0 {
        share *= 1 - Double(ended) / Double(spans.count - place)
        steps.append(Step(length: spans[place].length, share: share))
      }
      place += same.count
    }
    self.steps = steps
  }

  /// The share that is open after so long.
  package func share(after length: Int) -> Double {
    steps.last { $0.length <= length }?.share ?? 1
  }

  /// The least length after which no more than so large a share is open; nil where more than that
  /// still is at the end.
  package func length(leaving share: Double) -> Int? {
    // Products of fractions miss a half by the last bit.
    steps.first { $0.share <= share + 1e-9 }?.length
  }

  /// The length after which half has ended; nil where more than half is open at the end.
  package var median: Int? { length(leaving: 0.5) }
}
