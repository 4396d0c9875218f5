import TestTowns
import Almanac
import Canvas
import Model
import Testing

@testable import Dashboard

/// Files change beneath the dashboard, and the chief notices only what is new.
struct ReloadTests {
  /// The starter with a record more at the top of a file.
  private func starter(_ type: RecordType, with record: String) -> Municipality {
    Sample.starter.rewriting(type) { text in
      let end = text.firstRange(of: "\n\n")?.upperBound ?? text.endIndex
      return text[..<end] + record + "\n\n" + text[end...]
    }
  }

  private var withOrganisation: Municipality {
    starter(.organisation, with: "Id: a-aa\nName: AA Bolaget\nKind: company")
  }

  @Test func `the chosen row stays chosen, on every screen`() {
    var state = Sample.state()
    state.press("3 Down Down Down 5 Down Down 3")
    let chosen = state.cardID
    state.press("5")
    let dated = state.cardID
    _ = state.update(.loaded(withOrganisation))
    #expect(state.cardID == dated)
    state.press("3")
    #expect(state.cardID == chosen)
    #expect(state.lines.contains { $0.contains("AA Bolaget") })
  }

  /// What undo and redo take away, others may have come to lead to.
  @Test(arguments: ["u", "C-r"])
  func `nothing is taken back that others lead to by now`(_ key: String) throws {
    var state = Sample.state()
    let old = state.municipality
    let (with, id) = try old.applying(
      .add(.organisation, [FieldChange("Name", "Zeta Bolag"), FieldChange("Kind", "company")]))
    func save(_ effects: [Effect]) -> Bool {
      state.save(effects)
      return !effects.isEmpty
    }
    if key == "u" {
      #expect(save(state.change(Phrase("lägga till", "add")) { _ in with }))
    } else {
      _ = state.update(.loaded(with))
      #expect(save(state.change(Phrase("ta bort", "remove")) { _ in old }))
      #expect(save(state.press("u")))
    }
    let visit = [
      FieldChange("Date", "2008-10-01"), FieldChange("Kind", "visit"),
      FieldChange("Subject", "Nyss"), FieldChange("Organisation", id.key),
    ]
    _ = state.update(.loaded(try state.municipality.applying(.add(.encounter, visit)).municipality))
    #expect(save(state.press(key)) && state.municipality.row(of: id) != nil)
    #expect(state.notice?.text.swedish == "Går inte längre: kontakten Nyss hör ihop med det")
    #expect(state.municipality.organisations[id] != nil)
  }

  @Test func `what is being typed in the filter goes on`() {
    var state = Sample.state()
    state.press("3 /")
    state.type("bolag")
    _ = state.update(.loaded(withOrganisation))
    state.type("et")
    #expect(state.isFiltering)
    #expect(state.browsing.filter == "bolaget")
    #expect(state.lines.contains { $0.contains("AA Bolaget") })
    #expect(!state.lines.contains { $0.contains("Huddinge kommun") })
  }

  @Test func `what is being typed in the search goes on`() {
    var state = Sample.state()
    state.press("f")
    state.type("bolag")
    _ = state.update(.loaded(withOrganisation))
    state.type("et")
    #expect(state.lines.contains { $0.contains("AA Bolaget") })
  }

  @Test func `a record that is gone is no longer told about`() {
    var state = Sample.state()
    state.press("3 Enter")
    let id = RecordID(.organisation, "a-aa")
    _ = state.update(.loaded(withOrganisation))
    state.browsing.card = id
    _ = state.update(.loaded(Sample.starter))
    #expect(state.browsing.card == nil)
    #expect(state.cardID != nil)
  }

  @Test func `a file that broke leaves what was there, and the header says so`() {
    var state = Sample.state()
    state.press("3")
    let before = state.lines.dropFirst(4)
    _ = state.update(
      .loaded(
        Sample.starter.rereading(.bytes(Array("rubbish\n".utf8)), for: .organisation)))
    #expect(state.lines.dropFirst(4) == before)
    #expect(state.lines.contains { $0.contains("✕ 2") })
    state.press("!")
    #expect(state.lines.contains { $0.contains("det som visas är från innan") })
  }

  /// What only a check of everything finds is found while it is saved.
  @Test func `a change that would make an error opens its form again, with why beside the field`()
    throws
  {
    var state = Sample.state()
    let old = state.municipality
    state.open(
      Form(
        adding: .organisation,
        filled: [
          "Name": ["Anna Eks Måleri"], "Kind": ["sole-trader"], "Visibility": ["public"],
          "OrganisationNumber": ["640823-3234"],
        ], names: ["Name", "OrganisationNumber"]))
    state.save(state.press("C-s"))
    let form = try #require(state.forms.last)
    #expect(form["OrganisationNumber"]?.fault != nil && form["Name"]?.isEmpty == false)
    #expect(state.municipality == old && state.session.history.nextUndo == nil)
    #expect(state.notice?.kind == .problem)
  }
}
