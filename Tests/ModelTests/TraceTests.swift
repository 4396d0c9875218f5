import TestTowns
import Testing

@testable import Model

/// Where a person is found in text, and where not.
struct TraceTests {
  private let traces = municipalityTraces(
    "Id: anna-berg\nName: Anna Berg\nTelephone: 070-174 06 05\nEmail: anna@example.org\n",
    "Id: anna-berg-ek\nName: Anna Berg-Ek\n", "Id: eva-anna-berg\nName: Eva-Anna Berg\n")

  @Test(arguments: [
    ("Anna Berg", "[raderad]"), ("anna  BERG", "[raderad]"), ("med Anna\nBerg.", "med [raderad]."),
    ("Anna Bergs", "[raderad]s"), ("Berg, Anna", "[raderad]"), ("(Anna Berg)", "([raderad])"),
    ("Anna Berg-mötet", "[raderad]-mötet"), ("A\u{301}nna Berg", nil), ("Anna Bergström", nil),
    ("Hanna Berg", nil), ("Anna Berg-Ek", nil), ("Eva-Anna Berg", nil), ("Anna", nil),
    ("Anna Berg och Anna Berg-Ek", "[raderad] och Anna Berg-Ek"),
    ("anna@example.org", "[raderad]"), ("ANNA@example.org,", "[raderad],"),
    ("hanna@example.org", nil), ("x.anna@example.org", nil), ("anna@example.orgs", "[raderad]s"),
    ("070-174 06 05", "[raderad]"), ("ring 0701740605!", "ring [raderad]!"),
    ("+46 (0)70-174 06 05", "[raderad]"), ("+46701740605", "[raderad]"),
    ("0046 70 174 06 05", "[raderad]"), ("070-174 06 055", nil), ("1070-174 06 05", nil),
    ("070-174 06 05 2008", "[raderad] 2008"), ("se anna-berg", "se [raderad]"),
    ("se anna-berg-ek", nil), ("", nil),
  ])
  func `text says who is meant`(_ text: String, _ expected: String?) {
    #expect(traces.erased(text) == expected)
    if expected != nil { #expect(traces.mayBe(in: Array(text.utf8)[...])) }
  }

  @Test func `letters are the same however they are put together`() {
    let asa = municipalityTraces("Id: asa\nName: Åsa Öst\n")
    #expect(asa.erased("A\u{30A}sa O\u{308}st") == "[raderad]")
    #expect(asa.mayBe(in: Array("A\u{30A}sa O\u{308}st".utf8)[...]))
    #expect(asa.erased("Asa Ost, asa_ost") == "[raderad], [raderad]")
  }

  @Test func `one word alone is looked for as it is written`() {
    let vi = municipalityTraces("Id: vi\nName: Vi\n")
    #expect(vi.erased("vi och Vi") == "vi och [raderad]")
    #expect(vi.keys.erased("vi-bolaget", isTied: false) == nil)
    #expect(vi.keys.erased("vi-bolaget", isTied: true) == "bolaget")
  }

  @Test(arguments: [
    ("anna-berg-bolaget", false, "bolaget"), ("2008-anna-berg", false, "2008"),
    ("anna-berg", false, "raderad"), ("anna-bergs", false, "raderad"), ("johanna-berg", false, nil),
    ("anna-berg-ek-bolaget", false, nil), ("anna-berg-ek-bolaget", true, "ek-bolaget"),
    ("anna-anna-berg-berg", false, "raderad"), ("bolaget", true, nil),
  ])
  func `keys say who is meant`(_ key: String, _ isTied: Bool, _ expected: String?) {
    #expect(traces.keys.erased(key, isTied: isTied) == expected)
  }

  @Test(arguments: [
    ("112", "112", false), ("08-465 004 00", "+46 8-465 004 00", true),
    ("+46 8-465 004 00", "08-46500400", true), ("+45 12 34 56 78", "0045 12345678", true),
    ("+45 12 34 56 78", "012345678", false), ("08-465 004 00", "08-465 004 01", false),
  ])
  func `a number is the same from wherever it is dialled`(
    _ number: String, _ other: String, _ isSame: Bool
  ) {
    #expect((NumberPattern(number)?.isNumber(other) ?? false) == isSame)
  }
}

/// The traces of the first of these people.
private func municipalityTraces(_ persons: String...) -> PersonTraces {
  let town = described([.person: persons.joined(separator: "\n")])
  return town.traces(of: town.persons.id(at: 0))
    ?? PersonTraces(town.persons[0], telephones: [], emails: [], others: [])
}
