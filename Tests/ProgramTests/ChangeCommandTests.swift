import TestSupport
import Foundation
import Testing

/// Writing from the command line, as a shell meets it.
struct ChangeCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder.withStarter()
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments + ["--data", "data", "--language", "en"], in: folder)
  }

  private func text(_ path: String) throws -> String {
    try folder.text("data/" + path)
  }

  @Test func `a day's work: add, log, tick off, set, remove`() throws {
    let added = try run(
      "add", "organisations", "Name=Bageriet Kringlan", "Kind=company", "Tag=mat", "Tag=centrum")
    #expect(added.text == "bageriet-kringlan\n", "\(added.errors)")
    let logged = try run(
      "log", "Bageriet Kringlan", "besök", "Ny ugn", "--date", "igår", "--step", "4", "--promise",
      "Skicka planen", "--due", "+2v", "--owner", "bjorn-andersson")
    #expect(
      logged.text == "Encounter/2008-09-30-bageriet-kringlan-ny-ugn\n"
        + "FollowUp/skicka-planen-bageriet-kringlan\n",
      "\(logged.errors)")
    #expect(
      try text("network/followups.rec").hasSuffix(
        """

        Id: skicka-planen-bageriet-kringlan
        What: Skicka planen
        Due: 2008-10-15
        Owner: bjorn-andersson
        Organisation: bageriet-kringlan
        Encounter: 2008-09-30-bageriet-kringlan-ny-ugn
        Step: 4

        """))
    #expect(try run("done", "skicka-planen-bageriet-kringlan", "--outcome", "Skickad").status == 0)
    #expect(try text("network/followups.rec").hasSuffix("Done: 2008-10-01\nOutcome: Skickad\n"))
    let again = try run("done", "skicka-planen-bageriet-kringlan", "--outcome", "Igen")
    #expect(again.status == 1)
    #expect(again.errors.contains("done already on 2008-10-01 (Skickad)"))
    #expect(
      try run("set", "organisations", "bageriet-kringlan", "Employees=12", "Tag+=nytt", "Tag-=mat")
        .status == 0)
    let record = try run("show", "bageriet-kringlan", "--format", "rec")
    #expect(
      record.text
        == "Id: bageriet-kringlan\nName: Bageriet Kringlan\nKind: company\nTag: centrum\n"
        + "Tag: nytt\nEmployees: 12\n\n")
    #expect(try run("set", "settings", "Theme=sommar").status == 0)
    for path in ["network/organisations", "network/followups", "network/encounters", "settings"] {
      #expect(try Recfix.complaints(about: folder.path("data/\(path).rec")) == "")
    }
  }

  @Test func `a day in words is past where something happened, and to come where it is planned`()
    throws
  {
    for (words, day) in [
      ("fredag", "2008-09-26"), ("onsdag", "2008-10-01"), ("24/12", "2007-12-24"),
    ] {
      let logged = try run(
        "log", "tyresobostader-ab", "besök", "Möte", "--date", words, "--promise", "Svar \(words)",
        "--due", "v43")
      #expect(logged.text.hasPrefix("Encounter/\(day)-"), "\(words): \(logged.errors)")
    }
    #expect(try text("network/followups.rec").contains("What: Svar fredag\nDue: 2008-10-24\n"))
    let meeting = try run("add", "meetings", "Name=Råd", "Date=v43", "Time=kl 9")
    #expect(meeting.text == "2008-10-20-rad\n", "\(meeting.errors)")
    #expect(try text("network/meetings.rec").contains("Date: 2008-10-20\nTime: 09:00\n"))
    let bad = try run("log", "tyresobostader-ab", "besök", "Möte", "--date", "nångång")
    #expect(bad.status == 64)
    #expect(
      bad.errors.contains("24/9, friday, tomorrow, wk 39, +2w, 2009-01, not 'nångång'"),
      "\(bad.errors)")
  }

  @Test func `removing says what else goes, and waits for a yes`() throws {
    let before = try text("network/organisations.rec")
    let asked = try run("remove", "organisations", "tyresobostader-ab")
    #expect(asked.status == 1)
    #expect(asked.errors.contains("would go too: Appointment/bjorn-andersson-tyresobostader-ab"))
    #expect(asked.errors.contains("add --yes"))
    #expect(try text("network/organisations.rec") == before)
    #expect(try run("remove", "organisations", "tyresobostader-ab", "--yes").status == 0)
    #expect(try run("show", "tyresobostader-ab").status == 1)
    for name in ["organisations", "appointments", "relations", "encounters", "followups"] {
      #expect(!(try text("network/\(name).rec")).contains("tyresobostader-ab"), "\(name)")
    }
  }

  @Test func `a personal number is masked in a table and in JSON, as on the screen`() throws {
    _ = try Program.run(
      [
        "add", "organisations", "Name=Lisa", "Kind=sole-trader", "OrganisationNumber=640823-3234",
        "--data", "data",
      ], in: folder)
    for format in ["csv", "json", "text"] {
      let shown = try Program.run(
        ["list", "organisations", "--format", format, "--data", "data"], in: folder)
      #expect(shown.text.contains("Lisa") && !shown.text.contains("640823-3234"), "\(format)")
    }
  }

  @Test func `what is wrong is told with its status, and nothing is written`() throws {
    let before = try DataFiles(folder.path("data"))
    let expected: [([String], Int32, String)] = [
      (
        ["set", "organisations", "vattenfall", "Employees=x"], 1,
        "organisation 'vattenfall' finns inte"
      ),
      (["set", "organisations", "tyreso-kommun", "Employees=x"], 64, "ska vara ett heltal"),
      (["set", "organisations", "tyreso-kommun", "Employes=4"], 64, "menas Employees?"),
      (["set", "organisations", "tyreso-kommun"], 64, "as Field=Value"),
      (["set", "organisations", "tyreso-kommun", "Employees"], 64, "is not Field=Value"),
      (["add", "persons", "Note=x"], 64, "ingen nyckel kan göras"),
      (["add", "persons", "Name=Björn Andersson", "Id=bjorn-andersson"], 1, "finns redan"),
      (["log", "tyreso-kommun", "visit", "x", "--date", "32/13"], 64, "en dag, månad eller år"),
      (["log", "tyreso-kommun", "visit", "x", "--due", "igår"], 64, "add --promise"),
      (["set", "persons", "bjorn-andersson", "Name=a\u{1B}[31mb"], 64, "en terminal lyder"),
      (["set", "persons", "bjorn-andersson", "Note=slut\\"], 64, "Note kan inte skrivas: rad 1"),
      (
        [
          "add", "organisations", "Name=Lisa", "Kind=sole-trader",
          "OrganisationNumber=640823-3234", "Visibility=public",
        ], 1, "är ett personnummer"
      ),
      (["done", "nothing"], 1, "återkoppling 'nothing' finns inte"),
      (["remove", "persons", "bjorn"], 1, "menas bjorn-andersson?"),
    ]
    for (arguments, status, words) in expected {
      let result = try Program.run(arguments + ["--data", "data"], in: folder)
      #expect(result.status == status, "\(arguments): \(result.errors)")
      #expect(result.errors.contains(words), "\(arguments): \(result.errors)")
    }
    #expect(try DataFiles(folder.path("data")) == before)
  }

  @Test func `what is doubtful is saved, and said`() throws {
    let result = try run("log", "tyreso-kommun", "visit", "Plan", "--date", "imorgon")
    #expect(result.status == 0)
    #expect(result.errors.contains("sju: warning: "))
  }

  @Test func `an argument that is not UTF-8 is refused`() throws {
    let line = "\(Program.path) add persons \"Name=$(printf '\\xc5sa')\" --data data"
    let result = try Program.child(["bash", "-c", line], in: folder).result()
    #expect(result.status == 64)
    #expect(result.errors.contains("is not text in UTF-8"))
  }

  @Test func `a file with a conflict in it is shown, told of, and not written`() throws {
    let path = "data/network/persons.rec"
    let broken = "<<<<<<< ours\nName: A\n=======\nName: B\n>>>>>>> theirs\n"
    let whole = try text("network/persons.rec") + broken
    try folder.write(path, whole)
    let result = try run("set", "persons", "bjorn-andersson", "Note=x")
    #expect(result.status == 1)
    #expect(result.errors.contains("network/persons.rec:"))
    #expect(result.errors.contains("settled git conflict"))
    #expect(try text("network/persons.rec") == whole)
    #expect(try run("list", "persons").text.contains("Björn Andersson"))
  }

  @Test func `refusals are in the language of the folder`() throws {
    let result = try Program.run(["set", "personer", "x", "Namn=X", "--data", "data"], in: folder)
    #expect(result.errors == "sju: person 'x' finns inte\n")
    #expect(result.status == 1)
  }

  @Test func `records that have become one are told, shown and left alone`() throws {
    _ = try run("add", "persons", "Name=IT-support")
    let file = try FileHandle(forWritingTo: URL(filePath: folder.path("data/network/persons.rec")))
    try file.seekToEnd()
    try file.write(contentsOf: Data("Id: nils\nName: Nils Ny\n".utf8))
    try file.close()
    let before = try text("network/persons.rec")
    #expect(try run("check").status == 1)
    let recCheck = ["rec", "check", "data/network/persons.rec"]
    #expect(try Program.run(recCheck, in: folder).status == 1)
    let list = try run("list", "personer")
    #expect(list.text.contains("IT-support + Nils Ny"))
    #expect(list.errors.contains("put an empty line before line"))
    #expect(list.status == 1)
    for arguments in [["remove", "persons", "it-support"], ["set", "persons", "nils", "Name=X"]] {
      #expect(try Program.run(arguments + ["--data", "data"], in: folder).status == 1)
    }
    // Whatever tells of the folder says so, and no page is made of it.
    for arguments in [
      ["export", "contacts"], ["person", "extract", "it-support"], ["person", "review"],
      ["callout", "print"], ["agenda"], ["publish", "hall"], ["snapshot"],
    ] {
      let told = try Program.run(arguments + ["--data", "data"], in: folder)
      #expect(told.status == 1, "\(arguments)")
      #expect(told.errors.contains("network/persons.rec:"), "\(arguments): \(told.errors)")
    }
    #expect(!folder.isThere("hall"))
    let shown = try run("show", "nils")
    #expect(shown.errors.contains("'it-support'") && shown.status == 1)
    #expect(try text("network/persons.rec") == before)
  }
}
