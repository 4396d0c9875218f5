import Almanac
import Canvas
import Exchange
import Foundation
import Model
import TestSupport
import TestTowns
import Testing

@testable import Dashboard

/// Contacts are taken in on the screen: the file is asked for, what it would change is shown, and
/// Enter saves it as one change.
struct ImportWindowTests {
  static let contacts = """
    BEGIN:VCARD
    VERSION:4.0
    FN:Anna Provbagare
    TEL:070-174 06 05
    EMAIL:anna@example.org
    ORG:Tyresö kommun
    TITLE:Bagare
    PHOTO:data:image/png;base64,AAAA
    END:VCARD
    BEGIN:VCARD
    VERSION:4.0
    FN:Björn Andersson
    ORG:Tyresö kommun
    TEL:08-465 004 01
    END:VCARD
    BEGIN:VCARD
    VERSION:4.0
    FN:Björn Andersson
    ORG:Tyresö kommun
    END:VCARD
    BEGIN:VCARD
    VERSION:4.0
    KIND:org
    FN:Provbageriet AB
    TEL:08-465 004 02
    END:VCARD
    BEGIN:VCARD
    VERSION:4.0
    NOTE:ring
    END:VCARD

    """

  private static let files = [
    "~/kontakter.vcf": contacts, "~/tabell.csv": "Ålder;Stad\n7;Tyresö\n",
    "~/brev.pdf": "%PDF-1.4", "~/öppen.vcf": "BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\n",
  ]

  /// What the event loop answers.
  static func answer(_ effect: Effect) -> [Message] {
    switch effect {
    case .readFile(let path):
      guard let text = files[path] else {
        return [
          .fileNotRead(
            path,
            Phrase(
              "\(path): går inte att läsa: den finns inte",
              "\(path): can’t be read: it does not exist"))
        ]
      }
      return [.fileRead(ForeignBytes(name: path, bytes: Array(text.utf8)))]
    case .completePath(let path):
      return [.pathCompleted(path, files.keys.first { $0.hasPrefix(path) } ?? path)]
    default: return Script.inMemory(effect)
    }
  }

  private func play(_ script: String, _ state: inout State) throws {
    _ = try Script(script).play(on: &state, performing: Self.answer)
  }

  private func proposing(_ municipality: Municipality = Sample.starter) throws -> State {
    var state = Sample.state(municipality)
    try play("key I\ntype ~/kontakter.vcf\nkey Enter", &state)
    return state
  }

