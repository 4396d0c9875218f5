import Foundation
import TestSupport
import Testing

/// `sju register`, as a shell meets it.
struct RegisterCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder.withOneOrganisation()
    _ = try run("set", "settings", "PostalArea=135", "SoleTraders=follow")
    try folder.write("bv_2026-06-29.txt", Self.header + Self.row("5599900015", "Ett", "Vägen 1"))
    try folder.write(
      "bv_2026-07-06.txt",
      Self.header + Self.row("5599900015", "Ett", "Gatan 2") + Self.row("5599900023", "Nytt", "A 1")
        + Self.row("197502310241", "FIKTIV PERSON", "B 1").replacing("ORGNR", with: "PERSON")
        + "\"5599900130$ORGNR-IDORG\";\"1\"\n")
  }

  private static let header =
    "organisationsidentitet;namnskyddslopnummer;registreringsland;organisationsnamn;"
    + "organisationsform;avregistreringsdatum;avregistreringsorsak;"
    + "pagandeAvvecklingsEllerOmstruktureringsforfarande;registreringsdatum;"
    + "verksamhetsbeskrivning;postadress\n"

  private static func row(_ number: String, _ name: String, _ street: String) -> String {
    "\"\(number)$ORGNR-IDORG\";\"1\";\"SE-LAND\";\"\(name) AB$FORETAGSNAMN-ORGNAM$2026-07-02\";"
      + "\"AB-ORGFO\";\"\";\"\";\"\";\"2026-07-02\";\"\";\"\(street)$$TYRESÖ$13530$SE-LAND\"\n"
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments + ["--data", "data", "--language", "en"], in: folder)
  }

  @Test
  func `a file is taken in, the next one tells what is new, and no number of a person is kept`()
    throws
  {
    let first = try run("register", "import", "bv_2026-06-29.txt")
    #expect(first.status == 0, "\(first.errors)")
    #expect(
      first.text == """
        Bolagsverket 2026-06-29, 1 rows, 1 belong here
        the file has no municipality code; postal codes 135 are used
        the first file, so that there is nothing to compare with

        """)
    let second = try run("register", "import", "bv_2026-07-06.txt")
    #expect(second.status == 1)
    #expect(second.errors == "bv_2026-07-06.txt:5:1: warning: 2 fields of 11\n")
    #expect(
      second.text.contains("4 rows, 3 belong here, 1 can’t be read\n")
        && second.text.hasSuffix("2 new, 1 new address\n"))
    let diff = try run("register", "diff", "--format", "json")
    #expect(
      diff.text.contains(
        """
          {"entry": "5599900015", "what": "address", "old": "Vägen 1, 135 30 TYRESÖ", \
        "new": "Gatan 2, 135 30 TYRESÖ", "date": null},
          {"entry": "5599900023", "what": "new", "old": null, "new": null, "date": "2026-07-02"},
        """))
    let status = try run("register", "status", "--format", "json")
    #expect(
      status.text.contains(
        """
          {"source": "bolagsverket", "date": "2026-07-06", "rows": 4, "kept": 3, "rejected": 1}
        """))
    let everything = try FileManager.default.subpathsOfDirectory(atPath: folder.path("data"))
      .compactMap { try? Data(contentsOf: URL(filePath: folder.path("data/" + $0))) }
    for marker in ["197502310241", "7502310241", "FIKTIV PERSON"] {
      #expect(everything.allSatisfy { $0.firstRange(of: Data(marker.utf8)) == nil })
      for said in [first, second, diff] {
        #expect(!said.text.contains(marker) && !said.errors.contains(marker))
      }
    }
    for name in ["entries", "files", "events"] {
      #expect(try Recfix.complaints(about: folder.path("data/registers/\(name).rec")) == "")
    }
    #expect(try run("check").status == 0)
    let again = try run("register", "import", "bv_2026-07-06.txt")
    #expect(again.text.hasSuffix("nothing new\n"))
  }

  @Test func `what needs no question is applied, and the rest is left to be decided`() throws {
    _ = try run(
      "set", "organisations", "ett", "OrganisationNumber=559990-0015", "Street=Vägen 1",
      "PostalCode=135 30", "City=Tyresö")
    _ = try run("register", "import", "bv_2026-06-29.txt")
    #expect(try run("register", "import", "bv_2026-07-06.txt", "--yes").status == 1)
    #expect(try run("show", "ett").text.contains("Gatan 2"))
    #expect(!(try run("list", "organisations").text.contains("Nytt AB")))
    #expect(try run("register", "apply", "--only", "new").status == 0)
    #expect(try run("list", "organisations").text.contains("Nytt AB"))
    #expect(
      try run("register", "apply").errors == "sju: 0 applied, 0 to be decided (R on screen 3)\n")
  }

  @Test func `an archive is read as what is in it, and standard input too`() throws {
    let script = "import zipfile; zipfile.ZipFile('a.zip', 'w').write('bv_2026-06-29.txt')"
    #expect(try Program.child(["python3", "-c", script], in: folder).run() == 0)
    let result = try run("register", "import", "a.zip")
    #expect(result.text.contains("1 rows, 1 belong here"), "\(result.errors)")
    let piped = try Program.child(
      ["bash", "-c", "\(Program.path) register import - --data data < bv_2026-06-29.txt"],
      in: folder
    ).result()
    #expect(piped.text.contains("1 rader, 1 hör hit"), "\(piped.errors)")
  }

  @Test(arguments: [
    ("", 1, "the file has no rows"), ("Namn;Telefon\nA;1\n", 1, "neither Bolagsverket’s nor SCB’s"),
    ("PK\u{3}\u{4}nonsense", 74, "the archive is broken"),
    ("PeOrgNr\tNamn\n", 1, "the column jurform is missing"), ("[{\"a\": ", 1, "."),
  ])
  func `a file that is none is refused with what, where and what next, and nothing is changed`(
    _ text: String, _ status: Int, _ words: String
  ) throws {
    try folder.write("odd.txt", text)
    let before = try DataFiles(folder.path("data"))
    let result = try run("register", "import", "odd.txt")
    #expect(result.status == status && result.errors.hasPrefix("sju: odd.txt: "))
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(try DataFiles(folder.path("data")) == before)
  }

  @Test func `what can't be done is said with its exit status`() throws {
    #expect(try run("register", "import", "nowhere.txt").status == 74)
    #expect(try run("register", "import", ".").status == 74)
    #expect(try run("register", "import").status == 64)
    #expect(try run("register", "apply", "--only", "sold").status == 64)
    _ = try run("set", "settings", "PostalArea=")
    let unknown = try run("register", "import", "bv_2026-06-29.txt")
    #expect(unknown.status == 1 && unknown.errors.contains("PostalArea: 135"))
  }
}
