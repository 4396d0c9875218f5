package import Almanac
import Lettering
package import Publication

/// A business's branch: a code of SNI 2007, the Swedish version of NACE Rev. 2 (Statistics
/// Sweden). Two digits are a division, three to five its parts.
package struct Branch: Hashable, Sendable {
  /// Two to five digits, the point left out: `49410`.
  package let code: String
  package let division: Division

  /// Nil for what is not two to five digits, and for divisions that SNI does not have.
  package init?(code: String) {
    let digits = code.utf8
    guard (2...5).contains(digits.count), digits.allSatisfy(\.isDigit),
      let number = Int(code.prefix(2)), let division = Division.numbered(number)
    else { return nil }
    self.code = code
    self.division = division
  }

  package var section: BranchSection { division.section }

  /// The name of its division: "Vägtransport" is part of "Landtransport".
  package var name: Phrase { division.name }

  /// A division of SNI 2007: the first two digits of a code.
  package struct Division: Hashable, Sendable {
    /// 1...99, with gaps.
    package let number: Int
    package let section: BranchSection
    package let name: Phrase

    package static func numbered(_ number: Int) -> Division? { table[number] }

    /// By number.
    package static let all: [Division] = table.values.sorted { $0.number < $1.number }
  }
}
