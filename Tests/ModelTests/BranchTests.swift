import Almanac
import Publication
import Testing

@testable import Model

/// Against the structure of SNI 2007 (Statistics Sweden, MIS 2007:2), which is that of NACE Rev. 2
/// (Regulation EC 1893/2006).
struct BranchTests {
  private let divisions: [(BranchSection, [Int])] = [
    (.a, [1, 2, 3]), (.b, [5, 6, 7, 8, 9]), (.c, Array(10...33)), (.d, [35]), (.e, Array(36...39)),
    (.f, [41, 42, 43]), (.g, [45, 46, 47]), (.h, Array(49...53)), (.i, [55, 56]),
    (.j, Array(58...63)), (.k, [64, 65, 66]), (.l, [68]), (.m, Array(69...75)),
    (.n, Array(77...82)), (.o, [84]), (.p, [85]), (.q, [86, 87, 88]), (.r, Array(90...93)),
    (.s, [94, 95, 96]), (.t, [97, 98]), (.u, [99]),
  ]

  @Test func `every section has its divisions, and there are no others`() {
    #expect(divisions.map(\.0) == BranchSection.allCases)
    for (section, numbers) in divisions {
      #expect(Branch.Division.all.filter { $0.section == section }.map(\.number) == numbers)
    }
    #expect(Branch.Division.all.count == 88)
    for number in -1...120 {
      #expect(Branch.Division.numbered(number)?.number == (known.contains(number) ? number : nil))
    }
  }

  private var known: Set<Int> { Set(divisions.flatMap(\.1)) }

  @Test func `each has a name of its own in both languages, short enough for a column`() {
    for language in Language.allCases {
      let divisions = Branch.Division.all.map { $0.name(language) }
      #expect(Set(divisions).count == divisions.count)
      #expect(divisions.allSatisfy { (3...40).contains($0.count) && $0.first?.isUppercase == true })
      let sections = BranchSection.allCases.map { $0.label(language) }
      #expect(Set(sections).count == sections.count)
      #expect(sections.allSatisfy { (3...22).contains($0.count) })
    }
    #expect(BranchSection.allCases.map(\.letter).joined() == "ABCDEFGHIJKLMNOPQRSTU")
  }

  @Test func `a code of two to five digits is of its division`() {
    for code in ["49", "494", "4941", "49410"] {
      let branch = Branch(code: code)
      #expect(branch?.code == code && branch?.section == .h)
      #expect(branch?.name == Branch.Division.numbered(49)?.name)
    }
    for code in ["", "4", "494100", "04", "00", "34", "4x", "+49", "４９"] {
      #expect(Branch(code: code) == nil, "\(code)")
    }
  }
}
