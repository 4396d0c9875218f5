import TestTowns
import Almanac
import Publication
import RecFile
import Testing

@testable import Model

/// Records that have become one, since the empty line between them is missing.
struct DoublingTests {
  private static let melted = """
    Id: it-support
    Name: IT-support
    Telephone: 0771-100 100
    Id: nils
    Name: Nils Ny

    """

  private func town(_ persons: String) -> Municipality { municipality([.person: persons]) }

  private func doublings(_ text: String, _ type: RecordType = .person) -> [Problem] {
    municipality([type: text]).problems.filter {
      if case .doubled = $0.fact { true } else { false }
    }
  }

  @Test func `two records without an empty line between are one error that says where`() {
    let found = doublings(Self.melted)
    #expect(found.map(\.place) == ["network/persons.rec:4:1"])
    #expect(found.map(\.severity) == [.error])
    #expect(
      found.map { $0.message(.swedish) } == [
        "poster som har blivit en: 'it-support' och 'nils' (sätt en tom rad före rad 4)"
      ])
  }

  @Test func `the remedy is one`() {
    var lines = Self.melted.split(separator: "\n", omittingEmptySubsequences: false)
    lines.insert("", at: 3)
    let mended = town(lines.joined(separator: "\n"))
    #expect(doublings(lines.joined(separator: "\n")) == [])
    #expect(mended.persons.map(\.name) == ["IT-support", "Nils Ny"])
  }

  @Test(arguments: [
    ("a comment does not part them", "Id: a\nName: A\n# ---\nId: b\nName: B\n", 4),
    ("the second has no key", "Id: a\nName: A\nName: B\nTelephone: 112\n", 3),
    ("the second begins with another field", "Name: A\nId: a\nName: B\nId: b\n", 3),
    ("an empty value counts", "Id: a\nName: A\nName:\n", 3),
    ("a joined line takes the empty line", "Id: a\nName: A\nNote: C:\\\n\nId: b\nName: B\n", 5),
    ("three of them", "Id: a\nName: A\nId: b\nName: B\nId: c\nName: C\n", 3),
    ("any field that may be there once", "Id: a\nName: A\nReview: 2009-01-01\nReview: 2010\n", 4),
  ])
  func `a field that may be there once is an error where it is there again`(
    what: String, text: String, line: Int
  ) {
    let found = doublings(text)
    #expect(found.map(\.line) == [line], "\(what)")
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test func `what may repeat may repeat`() {
    #expect(doublings("Id: a\nName: A\nTag: x\nTag: y\nNote: n\nNote: m\n") == [])
  }

  @Test func `both names are seen`() {
    let town = town(Self.melted)
    #expect(town.title(of: RecordID(.person, "it-support")) == "IT-support + Nils Ny")
    #expect(town.persons[0].name == "IT-support + Nils Ny")
  }

  @Test func `what one of them says in public does not show the other`() {
    let organisations =
      "Id: a\nName: A\nKind: company\nVisibility: public\nId: b\nName: B\nKind: company\n"
    let town = municipality([.organisation: organisations])
    #expect(town.visibility(of: RecordID(.organisation, "a")) == .internal)
    #expect(!town.organisations[0].isPublic)
  }

  @Test(arguments: [
    Change.set(RecordID(.person, "it-support"), [FieldChange("Name", "X")]),
    .set(RecordID(.person, "it-support"), [FieldChange("Telephone", .add("112"))]),
    .set(RecordID(.person, "it-support"), [FieldChange("Name", .replace([]))]),
    .set(RecordID(.person, "nils"), [FieldChange("Name", "X")]),
    .remove(RecordID(.person, "it-support")), .remove(RecordID(.person, "nils")),
  ])
  func `it is neither changed nor removed, and the remedy is told`(change: Change) {
    do throws(ChangeFault) {
      _ = try town(Self.melted).applying(change)
      Issue.record("changed")
    } catch {
      #expect(
        error.what.swedish
          == "network/persons.rec:4: poster som har blivit en: 'it-support' och 'nils', "
          + "så inget ändras; sätt en tom rad före rad 4")
    }
  }

  @Test func `several changes at once are refused too`() {
    let town = town(Self.melted + "\nId: b\nName: B\n")
    let tag = [FieldChange("Tag", .add("x"))]
    #expect(throws: ChangeFault.self) {
      try town.applying([
        .set(RecordID(.person, "b"), tag), .set(RecordID(.person, "it-support"), tag),
      ])
    }
  }

  @Test func `what would go with another is not removed where it is two in one`() {
    let town = municipality([
      .person: "Id: a\nName: A\n",
      .organisation: "Id: o\nName: O\nKind: company\n",
      .appointment:
        "Id: x\nPerson: a\nOrganisation: o\nRole: VD\nId: y\nPerson: a\nOrganisation: o\nRole: R\n",
    ])
    #expect(throws: ChangeFault.self) { try town.applying(.remove(RecordID(.person, "a"))) }
  }

  @Test func `a sheet of it is not taken`() throws {
    let town = town(Self.melted)
    let id = RecordID(.person, "it-support")
    let sheet = RecordSheet(id, edited: Array("Id: it-support\nName: X\n".utf8))
    #expect(throws: RecordSheet.Faults.self) { try town.taking(sheet) }
  }

  @Test func `a person in it is not erased`() throws {
    let day = try #require(Day("2008-10-01"))
    #expect(throws: ChangeFault.self) {
      try town(Self.melted).erasing(RecordID(.person, "it-support"), decision: "1", on: day)
    }
  }

  @Test func `of two records with one key neither is changed, and both places are told`() {
    let town = town("Id: a\nName: A\n\nId: a\nName: B\n")
    let id = RecordID(.person, "a")
    let fault = ChangeFault.severalRecords(id, lines: [1, 4])
    #expect(throws: fault) { try town.applying(.set(id, [FieldChange("Name", "X")])) }
    #expect(throws: fault) { try town.applying(.remove(id)) }
    // Nothing new leads to what may be either of them.
    #expect(throws: fault) {
      try town.applying(
        .add(.followUp, [FieldChange("What", "Ring"), FieldChange("Person", "a")]))
    }
    #expect(
      fault.what.english
        == "'a' is the key of several records: network/persons.rec, line 1 and 4; "
        + "give one of them another key first")
  }

  @Test func `two records in one are not merged with what became of one of them`() {
    let head = "%rec: Person\n%key: Id\n\n"
    let base = head + "Id: a\nName: A\n"
    let ours = head + "Id: a\nName: A\nTelephone: 112\n"
    let theirs = base + "Id: b\nName: B\n"
    let merge = Merge(
      base: RecFile(Array(base.utf8)), ours: RecFile(Array(ours.utf8)),
      theirs: RecFile(Array(theirs.utf8)))
    #expect(merge.conflicts.count == 1)
  }
}
