/// How large a business is by the number that it employs, in the classes of Statistics Sweden.
package enum SizeClass: Int, CaseIterable, Sendable {
  case none, upTo4, upTo9, upTo19, upTo49, upTo99, upTo199, upTo499, larger

  private static let least = [0, 1, 5, 10, 20, 50, 100, 200, 500]

  /// - Parameter employees: less than nothing counts as nothing.
  package init(employees: Int) {
    let place = Self.least.lastIndex { $0 <= employees } ?? 0
    self = Self.allCases[place]
  }

  /// The fewest that a business of the class employs.
  package var fewest: Int { Self.least[rawValue] }
}
