import Almanac
import Lettering
import TestTowns
import Testing

@testable import Exchange
@testable import Model

/// The table of importers, and what an importer of one's own needs.
struct ImporterTests {
  private func file(_ text: String, _ name: String = "a") -> ForeignBytes {
    ForeignBytes(name: name, bytes: Array(text.utf8))
  }

  @Test func `each importer has a name of its own, words in both languages and an example`() {
    #expect(Set(Importers.all.map(\.name)).count == Importers.all.count)
    for importer in Importers.all {
      #expect(importer.name.isKey)
      #expect(!importer.label.swedish.isEmpty && !importer.label.english.isEmpty)
      #expect(importer.help.contains("Example: sju import \(importer.name) "))
      #expect(Importers.named(importer.name)?.name == importer.name)
    }
    #expect(Importers.named("people") == nil)
    #expect(Importers.labels.swedish == "mätvärden, kontakter")
    #expect(Importers.formats.english == "Kolada, JSON-stat, CSV or vCard")
  }

  @Test(arguments: [
    ("BEGIN:VCARD\nFN:A\nEND:VCARD\n", "a", true), ("Namn;Telefon\nA;112\n", "a.txt", true),
    ("", "a.vcf", true), ("Ålder;Stad\n7;Ås\n", "a.csv", false), ("", "a.csv", false),
    ("%PDF-1.4", "a.csv", false), ("{\"Namn\": 1}", "Namn.json", false),
  ])
  func `contacts are known by what stands in the file`(
    _ text: String, _ name: String, _ isKnown: Bool
  ) {
    #expect(ContactImporter().recognises(file(text, name)) == isKnown)
    // Somebody always reads it, if only to say what is wrong.
    #expect(Importers.read(file(text, name)).importer.name == "contacts")
  }

  @Test func `a file that was read is planned anew for each version of the data`() throws {
    let read = Importers.read(file("Namn;Telefon\nBo Ek;070-174 06 05\n"))
    let old = described([:])
    let plan = read.reading.plan(in: old, on: .first)
    #expect(plan.summary(of: "contacts") == "1 new")
    #expect(plan.counts?.swedish == "1 ny")
    #expect(plan.entries.map(\.line) == [2])
    #expect(plan.entries.map(\.result) == [RecordID(.person, "bo-ek")])
    let new = try old.applying(plan.changes).municipality
    #expect(read.reading.plan(in: new, on: .first).changes.isEmpty)
    #expect(ImportPlan(entries: [], changes: []).summary(of: "contacts") == "no contacts")
    #expect(read == Importers.read(file("Namn;Telefon\nBo Ek;070-174 06 05\n")))
    #expect(read != Importers.read(file("Namn;Telefon\nBo Ek;070-174 06 06\n")))
  }

  // MARK: A register of organisations

  private let known = described([
    .organisation: """
    Id: norra
    Name: Norra Åkeriet AB
    OrganisationNumber: 556000-0001
    Kind: company

    Id: ett
    Name: Tvilling
    Kind: company

    Id: tva
    Name: Tvilling
    Kind: company

    """
  ])

  private func plan(_ text: String) -> ImportPlan {
    OrganisationList().read(file(text)).plan(in: known, on: .first)
  }

  @Test(
    arguments: [
      ("Ny AB;", ImportPlan.Outcome.new, nil), ("Norra Åkeriet AB;5560000001", .same, "norra"),
      ("NORRA ÅKERIET AB;", .same, "norra"), ("Norra Åkeriet AB;;Tyresö", .adds, "norra"),
      ("Norra Åkeri;556000-0001;Tyresö", .undecided, "norra"), ("Tvilling;", .undecided, nil),
      (";", .passedOver, nil),
    ] as [(String, ImportPlan.Outcome, String?)])
  func `which of ours it is, and what it gets`(
    _ row: String, _ outcome: ImportPlan.Outcome, _ key: String?
  ) throws {
    let plan = plan("Namn;Nummer;Ort\n\(row)\n")
    #expect(plan.entries.map(\.outcome) == [outcome])
    #expect(plan.entries.map(\.record?.key) == [key])
    let new = try known.applying(plan.changes).municipality
    let again = OrganisationList().read(file("Namn;Nummer;Ort\n\(row)\n"))
    #expect(again.plan(in: new, on: .first).changes.isEmpty, "the second time is nothing new")
  }

  @Test func `what ours says stays, and what is empty is filled in`() throws {
    let plan = plan("Namn;Nummer;Ort\nNorra Åkeri;556000-0001;Tyresö\nNy;1;X\nNy;1;X\n")
    let new = try known.applying(plan.changes).municipality
    #expect(new.organisations["norra"]?.name == "Norra Åkeriet AB")
    #expect(new.values(of: "City", in: RecordID(.organisation, "norra")) == ["Tyresö"])
    #expect(
      plan.entries[0].words.swedish
        == "Norra Åkeri; Namn: Norra Åkeriet AB här, Norra Åkeri i filen")
    #expect(plan.entries.map(\.outcome) == [.undecided, .new, .passedOver])
    #expect(plan.entries[1].remark?.swedish.contains("tas inte med: 1") == true)
    #expect(new.organisations.count == 4)
  }
}

/// What an importer of one's own comes to: a reader, and words.
private struct OrganisationList: Importer {
  let name = "organisations"
  let label = Phrase("organisationer", "organisations")
  let formats = ["CSV"]
  let help = "Example: sju import organisations lista.csv"

  func recognises(_ file: ForeignBytes) -> Bool { CSVReading(file.bytes).header.first == "Namn" }

  func read(_ file: ForeignBytes) -> any ImportReading { Reading(table: CSVReading(file.bytes)) }

  struct Reading: ImportReading {
    let table: CSVReading
    var problems: [ExchangeProblem] { table.problems }

    func plan(in municipality: Municipality, on day: Day) -> ImportPlan {
      let names = ["Name", "OrganisationNumber", "City"]
      let records = table.rows.map { row in
        let told = zip(names, row.cells).map { ($0, [$1]) }
        return ForeignRecord(
          line: row.line,
          fields: Dictionary(told) { one, _ in one }.merging(["Kind": ["company"]]) { one, _ in one
          })
      }
      return municipality.plan(
        importing: records, as: .organisation, toldApartBy: ["OrganisationNumber", "Name"])
    }
  }
}
