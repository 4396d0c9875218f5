import TestTowns
import TestSupport
import Foundation
import Lettering
import Model
import Testing

/// Held to the order of ICU, which knows Swedish from CLDR. Different on purpose:
/// - letters beyond U+017F and other scripts come after all that Swedish names are written with, by
///   code point: there is no room for all of Unicode's tables in a program that starts at once;
/// - texts that ICU finds equal (the same letters, composed or not) are told apart by their bytes,
///   so that a list has the same order every time.
struct SwedishOrderTests {
  private func order(_ one: String, _ other: String) -> Int {
    one.utf8.elementsEqual(other.utf8) ? 0 : SwedishOrder.less(one, other) ? -1 : 1
  }

  /// Composed and with a space after: Foundation skips what two texts begin with alike before it
  /// asks ICU, and gets lost where that ends between a text's last letter and its accent.
  private func icu(_ one: String, _ other: String) -> Int {
    (one.precomposedStringWithCanonicalMapping + " ").compare(
      other.precomposedStringWithCanonicalMapping + " ", options: [], range: nil,
      locale: Locale(identifier: "sv_SE")
    ).rawValue
  }

  @Test func `names sort as ICU sorts them in Swedish`() {
    var random = SeededRandom(seed: 29)
    var decided = 0
    for _ in 0..<30_000 {
      let one = Self.name(using: &random)
      let other = Bool.random(using: &random) ? Self.near(one, &random) : Self.name(using: &random)
      let expected = icu(one, other)
      guard expected != 0 else { continue }
      decided += 1
      #expect(order(one, other) == expected, "\(one), \(other)")
    }
    #expect(decided > 25_000)
  }

  @Test func `every pair of letters and signs sorts as in ICU`() {
    let all = Array(Set(Self.letters + Self.signs)).map(String.init)
    for one in all {
      for other in all where icu(one, other) != 0 {
        #expect(order(one, other) == icu(one, other), "\(one), \(other)")
      }
    }
  }

  @Test func `Swedish letters come last, v before w, accents and capitals decide only at the end`()
  {
    let sorted = [
      "", "-", "3M", "7-Eleven", "Ab", "AB Volvo", "ab-Volvo", "Abba", "Eken", "éken", "Ekens",
      "Muller", "Mylla", "Müllen", "Myller", "Müller", "Mylta", "vik", "Vik", "Viker", "wik", "Zoo",
      "Åby", "Äng", "Æng", "Ängs", "Öby", "Øby", "Öbys", "Љ", "日",
    ]
    for (place, one) in sorted.enumerated() {
      for other in sorted[(place + 1)...] {
        #expect(SwedishOrder.less(one, other) && !SwedishOrder.less(other, one), "\(one) \(other)")
      }
    }
  }

  @Test func `a letter composed or not stands in the same place`() {
    var random = SeededRandom(seed: 30)
    for _ in 0..<5_000 {
      let one = Self.name(using: &random)
      let other = Self.name(using: &random)
      let (whole, apart) = (
        one.precomposedStringWithCanonicalMapping, one.decomposedStringWithCanonicalMapping
      )
      guard icu(one, other) != 0 else { continue }
      #expect(order(whole, other) == order(apart, other), "\(one), \(other)")
    }
  }

  @Test func `only texts of the same bytes have equal keys`() {
    #expect(SwedishOrder.key("å") != SwedishOrder.key("a\u{30A}"))
    #expect(SwedishOrder.key("a\u{0}") != SwedishOrder.key("a"))
    #expect(SwedishOrder.key("a\u{30A}") == SwedishOrder.key("a\u{30A}"))
  }

  @Test func `organisations come in the order of their names' keys, equal ones as they come`() {
    var random = SeededRandom(seed: 31)
    let odd = ["Ö", "Ö", "", "o\u{308}", "Љ", "ßa", "straße", "strasse", "abcdefghijklmno\u{e5}"]
    let longer = ["abcdefghijklmnop", "abcdefghijklmnopa\u{30A}", "abcdefghijklmnoa\u{30A}q"]
    let names = (0..<2_000).map { _ in Self.name(using: &random) } + odd + longer + odd
    let text = names.map { "Name: \($0)\n" }.joined(separator: "\n")
    let file = (RecordType.organisation.path, Array(text.utf8))
    let rows = Municipality(files: [file]).organisationsByName().map(Int.init)
    let keys = names.map { SwedishOrder.key($0) }
    let expected = names.indices.sorted { one, other in
      keys[one] == keys[other] ? one < other : keys[one].lexicographicallyPrecedes(keys[other])
    }
    #expect(rows == expected)
    #expect(SwedishOrder.rows(of: names) == expected)
  }

  /// Those of Swedish names, and once every letter that is known by its accent.
  private static let letters: [Character] = {
    let common = Array("abcdefghijklmnopqrstuvwxyzåäöéüæøABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉÜÆØ")
    let all = Accent.allCases.flatMap { Array($0.letters) }
    let capitals = all.map { $0.uppercased() }.filter { $0.count == 1 }.flatMap { Array($0) }
    return common + common + common + all + capitals
  }()

  private static let signs = Array(" -–_&.,'/()+!?:\"0123456789")

  private static func letter(_ random: inout SeededRandom) -> Character {
    let isSign = Int.random(in: 0..<6, using: &random) == 0
    return (isSign ? signs : letters).randomElement(using: &random) ?? "a"
  }

  private static func name(using random: inout SeededRandom) -> String {
    let count = Int.random(in: 1...6, using: &random)
    let text = String((0..<count).map { _ in letter(&random) })
    return Int.random(in: 0..<4, using: &random) == 0
      ? text.decomposedStringWithCanonicalMapping : text
  }

  /// Another name that differs in one letter, in capitals, or in an accent.
  private static func near(_ name: String, _ random: inout SeededRandom) -> String {
    var text = Array(name)
    let place = Int.random(in: 0..<text.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: text[place] = letter(&random)
    case 1: text.insert(letter(&random), at: place)
    case 2: return name.uppercased()
    default:
      let pairs: [Character: Character] = [
        "v": "w", "w": "v", "e": "é", "é": "e", "y": "ü", "ü": "y", "ä": "æ", "ö": "ø", "s": "S",
        "a": "A", "å": "Å", "æ": "ä", "ø": "ö", "d": "ð", "t": "þ", "l": "ł", "ß": "s",
      ]
      text[place] = pairs[text[place]] ?? text[place]
    }
    return String(text)
  }
}
