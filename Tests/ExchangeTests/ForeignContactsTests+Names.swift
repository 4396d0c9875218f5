import Exchange
import Testing

@testable import Model

/// Names of persons as address books and lists turn them.
extension ForeignContactsTests {
  @Test(arguments: [
    ("Ek, Bo", "Bo Ek"), ("Ek,Bo", "Bo Ek"), ("von Essen, Anna-Karin", "Anna-Karin von Essen"),
    ("Ek, Bo Erik", "Bo Erik Ek"), ("Ek, B. Erik", "Ek, B. Erik"), ("Bo Ek", "Bo Ek"),
    ("Åsa Ek, VD", "Åsa Ek, VD"), ("Ek, VD", "Ek, VD"), ("Ek, Bo, Lars", "Ek, Bo, Lars"),
    ("Polisen, Växel", "Polisen, Växel"), ("Ek, 2 tr", "Ek, 2 tr"),
  ])
  func `a family name before a comma goes last`(_ written: String, _ name: String) {
    #expect(row([("Namn", written), ("Mobil", "070-174 06 05")])?.card.name == name)
  }

  @Test func `a family name before a comma goes last where the card says which it is`() {
    #expect(card("FN:EK\\, BO\nN:Ek;Bo;;;")?.card.name == "BO EK")
    #expect(card("FN:Bo Ek\\, VD\nN:Ek;Bo;;;")?.card.name == "Bo Ek, VD")
    #expect(
      row([
        ("Visningsnamn", "de la Gardie, Maria"), ("Förnamn", "Maria"),
        ("Efternamn", "de la Gardie"),
      ])?
      .card.name == "Maria de la Gardie")
    #expect(row([("Namn", "Bygg, AB"), ("Mobil", "070-174 06 05")])?.nobody == .organisation)
    #expect(row([("Namn", "Bo Ek, Ekbyggarna AB"), ("Mobil", "070-174 06 05")])?.nobody == nil)
  }
}
