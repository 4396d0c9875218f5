import TestTowns
import Almanac
import Canvas
import Example
import Insight
import Lettering
import Model
import Testing
import Widgets

@testable import Dashboard

struct BrowsingTests {
  @Test func `the number keys and Tab go through the screens`() {
    var state = Sample.state()
    for screen in Screen.allCases {
      state.press("\(screen.rawValue)")
      #expect(state.screen == screen)
    }
    state.press("Tab")
    #expect(state.screen == .overview)
    state.press("S-Tab")
    #expect(state.screen == .analysis)
  }

  @Test func `Enter on the overview leads to what the row is about, and Esc back`() {
    var state = Sample.state()
    #expect(state.lines.contains { $0.contains("Lämna förslag om Södertörns yrkeshögskola") })
    state.press("Enter")
    #expect(state.screen == .calendar)
    #expect(state.cardID == RecordID(.followUp, "forslag-om-sodertorns-yrkeshogskola"))
    state.press("Escape")
    #expect(state.screen == .overview)
    #expect(state.browsing.row == 0)
  }

  @Test func `references are followed from card to card and back again, place by place`() {
    var state = Sample.state()
    state.press("f")
    state.type("bjorn")
    state.press("Enter")
    #expect(state.cardID == RecordID(.person, "bjorn-andersson"))
    let places = [state.cardID]
    var visited = places
    for _ in 0..<6 {
      state.press("Enter")
      visited.append(state.cardID)
    }
    #expect(visited.count == 7)
    for expected in visited.dropLast().reversed() {
      state.press("Escape")
      #expect(state.cardID == expected)
    }
    state.press("Escape")
    #expect(state.screen == .overview)
  }

  @Test func `Esc at the outermost place says that q leaves`() {
    var state = Sample.state()
    #expect(state.press("Escape") == [])
    #expect(state.notice?.text(.swedish).contains("q") == true)
    #expect(state.press("q") == [.quit])
  }

  @Test func `a filter narrows as it is typed, stays as a chip and goes with Esc`() {
    var state = Sample.state()
    state.press("3")
    let all = state.listing().count
    state.press("/")
    state.type("sodertorn")
    let narrowed = state.listing().count
    #expect(narrowed < all && narrowed > 0)
    state.press("Enter")
    #expect(!state.isFiltering)
    #expect(state.lines.contains { $0.contains("⟨sodertorn⟩") })
    state.press("2", "3")
    #expect(state.listing().count == narrowed)
    state.press("Escape")
    #expect(state.listing().count == all)
  }

  @Test func `a filter that nothing holds says so and how to get out`() {
    var state = Sample.state()
    state.press("3", "/")
    state.type("zzz")
    #expect(state.listing().count == 0)
    #expect(state.lines.contains { $0.contains("Inget innehåller ”zzz”. Esc visar allt.") })
  }

  @Test func `keys typed into a filter are never commands`() {
    var state = Sample.state()
    state.press("3", "/")
    state.type("q?:f1")
    #expect(state.browsing.filter == "q?:f1")
    #expect(state.screen == .network)
    #expect(state.picker == nil)
  }

  @Test func `pasted text runs nothing, and is text where text is typed`() {
    var state = Sample.state()
    let before = state.screen
    #expect(state.update(.key(.paste("q\n3"))) == [])
    #expect(state.screen == before)
    #expect(state.notice != nil)
    state.press("3", "/")
    _ = state.update(.key(.paste("Borgå\u{1B}[31m")))
    #expect(!state.browsing.filter.unicodeScalars.contains("\u{1B}"))
    #expect(state.browsing.filter.hasPrefix("Borgå"))
  }

  @Test func `sorting by a column turns around on the second press and shows the top`() {
    var state = Sample.state()
    state.press("3", "Down Down")
    state.press("o")
    #expect(state.browsing.sort == Sort(column: 1))
    #expect(state.browsing.row == 0 && state.cardID == state.listing().id(at: 0))
    state.press("O")
    #expect(state.browsing.sort == Sort(column: 1, isDescending: true))
    #expect(state.browsing.row == 0 && state.cardID == state.listing().id(at: 0))
    state.press("1")
    #expect(state.reasonAgainst(.named("sort")) != nil)
  }

  /// What a column of the list of organisations shows, row by row.
  private func shown(_ field: OrganisationListing.Field, of state: State) throws -> [String] {
    let listing = state.listing()
    let fields = try #require(listing as? OrganisationListing).fields
    let place = try #require(fields.firstIndex(of: field))
    // Of two of the same day one may be silent for longer than agreed, and the other not.
    return (0..<listing.count).map { listing.cells(at: $0)[place].text.replacing("✕ ", with: "") }
  }

