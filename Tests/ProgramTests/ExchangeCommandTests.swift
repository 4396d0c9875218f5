import TestSupport
import Foundation
import Testing

/// `sju export` and `sju import`, as a shell meets them.
struct ExchangeCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder.withOneOrganisation() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments + ["--data", "data"], in: folder)
  }

  private func write(_ name: String, _ text: String) throws -> String {
    try folder.write(name, text)
    return name
  }

  @Test func `a preview changes nothing, a yes does all of it, and once is enough`() throws {
    let before = try DataFiles(folder.path("data"))
    let file = try write(
      "a.vcf",
      "BEGIN:VCARD\nVERSION:3.0\nFN:Åsa Exempel\nTEL:070-174 06 05\nORG:Ett\nTITLE:VD\n"
        + "NICKNAME:Åsis\nPHOTO;ENCODING=b:AAAA\nEND:VCARD\n")
    let preview = try run("import", "contacts", file, "--language", "en")
    #expect(preview.status == 0, "\(preview.errors)")
    #expect(
      preview.text
        == "new: Åsa Exempel; telephone 070-174 06 05, appointment VD, Ett, note \"NICKNAME: Åsis\"; "
        + "becomes Person/asa-exempel; is left out: PHOTO\n")
    #expect(preview.errors == "sju: 1 new; nothing is changed; add --yes to take them in\n")
    #expect(try DataFiles(folder.path("data")) == before)
    let done = try run("import", "contacts", file, "--yes", "--language", "en")
    #expect(done.status == 0)
    #expect(done.text == preview.text)
    #expect(try run("show", "asa-exempel").text.contains("VD"))
    for name in ["persons", "appointments"] {
      #expect(try Recfix.complaints(about: folder.path("data/network/\(name).rec")) == "")
    }
    let after = try DataFiles(folder.path("data"))
    let again = try run("import", "contacts", file, "--yes", "--language", "en")
    #expect(again.text.hasPrefix("same: Åsa Exempel; is Person/asa-exempel"))
    #expect(again.errors == "sju: 1 same; nothing is changed\n")
    #expect(try DataFiles(folder.path("data")) == after)
  }

  @Test func `a table is taken in, and goes out for a spreadsheet`() throws {
    let file = try write(
      "lista.txt", "Namn;Mobil;Företag;Skostorlek\r\nBo Berg;0701740605;Ett;43\r\n")
    #expect(try run("import", "contacts", file, "--yes").status == 0)
    let exact = try run("export", "contacts", "--format", "csv", "--notes")
    #expect(
      exact.text
        == "Id,Name,Role,Organisation,Telephone,Email,Tag,Note\r\n"
        + "Person/bo-berg,Bo Berg,kontakt,Ett,0701740605,,,Skostorlek: 43\r\n")
    _ = try run("set", "persons", "bo-berg", "Telephone=+46 70-174 06 05")
    let sheet = try run("export", "contacts", "--format", "csv", "--spreadsheet")
    #expect(
      sheet.text
        == "\u{FEFF}Id;Namn;Roll;Organisation;Telefon;E-post;Etikett\r\n"
        + "Person/bo-berg;Bo Berg;kontakt;Ett;'+46 70-174 06 05;;\r\n")
    _ = try folder.write("sheet.csv", sheet.output)
    #expect(try run("import", "contacts", "sheet.csv").text.hasPrefix("same: "))
    let organisations = try run("export", "organisations", "--format", "csv", "--spreadsheet")
    #expect(organisations.text.hasPrefix("\u{FEFF}Nyckel;Namn;Slag;"))
    #expect(
      try run("export", "organisations").output
        == run(
          "list", "organisations", "--format", "csv"
        ).output)
  }

  @Test func `what is confidential is left out, and said`() throws {
    _ = try run("add", "persons", "Name=Hemlig", "Visibility=confidential")
    _ = try run("add", "persons", "Name=Öppen", "Note=Viskat")
    let some = try run("export", "contacts")
    #expect(!some.text.contains("Hemlig") && !some.text.contains("Viskat"))
    #expect(some.text.contains("FN:Öppen\r\n"))
    #expect(
      some.errors.contains("sju: 1 confidential is left out; --confidential takes them along"))
    #expect(some.errors.contains("the notes on 1 are left out"))
    let all = try run("export", "contacts", "--confidential", "--notes", "--version", "3.0")
    #expect(all.text.contains("FN:Hemlig\r\n") && all.text.contains("NOTE:Viskat\r\n"))
    #expect(all.errors.isEmpty)
    #expect(try run("export", "contacts", "--only", "duty").text.isEmpty)
    #expect(!(try run("export", "persons").text.contains("Hemlig")))
  }

  @Test func `what is wrong in a file is told by line and column, and nothing is taken in`() throws
  {
    let before = try DataFiles(folder.path("data"))
    let expected: [(String, String)] = [
      ("BEGIN:VCARD\nFN:A\n", "a:1:1: error: the card has no END:VCARD"),
      ("Namn,Tel\nA,\"1\n", "a:2:3: error: the quotation mark is never closed"),
      ("Ålder\n7\n", "a:1:1: error: no column for the name"),
      ("", "a:1:1: error: there are no contacts in the file"),
    ]
    for (text, words) in expected {
      let result = try run("import", "contacts", write("a", text), "--yes", "--language", "en")
      #expect(result.status == 1, "\(text)")
      #expect(result.errors.contains(words), "\(result.errors)")
      #expect(result.errors.contains("nothing is taken in"))
    }
    #expect(try run("import", "contacts", "nowhere").status == 74)
    #expect(try run("import", "people", "a").status == 64)
    #expect(try run("export", "contacts", "--format", "csv", "--version", "3.0").status == 64)
    #expect(try run("export", "organisations", "--format", "vcf").status == 64)
    #expect(try run("export", "contacts", "--version", "2.1").status == 64)
    let endless = try run("import", "contacts", "/dev/zero", "--language", "en")
    #expect(endless.status == 74)
    #expect(endless.errors.contains("is not an ordinary file"))
    #expect(try run("import", "contacts", "data").errors.contains("directory"))
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    let silent = try run("import", "contacts", "pipe")
    #expect(silent.status == 74)
    #expect(silent.errors.contains("is not an ordinary file"))
    #expect(try DataFiles(folder.path("data")) == before)
  }

  @Test(arguments: ["export", "import"])
  func `there is help with an example`(_ name: String) throws {
    #expect(try Program.run(["help", name], in: folder).text.contains("Example"))
  }
}