  @Test(arguments: ["80x24", "120x36"], Language.allCases)
  func `it looks as it was found good`(_ size: String, _ language: Language) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Scripts/import.sju")
    let words = language == .swedish ? "sv" : "en"
    let script = try String(contentsOf: url, encoding: .utf8)
      .replacing("save ", with: "save import-\(size)-\(words)-")
    var state = Sample.state(language: language)
    let shots = try Script("size \(size)\n" + script).play(on: &state, performing: Self.answer)
    #expect(shots.count == 8)
    for shot in shots {
      try Golden().compare(
        shot.format.file(shot.canvas, theme: Sample.theme(shot.theme)), shot.name)
    }
  }

  @Test func `what would change is shown, saved as one change and taken back`() throws {
    var state = try proposing()
    let before = state.municipality
    let text = state.draw().text
    for words in [
      "kontakter.vcf: ", "+ Anna Provbagare", "ny person · rad 1", "070-174 06 05", "Uppdrag",
      "Tyresö kommun, Bagare", "tas inte med: PHOTO", "~ Björn Andersson",
      "08-465 004 01",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    state.press("End")
    let end = state.draw().text
    for words in [
      "– Provbageriet AB", "förbigås · rad 21", "efteråt med a", "– utan namn", "innehåller: ring",
    ] {
      #expect(text.contains(words) || end.contains(words), "\(words)")
    }
    #expect(!(text + end).contains("sju add"), "who looks at the screen is told keys")
    try play("key Enter", &state)
    #expect(state.windows.isEmpty)
    #expect(state.notice?.text.swedish == "Sparat: importera kontakter ur kontakter.vcf · u ångrar")
    let anna = try #require(state.municipality.persons["anna-provbagare"])
    #expect(anna.telephones == ["070-174 06 05"])
    #expect(state.municipality.persons["bjorn-andersson"]?.telephones == ["08-465 004 01"])
    try play("key u", &state)
    #expect(
      RecordType.allCases.allSatisfy { state.municipality.file(of: $0) == before.file(of: $0) })
    try play("key a", &state)
    #expect(state.draw().text.contains("Organisation  "), "what the proposal told to press works")
  }

  @Test func `Esc leaves everything as it was, and goes back to the file that was named`() throws {
    var state = try proposing()
    let before = state.municipality
    try play("key Escape", &state)
    #expect(state.windows.last(ImportWindow.self)?.path.text == "~/kontakter.vcf")
    try play("key Escape", &state)
    #expect(state.windows.isEmpty && state.municipality == before)
    #expect(state.history.nextUndo == nil)
  }

  @Test(arguments: [
    ("~/borta.vcf", "den finns inte"), ("~/tabell.csv", "Rad 1: ingen kolumn för namnet"),
    ("~/brev.pdf", "filen är en pdf-fil"), ("~/öppen.vcf", "(och 1 fel till)"),
  ])
  func `a file that is no good is refused with the reason`(_ path: String, _ words: String) throws {
    var state = Sample.state()
    try play("key I\ntype \(path)\nkey Enter", &state)
    #expect(state.proposal == nil)
    #expect(state.draw().text.replacing("\n", with: " ").contains(words))
    // The reason goes when something else is typed.
    try play("key Backspace", &state)
    #expect(!state.draw().text.contains(words))
  }

  @Test func `a file that came too late opens nothing`() throws {
    var state = Sample.state()
    let file = ForeignBytes(name: "~/kontakter.vcf", bytes: Array(Self.contacts.utf8))
    _ = state.update(.fileRead(file))
    _ = state.update(.fileNotRead("x", Phrase("x", "x")))
    _ = state.update(.pathCompleted("", "x"))
    #expect(state.windows.isEmpty)
    state.press("I")
    _ = state.update(.pathCompleted("annat", "annat.vcf"))
    #expect(state.windows.last(ImportWindow.self)?.path.text == "")
  }

  @Test func `a name is asked for, and Tab completes it`() throws {
    var state = Sample.state()
    try play("key I Enter", &state)
    #expect(state.draw().text.contains("Skriv en fil"))
    try play("type ~/kon\nkey Tab", &state)
    #expect(state.windows.last(ImportWindow.self)?.path.text == "~/kontakter.vcf")
  }

  @Test func `it is made again when others change the data beneath it`() throws {
    var state = try proposing()
    let add = Change.add(
      .person,
      [
        FieldChange("Id", "anna"), FieldChange("Name", "Anna Provbagare"),
        FieldChange("Email", "anna@example.org"),
      ])
    let theirs = try state.municipality.changedByOthers(add)
    _ = state.update(.loaded(theirs))
    #expect(state.draw().text.contains("Ändrat på annat håll"))
    #expect(state.draw().text.contains("~ Anna Provbagare"))
    let (new, old) = try state.press("Enter").saved()
    #expect(old == theirs)
    #expect(new.persons.count { $0.name == "Anna Provbagare" } == 1)
    #expect(new.persons["anna"]?.telephones == ["070-174 06 05"])
  }

  @Test func `in a folder that is in memory only it is said, as of other changes`() throws {
    var state = try proposing()
    state.session.isInMemory = true
    try play("key Enter", &state)
    #expect(
      state.notice?.text.swedish == "Bara i minnet: importera kontakter ur kontakter.vcf")
  }

  @Test func `an undo says which fields of one record it takes back`() throws {
    var state = Sample.state()
    try play("key 3 n\ntype Not\nkey C-s u", &state)
    #expect(
      state.notice?.text.swedish.hasPrefix("Ångrat: anteckna om ") == true,
      "\(state.notice?.text.swedish ?? "")")
    #expect(
      state.notice?.text.swedish.hasSuffix(" · Anteckning") == true,
      "\(state.notice?.text.swedish ?? "")")
  }
}
