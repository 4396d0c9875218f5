import TestTowns
import Almanac
import Canvas
import Insight
import Model
import Testing
import Widgets

@testable import Dashboard

/// Who has been silent too long, on the overview, in the table and on the card.
struct RhythmScreenTests {
  private func listing(_ state: State) throws -> OrganisationListing {
    try #require(state.listing() as? OrganisationListing)
  }

  /// The cell of a field in a row.
  private func cell(
    _ field: OrganisationListing.Field, at row: Int, of listing: OrganisationListing
  ) throws -> Line {
    let place = try #require(listing.fields.firstIndex(of: field))
    return listing.cells(at: row)[place]
  }

  @Test func `silent too long is a sign and a colour where it was heard from last`() throws {
    var state = Sample.state(Sample.example)
    state.press("3")
    let listing = try listing(state)
    let silent = Set(state.answers.silent.map(\.organisation))
    for row in 0..<listing.count {
      let line = try cell(.latest, at: row, of: listing)
      let isSilent = try silent.contains(#require(listing.id(at: row)))
      #expect(line.text.hasPrefix("✕ ") == isSilent)
      #expect((line.runs.first?.role == .warning) == isSilent)
      #expect(line.columns <= 11)
    }
  }

  @Test func `sorted by silence, the furthest beyond what was agreed come first and the rest last`()
    throws
  {
    var state = Sample.state(Sample.example)
    state.press("3", "o", "o", "o", "o")
    #expect(state.browsing.sort.column == OrganisationListing.Field.silent.rawValue)
    let listing = try listing(state)
    let silent = state.answers.silent
    #expect(
      (0..<silent.count).compactMap { listing.id(at: $0) }.map {
        id in silent.first { $0.organisation == id }?.over ?? .max
      } == silent.map { $0.over ?? .max })
    #expect(try cell(.silent, at: silent.count, of: listing).text.isEmpty)
    for size in [Size(columns: 60, rows: 18), Size(columns: 80, rows: 24)] {
      _ = state.update(.resized(size))
      #expect(state.lines.contains { $0.contains("Tyst ▼") })
    }
  }

  @Test func `promises are counted in a column that shows where it is asked for`() throws {
    var state = Sample.state(Sample.example, size: Size(columns: 80, rows: 24))
    state.press("3")
    #expect(!state.lines.contains { $0.contains("Löften") })
    state.press("o", "o", "o", "o", "o")
    let listing = try listing(state)
    let first = try #require(listing.id(at: 0))
    let count = Sample.example.openPromises(to: first).count
    #expect(count > 1)
    #expect(try cell(.promises, at: 0, of: listing).text == "\(count)")
    #expect(state.lines.contains { $0.contains("Löften ▼") })
  }

  private let town: [RecordType: String] = [
    .settings:
      "Municipality: Prov\nAsOf: 2008-10-01\nSilentAfter: 180\nTagEvery: nyckelföretag 90\n",
    .organisation:
      """
    Id: nyckel
    Name: Nyckel
    Kind: company
    Tag: nyckelföretag

    Id: aldrig
    Name: Aldrig
    Kind: company
    ContactEvery: 30

    Id: vanlig
    Name: Vanlig
    Kind: company

    Id: register
    Name: Register
    Kind: company

    """,
    .encounter:
      "Id: 1\nDate: 2008-03-01\nKind: visit\nSubject: A\nOrganisation: nyckel\n\n"
      + "Id: 2\nDate: 2008-09-30\nKind: visit\nSubject: B\nOrganisation: vanlig\n",
    .followUp:
      "Id: a\nWhat: Första\nDue: 2008-09-01\nOrganisation: nyckel\n\n"
      + "Id: b\nWhat: Andra\nOrganisation: nyckel\n\n"
      + "Id: c\nWhat: Tredje\nDue: 2008-10-09\nOrganisation: vanlig\n",
  ]

  private func card(_ key: String, _ language: Language = .swedish) throws -> [String] {
    let municipality = municipality(town)
    let today = try #require(municipality.settings.asOf)
    return CardText(municipality, today: today, language: language)
      .lines(for: RecordID(.organisation, key), width: 60)
      .map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }

  @Test
  func `a card says how often, from where, how silent, what waits and that nothing is planned`()
    throws
  {
    let card = try card("nyckel")
    #expect(card.contains { $0.hasSuffix("90 dagar · etiketten nyckelföretag") })
    #expect(card.contains("✕ tyst i 214 dagar, 124 för länge"))
    #expect(card.contains("✕ 2 öppna löften, 1 försenat"))
    #expect(card.contains("◐ ingen planerad kontakt"))
    let english = try self.card("nyckel", .english)
    #expect(english.contains { $0.hasSuffix("90 days · the tag nyckelföretag") })
    #expect(english.contains("✕ silent for 214 days, 124 too long"))
    #expect(english.contains("✕ 2 open promises, 1 overdue"))
    #expect(english.contains("◐ no contact is planned"))
  }

  @Test func `one never heard from says so, and what is planned is a link`() throws {
    #expect(try card("aldrig").contains("✕ ingen kontakt än"))
    let card = try card("vanlig")
    #expect(card.contains { $0.hasSuffix("180 dagar · gäller alla") })
    #expect(card.contains { $0.hasPrefix("Nästa ") && $0.hasSuffix("9 okt · Tredje") })
    #expect(card.contains("◐ 1 öppet löfte"))
    #expect(!card.contains { $0.contains("tyst i") || $0.contains("ingen planerad") })
  }

  @Test func `of one that is only in the register nothing is said`() throws {
    let card = try card("register")
    #expect(!card.contains { $0.contains("◐") || $0.contains("✕") || $0.contains("Kontakt var") })
  }

  @Test func `where there is room the overview says how many days, and what was agreed`() throws {
    let state = Sample.state(Sample.example)
    let panel = OverviewPanels(state.environment, limit: 60).silent
    let wide = panel.widened(to: 64).rows.map(\.trail)
    let narrow = panel.widened(to: 38).rows.map(\.trail)
    #expect(wide.allSatisfy { $0.contains("   lovat var ") })
    #expect(narrow.allSatisfy { $0 == "aldrig" || $0.hasSuffix(" d över") })
    #expect(Set(narrow).count > 5)
    let lines = Sample.state(Sample.example, size: Size(columns: 200, rows: 60)).lines
    #expect(lines.contains { $0.contains(" dagar   lovat var ") })
  }
  @Test func `another day says anew who is silent`() throws {
    let undated = municipality(town).rewriting(.settings) {
      $0.replacing("AsOf: 2008-10-01\n", with: "")
    }
    var state = Sample.state(undated)
    state.press("3", "/")
    state.type("tyst")
    #expect(state.listing().count == 2)
    _ = state.update(.clock(Moment(try #require(Day("2009-03-30")), .midnight)))
    #expect(state.listing().count == 3)
  }
}
