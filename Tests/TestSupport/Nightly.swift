import Foundation

/// What is too slow for the gate, which then looks at its corners: all of it is gone through where
/// `SJU_NIGHTLY=1` stands in the environment.
package enum Nightly {
  package static let isOn = ProcessInfo.processInfo.environment["SJU_NIGHTLY"] == "1"

  /// How often a seeded test goes round: all of it by night, and by day the beginning of the same.
  package static func rounds(_ all: Int, byDay some: Int) -> Int { isOn ? all : some }

  /// All of a list by night, and by day its first, its middle and its last.
  package static func corners<Element>(of list: [Element]) -> [Element] {
    guard !isOn, list.count > 3 else { return list }
    return [list[0], list[list.count / 2], list[list.count - 1]]
  }
}
