import TestTowns
import TestSupport
import Almanac
import Testing

@testable import Model

/// Numbers that nobody can dial as they stand, and the many that can be dialled.
struct TelephoneWarningTests {
  @Test(arguments: [
    "112", "113 13", "114 14", "1177", "116 117", "118 118", "90 000", "5782", "020-91 00 00",
    "08-12 34 56", "08-465 004 00", "08/465 004 00", "(08) 465 004 00", "08-5782 91 00",
    "0910-123 45", "0771-11 44 00", "070-174 06 05", "0701740605", "010-473 00 00",
    "+46 8 465 004 00", "+46 (0)8-465 004 00", "+46(0)701740605", "+46701740605",
    "+46-8-465 00 400",
    "0046 8 465 004 00", "+358 9 1234567", "+1 (212) 555-0100", "+47 22 12 34 56",
    "08-5782 91 00/123", "08-5782 91 00 / 01", "0719-123 456 789",
  ])
  func `a number that can be dialled is not doubted`(_ number: String) {
    #expect(number.isTelephone)
    #expect(TelephoneWarning(number) == nil)
  }

  @Test(arguments: [
    ("08-465", TelephoneWarning.tooShort), ("+46 8 12", .tooShort), ("001", .tooShort),
    ("08-465 004 00 070-174 06 05", .tooLong), ("465 004 00", .noAreaCode),
    ("46 8 465 004 00", .noAreaCode),
    ("150 000", .noAreaCode), ("+46 08-465 004 00", .zeroAfterCode),
    ("+08-465 004 00", .zeroAfterCode), ("0046 08 465 004 00", .zeroAfterCode),
    ("(08 465 004 00", .brackets), ("08) 465 004 00", .brackets), ("((08)) 465 004 00", .brackets),
    ("08-465 004 00/070174060", .several), ("08-465 004 00 / 465 00 401", .several),
  ])
  func `a number that can't be is, with the reason`(_ number: String, _ expected: TelephoneWarning)
  {
    #expect(TelephoneWarning(number) == expected)
  }

  /// The quick look over the bytes must never let through what the slow one doubts.
  @Test func `what is surely dialled is never doubted`() {
    var random = SeededRandom(seed: 46)
    let letters = Array("0123456789004460 -+()/")
    var sure = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...16, using: &random)
      let text = String(
        (0..<count).map { place in
          place == 0 && Bool.random(using: &random)
            ? "+" : letters[Int.random(in: 0..<letters.count, using: &random)]
        })
      guard Array(text.utf8).span.isSurelyDialled else { continue }
      sure += 1
      #expect(TelephoneWarning(text) == nil, "\(text)")
      #expect(text.isTelephone, "\(text)")
    }
    #expect(sure > 100)
  }

  @Test func `a doubt is said where the number stands, in both languages`() {
    let found = municipality([.person: "Id: a\nName: A\nTelephone: 112\nTelephone: 465 004 00\n"])
      .problems.filter { $0.fact != .missingFile }
    #expect(found.map(\.place) == ["network/persons.rec:4:12"])
    #expect(found.map(\.severity) == [.warning])
    #expect(
      found.map { $0.message(.swedish) } == [
        "Telephone '465 004 00' saknar riktnummer "
          + "(skriv det så att det kan ringas från en mobil: 08-465 004 00)"
      ])
    #expect(
      found.map { $0.message(.english) } == [
        "Telephone '465 004 00' has no area code "
          + "(write it so that a mobile can dial it: 08-465 004 00)"
      ])
  }
}
