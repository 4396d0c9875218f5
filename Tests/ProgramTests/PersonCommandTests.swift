import TestSupport
import Foundation
import Testing

/// What the law on personal data asks for, from the command line.
struct PersonCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder.withExample(organisations: 60)
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments + ["--data", "data"], in: folder)
  }

  /// The lines that hold some words anywhere in the folder, as grep finds them.
  private func grep(_ words: String) throws -> String {
    try Tool.run("grep", ["-riF", "--", words, folder.path("data")])
  }

  private func makeTraces() throws {
    _ = try run("set", "persons", "asa-lundmark", "Telephone=070-123 45 67")
    _ = try run(
      "log", "exempelbageriet-ab", "visit", "Ugnar, med Åsa Lundmark", "--person", "asa-lundmark",
      "--promise", "Mejla asa.lundmark@example.org")
    _ = try run("set", "organisations", "exempelbageriet-ab", "Note+=Åsa Lundmarks 0701234567")
    #expect(try !grep("åsa lundmark").isEmpty)
  }

  @Test func `erasing says all that it means, and waits for a yes`() throws {
    try makeTraces()
    let before = try DataFiles(folder.path("data"))
    let asked = try run("person", "erase", "asa-lundmark", "--decision", "KS 2008/123")
    #expect(asked.status == 1 && asked.output.isEmpty)
    for words in [
      "goes: Person/asa-lundmark  Åsa Lundmark",
      "goes too: Appointment/asa-lundmark-exempelkopings-kommun", "loses By in network/encounters",
      "'Ugnar, med Åsa Lundmark' -> 'Ugnar, med [raderad]'",
      "'Åsa Lundmarks 0701234567' -> '[raderad]s [raderad]'", "gets another key: Encounter/",
      "nothing is erased; add --yes",
    ] {
      #expect(asked.errors.contains(words), "\(words)")
    }
    #expect(try DataFiles(folder.path("data")) == before)
  }

  @Test func `nothing is left of the person in the folder, the copies to go back to included`()
    throws
  {
    try makeTraces()
    #expect(try grep(".sju").isEmpty)
    let done = try run("person", "erase", "asa-lundmark", "--decision", "KS 2008/123", "--yes")
    #expect(done.status == 0 && done.output.isEmpty, "\(done.errors)")
    #expect(done.errors.contains("sju: erased; copies removed from .sju/undo: "))
    #expect(!done.errors.contains("git"))
    for trace in [
      "åsa lundmark", "asa-lundmark", "asa.lundmark", "070-123 45 67", "0701234567", "lundmark",
    ] {
      #expect(try grep(trace) == "", "\(trace)")
    }
    #expect(try grep("en person raderad enligt beslut KS 2008/123").contains("settings.rec:"))
    #expect(try run("check").status == 0)
    for path in ["persons", "appointments", "encounters", "followups", "organisations"] {
      #expect(try Recfix.complaints(about: folder.path("data/network/\(path).rec")) == "")
    }
    #expect(try run("person", "extract", "asa-lundmark").status == 1)
  }

  @Test func `what it can't erase it names: other files, and what git keeps`() throws {
    try makeTraces()
    _ = try Program.run(["init", "--git", "data"], in: folder)
    try folder.write("data/network/persons.conflict-1.rec", "Name: Åsa Lundmark\n")
    try folder.write("data/network/persons.rec~", "Name: Åsa Ek\n")
    let done = try run("person", "erase", "asa-lundmark", "--decision", "KS 2008/123", "--yes")
    #expect(done.status == 1)
    #expect(done.errors.contains("network/persons.conflict-1.rec still holds the person"))
    #expect(!done.errors.contains("persons.rec~"))
    #expect(done.errors.contains("git keeps what was committed"))
  }

  @Test func `drafts, sheets and files of any kind are looked through`() throws {
    try makeTraces()
    for file in ["draft-1.rec", "edit-person-asa-lundmark.rec"] {
      try folder.write("data/.sju/" + file, "Note: ÅSA LUNDMARKS\n")
    }
    try FileManager.default.createDirectory(
      atPath: folder.path("data/bilder/2008"), withIntermediateDirectories: true)
    _ = try folder.write("data/bilder/2008/asa-lundmark.jpg", [0xFF, 0xD8])
    try folder.write("data/bilder/lista.txt", "Åsa%20Lundmark\n")
    try folder.write("data/bilder/annan.txt", "Åsa Lundmarker\n")
    let done = try run("person", "erase", "asa-lundmark", "--decision", "x", "--yes")
    #expect(done.status == 1)
    for words in [
      ".sju/draft-1.rec held the person; it is removed",
      ".sju/edit-person-asa-lundmark.rec held the person",
      "bilder/2008/asa-lundmark.jpg still holds the person", "bilder/lista.txt still holds",
    ] {
      #expect(done.errors.contains(words), "\(words)")
    }
    #expect(!done.errors.contains("annan.txt"))
    #expect(try grep(".sju").isEmpty)
  }

  @Test func `a decision is needed, and a person`() throws {
    #expect(try run("person", "erase", "asa-lundmark").status == 64)
    #expect(try run("person", "erase", "asa-lundmark", "--decision", " ").status == 64)
    let nobody = try run("person", "erase", "asa-lund", "--decision", "x", "--yes")
    #expect(nobody.status == 1)
    #expect(nobody.errors.contains("menas asa-lundmark?"))
  }

  @Test func `an extract has everything, as text and as JSON, and nobody else's keys`() throws {
    try makeTraces()
    let text = try run("person", "extract", "asa-lundmark").text
    for words in [
      "Uppgifter om Åsa Lundmark", "onsdag 1 oktober 2008", "Telefon: 070-123 45 67",
      "Roll: Näringslivsutvecklare", "Där personen nämns", "(person)", "(av)", "(ansvarig)",
      "Text som kan gälla personen", "Anteckning: Åsa Lundmarks 0701234567",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("sigrid-ekdahl") && !text.contains("Sigrid Ekdahl"))
    let english = try run("person", "extract", "asa-lundmark", "--language", "en").text
    #expect(english.contains("What is held about Åsa Lundmark"))
    let json = try run("person", "extract", "asa-lundmark", "--format", "json").output
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let records = try #require(object["records"] as? [[String: Any]])
    #expect(records.compactMap { $0["type"] as? String } == ["Person", "Appointment"])
    let mentions = try #require(object["mentions"] as? [[String: Any]])
    #expect(mentions.count > 10)
    #expect(mentions.allSatisfy { ($0["as"] as? [String])?.isEmpty == false })
    #expect((object["possible"] as? [[String: Any]])?.count == 3)
  }

  @Test func `those due for review are listed, with why`() throws {
    _ = try run("set", "persons", "asa-lundmark", "Review=2008-10-01")
    _ = try run("add", "persons", "Name=Nils Glömd")
    let due = try run("person", "review")
    #expect(
      due.text == """
        asa-lundmark  Åsa Lundmark  ska ses över 1 okt
        nils-glomd  Nils Glömd  inget uppdrag, aldrig i kontakt

        """)
    let later = try run("person", "review", "--until", "2010", "--language", "en").text
    #expect(later.split(separator: "\n").count > 10)
    #expect(later.contains("due for review 15 Jan 2009"))
    let json = try run("person", "review", "--format", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(json)) as? [[String: Any]]
    #expect(object?.compactMap { $0["reason"] as? String } == ["review", "idle"])
    #expect(try run("person", "review", "--until", "sen").status == 64)
  }
}