  @Test(arguments: OrganisationListing.Field.allCases)
  func `every column turns its rows around, and what it leaves blank stays last`(
    _ field: OrganisationListing.Field
  ) throws {
    // A town that nearly all share is no column, so half of them are elsewhere.
    let rows = stride(from: 0, to: Sample.example.count(of: .organisation), by: 2)
    let towns = try Sample.example.applying(
      rows.map {
        .set(Sample.example.id(.organisation, at: $0), [FieldChange("City", "Annanstans")])
      })
    var state = Sample.state(towns.municipality, size: Size(columns: 260, rows: 40))
    state.press("3")
    try #require(state.organisations.fields.contains(field))
    while state.browsing.sort.column != field.rawValue { state.press("o") }
    let isBlank = { (text: String) in ["", "–"].contains(text) }
    let once = try shown(field, of: state)
    state.press("O")
    let turned = try shown(field, of: state)
    let told = once.filter { !isBlank($0) }
    #expect(Set(told).count > 1)
    #expect(turned.filter { !isBlank($0) } == told.reversed())
    for rows in [once, turned] { #expect(rows.prefix(told.count).allSatisfy { !isBlank($0) }) }
    state.press("O")
    let again = try shown(field, of: state)
    #expect(again == once)
  }

  @Test func `the first press finds the largest and the newest`() throws {
    var state = Sample.state(Sample.example)
    state.press("3", "o", "o")
    #expect(state.browsing.sort.column == OrganisationListing.Field.employees.rawValue)
    let employees = try shown(.employees, of: state).compactMap { Int($0.filter(\.isNumber)) }
    #expect(employees == employees.sorted(by: >))
    #expect(employees.count > 100)
    state.press("o")
    let first = state.listing().id(at: 0)
    let newest = Sample.example.organisations.compactMap { organisation in
      Sample.example.lastHeard(from: organisation.recordID, by: state.today)
    }.max()
    let heard = first.flatMap { Sample.example.lastHeard(from: $0, by: state.today) }
    #expect(heard == newest)
  }

  @Test(arguments: Language.allCases)
  func `branches are sorted by the words that are shown`(_ language: Language) throws {
    var state = Sample.state(Sample.example)
    state.press("3", "o")
    if language == .english { state.press("L") }
    let branches = try shown(.branch, of: state)
    let told = branches.filter { !$0.isEmpty }
    #expect(Set(told).count > 10)
    #expect(
      zip(told, told.dropFirst()).allSatisfy { $0 == $1 || SwedishOrder.less($0, $1) })
    #expect(branches.drop { !$0.isEmpty }.allSatisfy { $0.isEmpty })
  }

  @Test func `names are in Swedish order`() {
    var state = Sample.state()
    state.press("3")
    let listing = state.listing()
    let names = (0..<listing.count).compactMap { listing.cells(at: $0).first?.text }
    #expect(names.first == "Beredningsgruppen inför kommundirektörmötena på Södertörn")
    let afterS = names.drop { $0 != "Styrgruppen för Södertörn" }
    #expect(
      afterS == [
        "Styrgruppen för Södertörn", "Södertörns yrkeshögskola", "Södertörnssamarbetet",
        "Tyresö kommun", "Tyresöbostäder AB", "Vattenfall i Jordbro",
      ])
  }

  @Test(arguments: [
    (RecordType.step, "2"), (.organisation, "3"), (.member, "4"),
  ])
  func `a file that can't be read is told of where its records should be`(
    _ type: RecordType, _ key: String
  ) {
    let broken = Sample.example.rewriting(type) { _ in "nonsense\n" }
    var state = Sample.state(broken, size: Size(columns: 80, rows: 24))
    state.press(key)
    #expect(state.lines.contains { $0.contains("\(type.path) kan inte läsas; ! visar varför") })
    #expect(!state.lines.contains { $0.contains("Här finns inget än") })
  }

  @Test func `columns are as wide as what they say, and a town that all share is not one`() {
    var state = Sample.state(Sample.example, size: Size(columns: 200, rows: 60))
    state.press("3")
    #expect(!state.organisations.fields.contains(.city))
    let rows = state.lines.dropLast().map { String($0.prefix(107)) }
    #expect(rows.contains { $0.contains("Arbetsförmedlingen i Exempelköping  ") })
    #expect(!rows.contains { $0.contains("…") })
  }

  @Test func `a visit known only to the year is told by the year`() {
    var state = Sample.state()
    state.press("3")
    #expect(state.lines.contains { $0.contains("Borgå ") && $0.contains(" 2008 ") })
    #expect(!state.lines.contains { $0.contains("Borgå ") && $0.contains("1 okt") })
  }

  @Test func `the calendar opens on today and turns its months`() {
    var state = Sample.state()
    state.press("5")
    #expect(state.cardID == RecordID(.followUp, "forslag-om-sodertorns-yrkeshogskola"))
    state.press("<")
    #expect(state.lines.contains { $0.contains("september 2008") })
    state.press(">", ">")
    #expect(state.lines.contains { $0.contains("november 2008") })
    state.press("g")
    #expect(state.lines.contains { $0.contains("oktober 2008") })
  }

  @Test func `the language changes at once and back`() {
    var state = Sample.state()
    state.press("L")
    #expect(state.lines.contains { $0.contains("The seven steps") })
    state.press("L")
    #expect(state.lines.contains { $0.contains("De sju momenten") })
  }

  @Test func `another day, and other data, are answered at once`() {
    var state = Sample.state(
      Sample.starter.rewriting(.settings) { $0.replacing("AsOf: 2008-10-01\n", with: "") })
    #expect(state.lines[0].contains("1 oktober 2008"))
    _ = state.update(.clock(Moment(Day(year: 2009, month: 1, day: 2) ?? .first, .midnight)))
    #expect(state.lines[0].contains("2 januari 2009"))
    #expect(state.lines.contains { $0.contains("✕ 2 d") })
    _ = state.update(.loaded(Sample.starter))
    #expect(state.lines[0].contains("1 oktober 2008"))
  }
}
