package import Almanac

/// How many work at an organisation, as roughly as anyone needs to know: the classes of the
/// European Union (recommendation 2003/361/EC), and one for nobody.
package enum PublicSize: String, CaseIterable, Comparable, Sendable {
  case nobody, micro, small, medium, large

  /// The class of a number of employees; of fewer than none, as of nobody.
  package init(employees: Int) {
    self =
      switch employees {
      case ..<1: .nobody
      case ..<10: .micro
      case ..<50: .small
      case ..<250: .medium
      default: .large
      }
  }

  package var label: Phrase {
    switch self {
    case .nobody: Phrase("inga anställda", "no employees")
    case .micro: Phrase("1–9 anställda", "1–9 employees")
    case .small: Phrase("10–49 anställda", "10–49 employees")
    case .medium: Phrase("50–249 anställda", "50–249 employees")
    case .large: Phrase("250 anställda eller fler", "250 employees or more")
    }
  }

  package static func < (one: PublicSize, other: PublicSize) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .nobody: 0
    case .micro: 1
    case .small: 2
    case .medium: 3
    case .large: 4
    }
  }
}
