import TestTowns
import TestSupport
import Almanac
import Lettering
import RecFile
import Testing

@testable import Model

struct SearchTests {
  private let words = DayWords(.swedish, today: .first)

  private func index(_ texts: [String]) -> SearchIndex {
    SearchIndex(count: texts.count) { texts[$0] }
  }

  @Test(arguments: [
    ("bjorn", ["Björn", "BJÖRN", "bjo\u{308}rn", "Bjorn", "Bjørn"]),
    ("björn", ["Björn", "BJÖRN", "bjo\u{308}rn"]), ("BJÖRN", ["Björn", "BJÖRN", "bjo\u{308}rn"]),
    ("bjo\u{308}rn", ["Björn", "BJÖRN", "bjo\u{308}rn"]), ("bjørn", ["Bjørn"]),
    ("björ", ["Björn", "BJÖRN", "bjo\u{308}rn"]),
    ("rn", ["Björn", "BJÖRN", "bjo\u{308}rn", "Bjorn", "Bjørn"]),
    ("å", ["Åsa", "a\u{30A}sa"]), ("asa", ["Åsa", "a\u{30A}sa", "Asa"]), ("ö å", []),
    ("日", ["日本"]), ("ЉУ", ["Љубав"]),
    (
      "  ",
      [
        "Björn", "BJÖRN", "bjo\u{308}rn", "Bjorn", "Bjørn", "Åsa", "a\u{30A}sa", "Asa", "日本",
        "Љубав", "Ab & Co.",
      ]
    ),
    ("co ab", ["Ab & Co."]), ("&", ["Ab & Co."]), ("ab co.", ["Ab & Co."]), ("b & c", ["Ab & Co."]),
    ("b &c", []),
    (
      "\u{301}",
      [
        "Björn", "BJÖRN", "bjo\u{308}rn", "Bjorn", "Bjørn", "Åsa", "a\u{30A}sa", "Asa", "日本",
        "Љубав", "Ab & Co.",
      ]
    ),
  ])
  func `a letter without accent finds all of its kind, one with an accent only that`(
    _ query: String, _ found: [String]
  ) {
    let texts = [
      "Björn", "BJÖRN", "bjo\u{308}rn", "Bjorn", "Bjørn", "Åsa", "a\u{30A}sa", "Asa", "日本", "Љубав",
      "Ab & Co.",
    ]
    let rows = index(texts).rows(matching: query).map { texts[Int($0)] }
    #expect(rows.map { Array($0.utf8) } == found.map { Array($0.utf8) })
  }

  @Test func `what is found is what a slow search finds, and narrowing finds the same`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<300 {
      let texts = (0..<60).map { _ in Self.text(30, using: &random) }
      let index = index(texts)
      #expect(index.count == texts.count)
      for _ in 0..<10 {
        let query = Self.text(4, using: &random)
        let expected = texts.indices.filter { Self.holds(texts[$0], query) }.map { Int32($0) }
        #expect(index.rows(matching: query) == expected, "\(query)")
        for count in 0..<query.count {
          let wider = index.rows(matching: String(query.prefix(count)))
          #expect(index.rows(matching: query, within: wider) == expected, "\(query), \(count)")
        }
        let some = texts.indices.filter { $0.isMultiple(of: 3) }.map { Int32($0) }
        #expect(
          index.rows(matching: query, within: some) == expected.filter { $0.isMultiple(of: 3) })
      }
    }
  }

  /// Words anywhere in the text, letter by letter: capitals don't matter, nor do accents that the
  /// query doesn't have.
  private static func holds(_ text: String, _ query: String) -> Bool {
    query.split(separator: " ").allSatisfy { word in
      let (letters, wanted) = (Array(text.lowercased()), Array(word.lowercased()))
      return letters.indices.contains { start in
        start + wanted.count <= letters.count
          && wanted.indices.allSatisfy { place in
            let letter = letters[start + place]
            return letter == wanted[place] || plain[letter] == wanted[place]
          }
      }
    }
  }

  private static let plain: [Character: Character] = [
    "å": "a", "ä": "a", "ö": "o", "é": "e", "ø": "o", "æ": "a",
  ]

  private static func text(_ most: Int, using random: inout SeededRandom) -> String {
    let letters = Array("aaåÅäÄbBeéÉoöÖøÆ  0-日Љ")
    let count = Int.random(in: 0...most, using: &random)
    return String((0..<count).map { _ in letters.randomElement(using: &random) ?? "a" })
  }

  @Test func `words may stand in different fields, and never across two`() {
    let town = municipality([
      .organisation: """
      Id: a
      Name: Bageriet
      City: Tyresö
      Need: lokal
      + med ugn
      Note: hemligt
      Source: rapport

      Id: b
      City: Bageriet
      Name: Tyresö

      """
    ])
    let index = town.organisationIndex()
    #expect(index.rows(matching: "bageri tyreso") == [0, 1])
    #expect(index.rows(matching: "bageriettyreso").isEmpty)
    #expect(index.rows(matching: "UGN lokal") == [0])
    #expect(index.rows(matching: "hemligt").isEmpty)
    #expect(town.searchIndex(of: .organisation).rows(matching: "hemligt") == [0])
    #expect(town.searchIndex(of: .organisation).rows(matching: "rapport").isEmpty)
  }

  @Test func `a NUL in a text is a blank, and parts no rows`() {
    let index = index(["a\0b", "c"])
    #expect(index.rows(matching: "b") == [0])
    #expect(index.rows(matching: "c") == [1])
    #expect(index.rows(matching: "a\u{1}b") == [0])
  }

  private let town = municipality([
    .organisation: """
    Id: abborre
    Name: Abborre Bok
    Kind: company
    District: Bollmora

    Id: sobok
    Name: Sobok AB
    Kind: company

    Id: bok
    City: Tyresö
    Name: Bok & Bild
    Kind: company

    """,
    .person: "Id: bo\nName: Bo Kleint\n\nId: eva\nName: Eva Bok\n",
    .appointment: "Id: a\nPerson: eva\nOrganisation: bok\nRole: VD\n",
    .followUp: "Id: f\nWhat: Köpa bok\nDue: 2008-10\n",
  ])

  @Test func `titles that begin with the word come first, then those where a word does`() {
    let all = ["bok", "abborre", "eva", "f", "sobok"]
    #expect(town.find("bok", limit: 9, in: words).map(\.id.key) == all)
    for limit in 0...5 {
      #expect(town.find("BOK", limit: limit, in: words).map(\.id.key) == Array(all.prefix(limit)))
    }
    #expect(
      town.find("bo k", limit: 9, in: words).map(\.id.key) == [
        "bok", "bo", "abborre", "eva", "f", "sobok",
      ])
  }

  @Test func `what is found has its title, and what tells it from others`() {
    let found = town.find("bok", limit: 9, in: words)
    #expect(found.map(\.title) == ["Bok & Bild", "Abborre Bok", "Eva Bok", "Köpa bok", "Sobok AB"])
    #expect(found.map(\.detail) == ["Tyresö", "Bollmora", "Bok & Bild", "okt 2008", ""])
  }
}
