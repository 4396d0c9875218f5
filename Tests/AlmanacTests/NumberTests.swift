import Almanac
import Testing

struct NumberTests {
  @Test func `numbers are grouped as each language does, and never broken between lines`() {
    #expect(Language.swedish.number(21_200) == "21\u{A0}200")
    #expect(Language.english.number(21_200) == "21,200")
    #expect(Language.swedish.number(1_234_567) == "1\u{A0}234\u{A0}567")
    #expect(Language.english.number(999) == "999")
    #expect(Language.swedish.number(0) == "0")
    #expect(Language.english.number(-1_000) == "−1,000")
    #expect(Language.swedish.number(Int.min).hasPrefix("−9\u{A0}223"))
  }

  @Test func `decimals are one at most, with the language’s own sign`() {
    #expect(Language.swedish.number(4.46) == "4,5")
    #expect(Language.english.number(-0.25) == "−0.3")
    #expect(Language.swedish.number(22_000.0) == "22\u{A0}000")
    #expect(Language.swedish.number(-0.01) == "0")
    #expect(Language.english.number(1e300) == "1e+300")
  }

  @Test func `percent is a sign, other units are words`() {
    #expect(Language.swedish.measure(44, "procent") == "44\u{A0}%")
    #expect(Language.english.measure(44, "procent") == "44%")
    #expect(Language.swedish.measure(21_200, "nätter") == "21\u{A0}200\u{A0}nätter")
    #expect(Language.swedish.measure(3, nil) == "3")
  }
}
