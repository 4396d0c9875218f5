import TestTowns
import Almanac
import Exchange
import Testing

@testable import Model

/// Contacts as Outlook, Google, Thunderbird, Apple, telephones and people write them.
struct ForeignContactsTests {
  private func read(_ text: String) -> ContactReading {
    ContactReading(Array(text.utf8), name: "a.csv")
  }

  func row(_ columns: [(String, String)], separator: String = "\t") -> ImportedCard? {
    let header = columns.map(\.0).joined(separator: separator)
    return read(header + "\n" + columns.map(\.1).joined(separator: separator) + "\n").cards.first
  }

  func card(_ lines: String) -> ImportedCard? {
    read("BEGIN:VCARD\nVERSION:3.0\n\(lines)\nEND:VCARD\n").cards.first
  }

  /// A heading in the cases and with the marks that people use.
  private func variants(_ heading: String) -> [String] {
    [
      heading, heading.uppercased(), heading.lowercased(), " \(heading) ", "\(heading):",
      heading.replacing("-", with: "_"),
    ]
  }

  @Test(
    arguments: [
      "Telefon", "Tfn", "Mobilnr", "Mobiltfn", "Tel arb", "Tel. arbete", "Telefonnr",
      "Telefonnummer", "Tel",
      "Telnr", "Mobil", "Mobiltelefon", "Mobilnummer", "Mobile", "Mobile Phone", "Mobile Number",
      "Work Phone",
      "Business Phone", "Business Phone 2", "Telefon, arbete", "Telefon (arbete)", "Arbetstelefon",
      "Telefon arbete 2", "Primary Phone", "Phone", "Phone 1 - Value", "Phone Number", "Cell",
      "Cell Phone",
      "Direktnummer", "Jobbmobil", "Tjänstemobil", "GSM", "Puhelin", "Matkapuhelin",
      "Telefon geschäftlich",
      "Company Main Phone", "Tlf", "Kontakt telefon", "Telephone", "Phone (Work)", "Hemtelefon",
      "Home Phone 2", "Tel. bost.", "Tfn dir", "Växel", "Företagets växel", "Tel priv.",
      "Biltelefon",
    ])
  func `a column with numbers is known by its words`(_ heading: String) {
    for name in variants(heading) {
      let card = row([("Namn", "Bo Ek"), (name, "08-465 004 00")])
      #expect(card?.card.telephones == ["08-465 004 00"], "\(name)")
    }
  }

  @Test(arguments: [
    "F: 08-465 004 77", "Fx 08-465 004 77", "fax. 08-465 004 77",
    "T 070-174 06 05, F 08-465 004 77",
    "Tfn 070-174 06 05 Fx 08-465 004 77",
  ])
  func `a fax in a cell is never called`(_ cell: String) {
    let card = row([("Namn", "Bo Ek"), ("Telefon", cell), ("E-post", "bo@example.org")])
    #expect(card?.card.telephones.contains("08-465 004 77") == false)
    #expect(card?.lines.contains { $0.contains("08-465 004 77") } == true)
    #expect(card?.card.telephones == (cell.contains("070") ? ["070-174 06 05"] : []))
  }

  @Test(arguments: ["facsimile", "FAX", "Télécopie", "x-fax", "workfax", "isdn"])
  func `a fax of a card is never called`(_ type: String) {
    let card = card("FN:Bo Ek\nTEL;TYPE=\(type):08-465 004 88")
    #expect(card?.card.telephones == [])
    #expect(card?.lines.contains { $0.contains("08-465 004 88") } == true)
  }

  @Test(arguments: ["08-465 004 85,,12", "08-465 004 85;12", "08-465 004 85, 12"])
  func `what is dialled after a pause is kept as an extension`(_ cell: String) {
    let card = row([("Namn", "Bo Ek"), ("Telefon", cell)])
    #expect(card?.card.telephones == ["08-465 004 85"])
    #expect(card?.lines == ["08-465 004 85: #12"])
  }

  @Test(
    arguments: [
      "Fax", "Fax, arbete", "Fax arbete", "Hemfax", "Work Fax", "Business Fax", "Home Fax",
      "Other Fax",
      "Fax Number", "Faxnummer", "Telefax", "Pager", "Pager Number", "Personsökare", "Telex",
      "ISDN",
      "TTY/TDD Phone", "Texttelefon", "Telefon (fax)",
    ])
  func `no column with what nobody answers gives a number to call`(_ heading: String) {
    for name in variants(heading) {
      let card = row([("Namn", "Bo Ek"), (name, "08-465 004 09"), ("Mobil", "070-174 06 05")])
      #expect(card?.card.telephones == ["070-174 06 05"], "\(name)")
      #expect(card?.lines.contains { $0.hasSuffix(": 08-465 004 09") } == true, "\(name)")
    }
  }

