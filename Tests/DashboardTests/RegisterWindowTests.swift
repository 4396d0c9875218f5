import Almanac
import Canvas
@testable import Dashboard
@testable import Exchange
import Model
import TestTowns
import Testing

/// What is new in the registers, and what its keys do.
struct RegisterWindowTests {
  /// The example, with what is new in its registers open.
  private func opened(_ municipality: Municipality = Sample.example) -> State {
    var state = Sample.state(municipality, size: Size(columns: 120, rows: 36))
    state.press("3", "R")
    return state
  }

  private func window(_ state: State) throws -> RegisterWindow {
    try #require(state.windows.last(RegisterWindow.self))
  }

  private func choose(_ what: RegisterEventKind, _ state: inout State) throws {
    for _ in 0..<20 where try window(state).item(state.environment)?.what != what {
      state.press("Down")
    }
    #expect(try window(state).item(state.environment)?.what == what)
  }

  @Test func `the three values stand beside each other, and ours stays until a key says otherwise`()
    throws
  {
    var state = opened()
    state.press("n")
    let item = try #require(try window(state).item(state.environment))
    #expect(item.verdict == .ask && item.what == .address)
    let text = state.lines.joined(separator: "\n")
    #expect(text.contains("Box 12, 012 37") && text.contains("Tegelvägen 51, 012 37"))
    #expect(text.contains("Tegelvägen 49, 012 37"))
    state.save(state.press("d"))
    let id = RecordID(.organisation, "norra-akeriet-ab")
    #expect(state.municipality.organisations[id]?.street == "Tegelvägen 49")
    #expect(!(try window(state).items(state.environment).contains { $0.verdict == .ask }))
    state.save(state.press("Escape", "u"))
    state.press("3", "R", "n")
    state.save(state.press("Enter"))
    #expect(state.municipality.organisations[id]?.street == "Tegelvägen 51")
  }

