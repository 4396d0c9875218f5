import TestTowns
import Almanac
import Example
import Exchange
import Testing

@testable import Model

/// Contacts as rows, ours and those of others.
struct ContactTableTests {
  private func cards(_ text: String) -> [ImportedCard] {
    ContactReading(Array(text.utf8), name: "a.csv").cards
  }

  @Test func `columns are known by name in Swedish and English`() throws {
    for header in [
      "Namn;Telefon;Mobil;E-post;Företag;Titel",
      "Name,Phone 1 - Value,Mobile Phone,E-mail Address,"
        + "Company,Job Title", "NAME\tTel\tTel\temail\torganisation\tRoll",
    ] {
      let separator = try #require(header.first { ",;\t".contains($0) })
      let row = ["Åsa", "112", "08-1", "a@b.se", "Ett", "VD"].joined(separator: String(separator))
      let card = try #require(cards("\(header)\n\(row)\n").first?.card)
      #expect(card.name == "Åsa")
      #expect(card.telephones == ["112", "08-1"], "\(header)")
      #expect(card.emails == ["a@b.se"])
      #expect(card.posts == [ContactCard.Post(role: "VD", organisation: "Ett")])
    }
  }

  @Test func `what no column is for is kept by its name`() throws {
    let text =
      "Förnamn,Efternamn,Tel,Ålder,Född i,Note\r\nÅsa,Exempel,\"112, 070-1\r\n08-46\",7,,\"a\r\nb\"\r\n"
    let card = try #require(cards(text).first)
    #expect(card.card.name == "Åsa Exempel")
    #expect(card.card.telephones == ["112", "070-1", "08-46"])
    #expect(card.lines == ["Ålder: 7"])
    #expect(card.card.notes == ["a\nb"])
    #expect(cards("Namn,Tel\nA,vet ej\n").first?.lines == ["Tel: vet ej"])
  }

  @Test func `a table without anybody is an error that lists its columns`() {
    let reading = ContactReading(Array("Ålder;Stad\n7;Tyresö\n".utf8), name: "a.csv")
    #expect(reading.problems.first?.fact == .noNames(columns: ["Ålder", "Stad"]))
    #expect(reading.problems.first?.what.english.contains("'Ålder', 'Stad'") == true)
  }

  @Test(arguments: [CSVTable.Style.exact, .spreadsheet])
  func `what goes out comes in as the same`(_ style: CSVTable.Style) throws {
    let municipality = Municipality.small
    var scope = ContactScope(on: try day("2008-10-01"))
    scope.withNotes = true
    let ids = municipality.contactIDs(in: scope).ids
    #expect(ids.count > 50)
    let table = municipality.contactTable(of: ids, scope).bytes(style)
    let reading = ContactReading(table, name: "a.csv")
    #expect(reading.problems.isEmpty)
    let read = reading.cards.map(\.card)
    let written = ids.compactMap { municipality.contactCards(of: [$0], scope).first?.card }
    #expect(read == written)
    #expect(municipality.plan(importing: reading.cards).changes.isEmpty)
  }
}