  @Test(
    arguments: [
      "E-postadress", "Epost", "E-post", "Mejl", "Mail", "Email", "E-mail", "E-mail Address",
      "E-mail 1 - Value",
      "E-post 2, adress", "Primary Email", "Secondary Email", "Primär e-postadress",
      "Sekundär e-post",
      "Mejladress", "Mailadress", "Jobbmejl", "E-post arbete", "Sähköposti", "E-Mail-Adresse",
      "E-postadresse",
    ])
  func `a column with addresses is known by its words`(_ heading: String) {
    for name in [heading, heading.uppercased(), heading.lowercased()] {
      #expect(
        row([("Namn", "Bo Ek"), (name, "bo@x.example")])?.card.emails == ["bo@x.example"], "\(name)"
      )
    }
  }

  @Test(
    arguments: [
      "Titel", "Befattning", "Roll", "Job Title", "Title", "Uppdrag", "Organization 1 - Title",
      "Stilling",
    ],
    [
      "Arbetsgivare", "Bolag", "Firma", "Företag", "Company", "Organization Name",
      "Organization 1 - Name", "Employer",
    ])
  func `role and employer are known by their words`(_ role: String, _ employer: String) {
    let card = row([
      ("Namn", "Bo Ek"), (role, "VD"), (employer, "Kringlan"), ("Avdelning", "Trafik"),
    ])
    #expect(card?.card.posts == [ContactCard.Post(role: "VD", organisation: "Kringlan")])
    #expect(card?.lines == ["Avdelning: Trafik"])
  }

  @Test(
    arguments: [
      ("Förnamn", "Efternamn"), ("First Name", "Last Name"), ("Given Name", "Family Name"),
      ("Tilltalsnamn", "Efternamn"), ("Vorname", "Nachname"), ("Fornavn", "Etternavn"),
      ("NAME, FIRST", "Name, last"),
    ])
  func `the parts of a name are one, and Mr is no role`(_ given: String, _ family: String) {
    let card = row([
      ("Titel", "Hr"), (given, "Bo"), (family, "Ek"), ("Befattning", "VD"), ("Företag", "K"),
    ])
    #expect(card?.card.name == "Bo Ek")
    #expect(card?.card.posts.map(\.role) == ["VD"])
    #expect(card?.lines == ["Titel: Hr"])
  }

  @Test(arguments: [
    "Work Fax", "Home Fax", "fax", "* Work Fax", "Pager", "Faxen på kontoret", "Custom fax",
  ])
  func `a label beside a number says what it is`(_ label: String) {
    for kind in ["Label", "Type"] {
      let card = row([
        ("Name", "Åsa Öberg"), ("Phone 1 - \(kind)", label), ("Phone 1 - Value", "08-465 004 09"),
        ("Phone 2 - \(kind)", "Mobile"), ("Phone 2 - Value", "070-174 06 05 ::: 070-174 06 06"),
      ])
      #expect(card?.card.telephones == ["070-174 06 05", "070-174 06 06"])
      #expect(card?.lines.count == 1)
      #expect(card?.lines.first?.contains("08-465 004 09") == true)
    }
  }

  @Test func `what Google prefers comes first, in its order`() {
    let card = row([
      ("Name", "Bo Ek"), ("E-mail 1 - Label", "Home"), ("E-mail 1 - Value", "c@x.example"),
      ("E-mail 2 - Label", "* Work"), ("E-mail 2 - Value", "a@x.example ::: b@x.example"),
      ("Labels", "Krisråd ::: Näringsliv ::: * myContacts"),
    ])
    #expect(card?.card.emails == ["a@x.example", "b@x.example", "c@x.example"])
    #expect(card?.card.tags == ["Krisråd", "Näringsliv"])
  }

  @Test(arguments: [
    "Krisråd;Näringsliv", "Krisråd, Näringsliv", "Krisråd ::: Näringsliv",
    "Krisråd ::: Näringsliv ::: * myContacts",
  ])
  func `several tags in one cell are several`(_ cell: String) {
    for heading in ["Categories", "Kategorier", "Etiketter", "Group Membership"] {
      #expect(row([("Namn", "Bo"), (heading, cell)])?.card.tags == ["Krisråd", "Näringsliv"])
    }
  }

  @Test func `what Outlook writes for everybody is in nobody's note`() {
    let card = row([
      ("First Name", "Bo"), ("Last Name", "Ek"), ("E-mail Address", "bo@x.example"),
      ("E-mail Type", "SMTP"),
      ("E-mail Display Name", "Bo Ek (bo@x.example)"), ("Priority", "Normal"), ("Private", "False"),
      ("Sensitivity", "Normal"), ("Gender", "Unspecified"), ("Birthday", "0/0/00"),
      ("Initials", "B.E."),
      ("File As", "Ek, Bo"),
    ])
    #expect(card?.lines == ["Initials: B.E."])
    #expect(card?.card.emails == ["bo@x.example"])
  }

  // MARK: Organisations

  @Test(arguments: ["Företag", "Company", "Organisation", "Bolag", "Organization 1 - Name"])
  func `a company without a person is no person`(_ heading: String) {
    for name in ["", "Kringlan", "kringlan"] {
      let card = row([
        ("Förnamn", ""), ("Efternamn", ""), ("Visningsnamn", name), (heading, "Kringlan"),
        ("Tel", "112"),
      ])
      #expect(card?.nobody == .organisation, "\(name)")
      #expect(card?.card.telephones == ["112"])
    }
  }

  @Test(
    arguments: [
      "FN:Café Atlanten\nN:;;;;\nORG:Café Atlanten", "FN:Café Atlanten\nORG:Café Atlanten",
      "ORG:Café Atlanten", "N:;;;;\nORG:Café Atlanten\nTEL:112", "FN:X\nKIND:org", "FN:X\nkind:ORG",
      "FN:Bo Ek\nN:Ek;Bo;;;\nX-ABShowAs:COMPANY",
      "FN:Café Atlanten\nN:Café Atlanten;;;;\nORG:Café Atlanten AB",
      "FN:Café Atlanten\nN:;Café Atlanten;;;\nORG:Café Atlanten",
      "FN:Bageriet Kringlan AB\nN:AB;Bageriet;;;",
      "FN:info@x.example\nN:;;;;\nORG:X\nEMAIL:info@x.example",
    ])
  func `a card of a company is no person`(_ lines: String) {
    #expect(card(lines)?.nobody == .organisation)
  }

  @Test(
    arguments: [
      "FN:Bo Ek\nN:Ek;Bo;;;\nORG:Kringlan AB", "FN:Bo Ek\nN:Ek;Bo;;;\nORG:Bo Ek",
      "FN:Bo Ek\nORG:Kringlan",
      "FN:Bo Ek\\, Ekbyggarna AB", "N:;;;;\nNICKNAME:Bosse\nORG:Kringlan",
      "FN:Bo\nKIND:individual\nORG:X",
      "UID:sju:x/Person/kringlan-ab\nFN:Kringlan AB", "FN:Driftcentralen",
    ])
  func `a person at a company is one`(_ lines: String) {
    #expect(card(lines)?.nobody == nil)
  }

  @Test func `a register of companies has only those to ask for`() {
    let text =
      "Namn;Orgnr;Kontaktperson;Telefon\nKringlan;556036-0793;Bo Ek;08-465 004 00\nAtlanten;;;112\n"
    let cards = read(text).cards
    #expect(cards.map(\.card.name) == ["Bo Ek", "Atlanten"])
    #expect(cards.map(\.nobody) == [nil, .organisation])
    #expect(cards.first?.card.posts.map(\.organisation) == ["Kringlan"])
    #expect(
      read("Namn;Organisationsnummer\nKringlan;556036-0793\n").cards.map(\.nobody) == [
        .organisation
      ])
    #expect(read("Företagsnamn;Ort\nKringlan;Tyresö\n").cards.map(\.nobody) == [.organisation])
  }

  @Test func `what is passed over is said, with what to do`() throws {
    let known = described([.organisation: "Id: kringlan-ab\nName: Kringlan AB\nKind: company\n"])
    let cards = read(
      ";;\nNamn;Företag;Tel\n;Kringlan AB;08-465 004 00\n;O'Hara Bygg;112\nBo Ek;Kringlan AB;114 14\n"
    ).cards
    let plan = known.plan(importing: cards)
    let words = plan.entries.map { $0.words.english }
    #expect(plan.entries.map(\.outcome) == [.passedOver, .passedOver, .new])
    #expect(words[0].contains("sju set organisations kringlan-ab 'Telephone+=08-465 004 00'"))
    #expect(
      words[1].contains(
        #"sju add organisations 'Name=O'\''Hara Bygg' 'Kind=company' 'Telephone=112'"#))
    #expect(try known.applying(plan.changes).municipality.persons.count == 1)
  }

  @Test(arguments: [
    "TEL;TYPE=WORK;X-EVOLUTION-TYPE=fax:08-465 004 08",
    "TEL;X-KDE-TYPE=Pager;TYPE=work:08-465 004 08",
  ])
  func `a program's own word for a fax is one too`(_ line: String) {
    let found = card("FN:Åsa Öberg\n\(line)")
    #expect(found?.card.telephones == [])
    #expect(found?.lines.contains { $0.contains("08-465 004 08") } == true)
  }

  @Test(arguments: ["Växeln", "info", "-", "Reception", "Kundtjänst", "--"])
  func `what is no name at an organisation makes nobody`(_ name: String) {
    let found = row([("Namn", name), ("Företag", "Kringlan AB"), ("Telefon", "08-465 004 93")])
    #expect(found?.nobody == .organisation)
  }

  @Test func `the label of an address is no tag`() {
    let found = row([("Name", "Bo Ek"), ("Address 1 - Label", "Work")])
    #expect(found?.card.tags == [])
    #expect(found?.nobody == nil)
  }
}