  @Test func `all that needs no choice is taken in one step, and taken back in one`() throws {
    var state = opened()
    let before = state.municipality
    state.save(state.press("g"))
    let bakery = RecordID(.organisation, "exempelbageriet-ab")
    #expect(state.municipality.organisations[bakery]?.street == "Industrivägen 52")
    #expect(
      state.municipality.organisations[bakery]?.name == "Exempelbageriet i Exempelköping AB")
    state.press("g")
    #expect(state.lines.last?.contains("kräver ett val") == true)
    state.press("Escape")
    state.save(state.press("u"))
    #expect(state.municipality.files.map(\.bytes) == before.files.map(\.bytes))
  }

  @Test func `marked new businesses are added together, companies and partnerships first`() throws {
    var state = opened()
    let count = state.municipality.organisations.count
    state.press("/")
    state.type("ny taklaget")
    state.press("Enter")
    #expect(try window(state).items(state.environment).map(\.name) == ["Lilla Taklaget AB"])
    state.press("/", "Escape")
    try choose(.new, &state)
    while try window(state).kind != .new { state.press("Tab") }
    state.press("*")
    #expect(try window(state).marks.count == 2)
    state.save(state.press("Enter"))
    #expect(state.municipality.organisations.count == count + 2)
    #expect(state.municipality.organisations.last?.city == "Exempelköping")
    #expect(
      state.municipality.problems(today: state.today).filter { $0.severity == .error }.isEmpty)
    #expect(try window(state).marks.isEmpty)
  }

  @Test func `what somebody else has dealt with goes away beneath the keys`() throws {
    var state = opened()
    try choose(.dissolved, &state)
    state.press("Space")
    let review = state.municipality.registerReview
    let left = try state.municipality.applying(
      review.changes(leaving: review.items.filter { $0.what == .dissolved }, on: state.today)
    ).municipality
    _ = state.update(.loaded(left))
    #expect(try window(state).marks.isEmpty)
    #expect(try window(state).item(state.environment) != nil)
    #expect(!(try window(state).items(state.environment).contains { $0.what == .dissolved }))
  }

  @Test func `a file is read beside the screen, shown as far as it has come, and taken in whole`()
    throws
  {
    var state = opened()
    state.press("i")
    state.type("a.txt")
    #expect(state.press("Enter") == [.readRegister("a.txt")])
    _ = state.update(
      .registerProgress(RegisterProgress(path: "a.txt", bytes: 500_000_000, total: 1_000_000_000)))
    #expect(state.lines.joined().contains("500 MB") && state.lines.joined().contains("▰▰▰▱"))
    #expect(state.press("Escape") == [.stopReadingRegister])
    _ = state.update(.registerNotRead("a.txt", Phrase("avbrutet", "stopped")))
    #expect(state.lines.joined().contains("avbrutet"))
    #expect(state.press("Enter") == [.readRegister("a.txt")])
    let row =
      "\"4470077724$ORGNR-IDORG\";\"1\";\"SE-LAND\";\"A AB$FORETAGSNAMN-ORGNAM$2008-10-01\""
      + ";\"AB-ORGFO\";\"\";\"\";\"\";\"2008-09-24\";\"\";\"B 1$$X$01256$SE-LAND\"\n"
    var scanner = RegisterScanner(RegisterArea(state.municipality))
    let header =
      "organisationsidentitet;namnskyddslopnummer;registreringsland;organisationsnamn;"
      + "organisationsform;avregistreringsdatum;avregistreringsorsak;"
      + "pagandeAvvecklingsEllerOmstruktureringsforfarande;registreringsdatum;"
      + "verksamhetsbeskrivning;postadress\n"
    let bytes = Array((header + String(repeating: row, count: 40_000)).utf8)
    _ = try scanner.take(bytes.span.bytes, isLast: true)
    let delivery = RegisterDelivery(
      try scanner.finish(), date: state.today, digest: nil)
    let effects = state.update(.registerRead("a.txt", delivery, traders: nil))
    #expect(effects.count == 1, "\(state.lines)")
    state.save(effects)
    #expect(state.windows.last(RegisterFileWindow.self) == nil)
    #expect(state.municipality.registerEntries["4470077724"]?.name == "A AB")
    #expect(state.municipality.latestRegisterFile(of: .bolagsverket)?.date == state.today)
  }

  @Test func `half a file is refused in the window, and nothing is changed`() throws {
    var state = opened()
    let before = state.municipality
    state.press("i")
    state.type("a.txt")
    state.press("Enter")
    var scanner = RegisterScanner(RegisterArea(before))
    let bytes = Array(
      "PeOrgNr\tNamn\tJurForm\tRegDatKtid\tGatuadress\tCOAdress\tPostNr\tPostOrt\tFtgStat\tReklamsparrtyp\tNg1\tNg2\tNg3\tNg4\tNg5\n1\t2\n"
        .utf8)
    _ = try scanner.take(bytes.span.bytes, isLast: true)
    let delivery = RegisterDelivery(try scanner.finish(), date: state.today, digest: nil)
    #expect(state.update(.registerRead("a.txt", delivery, traders: nil)) == [])
    #expect(state.lines.joined(separator: " ").contains("går att läsa"))
    #expect(state.municipality.files.map(\.bytes) == before.files.map(\.bytes))
  }
}

extension ReadmeKeys {
  @Sendable static func takeFromRegister(_ sitting: inout Sitting) throws {
    let files = [
      ("registers/entries.rec", "Id: 5599900106\nName: Registrets Nya AB\nForm: AB\n"),
      (
        "registers/events.rec",
        "Id: e\nEntry: 5599900106\nWhat: new\nDate: 2008-09-30\n"
      ),
    ]
    let town = Municipality(
      files: sitting.municipality.files.filter { !$0.path.hasPrefix("registers/") }
        + files.map { ($0.0, Array($0.1.utf8)) })
    _ = sitting.state.update(.loaded(town))
    try sitting.press("3", "R", "Enter")
    #expect(sitting.municipality.organisations.last?.name == "Registrets Nya AB")
  }
}
