import TestTowns
import Almanac
import Testing

@testable import Model

/// Records that look like one.
struct DuplicateTests {
  private func problems(_ texts: [RecordType: String]) -> [String] {
    municipality(texts).problems.filter { $0.fact != .missingFile }.map {
      "\($0.place): \($0.severity): \($0.message(.swedish)) | \($0.message(.english))"
    }
  }

  private func organisation(_ id: String, _ name: String, _ fields: String...) -> String {
    (["Id: \(id)", "Name: \(name)", "Kind: company"] + fields).map { $0 + "\n" }.joined() + "\n"
  }

  private let number = "OrganisationNumber: 556000-4615"

  @Test func `two organisations with one number are warned of, unless one is part of the other`() {
    let text = organisation("a", "A", number) + organisation("b", "B", "Web: b.se", number)
    #expect(
      problems([.organisation: text]) == [
        "network/organisations.rec:10:21: warning: samma organisationsnummer som på rad 1 "
          + "(behåll en, rätta numret, eller skriv PartOf om den ena är en del av den andra) | "
          + "same organisation number as on line 1 (keep one, put the number right, or add PartOf "
          + "where one is part of the other)"
      ])
    let municipality =
      organisation("a", "A", number) + organisation("b", "B", number, "PartOf: a")
      + organisation("c", "C", number, "PartOf: b")
    #expect(problems([.organisation: municipality]).isEmpty)
    let ring =
      organisation("a", "A", number, "PartOf: b") + organisation("b", "B", number, "PartOf: a")
    let duplicateRules = problems([.organisation: ring]).filter {
      $0.contains("organisationsnummer")
    }
    #expect(duplicateRules.count <= 1)
  }

  @Test func `two organisations with one name in one town are warned of`() {
    let first = organisation("a", "Åkeri Öst AB", "City: Tyresö")
    let expected =
      "network/organisations.rec:7:7: warning: samma namn och ort som på rad 1 "
      + "(behåll en, eller skilj dem åt med City, PartOf eller OrganisationNumber) | "
      + "same name and town as on line 1 "
      + "(keep one, or tell them apart by City, PartOf or OrganisationNumber)"
    func with(_ name: String, _ fields: String) -> [String] {
      problems([.organisation: first + organisation("b", name, fields)])
    }
    #expect(with("åkeri öst ab", "City: TYRESÖ") == [expected])
    #expect(with("Åkeri Öst AB", "City: Tyresö") == [expected])
    #expect(with("Åkeri Öst AB", "City: Haninge").isEmpty)
    #expect(with("Åkeri Öst HB", "City: Tyresö").isEmpty)
    #expect(with("Åkeri Öst AB", "City: Tyresö\nPartOf: a").isEmpty)
    let numbered =
      organisation("a", "A", number) + organisation("b", "A", "OrganisationNumber: 212000-0142")
    #expect(problems([.organisation: numbered]).isEmpty)
  }

  @Test func `two persons with one name and one address or number are warned of once`() {
    func person(_ id: String, _ name: String, _ fields: String...) -> String {
      (["Id: \(id)", "Name: \(name)"] + fields).map { $0 + "\n" }.joined() + "\n"
    }
    let ada = person("a", "Ada Ek", "Email: ada@ek.se", "Telephone: 08-465 004 00")
    #expect(
      problems([.person: ada + person("b", "ada ek", "Email: ADA@ek.se")]) == [
        "network/persons.rec:7:7: warning: samma namn och Email som på rad 1 (behåll en) | "
          + "same name and Email as on line 1 (keep one)"
      ])
    #expect(
      problems([.person: ada + person("b", "Ada Ek", "Telephone: +46 (0)8-46 500 400")]) == [
        "network/persons.rec:7:7: warning: samma namn och Telephone som på rad 1 (behåll en) | "
          + "same name and Telephone as on line 1 (keep one)"
      ])
    let both = person("b", "Ada Ek", "Email: ada@ek.se", "Telephone: 0846500400")
    #expect(problems([.person: ada + both]).count == 1)
    #expect(problems([.person: ada + person("b", "Bo Ek", "Email: ada@ek.se")]).isEmpty)
    #expect(problems([.person: ada + person("b", "Ada Ek", "Email: ada@al.se")]).isEmpty)
    #expect(problems([.person: person("a", "Ada", "Email: a@b.se", "Email: A@b.se")]).isEmpty)
  }

  @Test func `a relation that is there twice is warned of, unless one ended before the other`() {
    let ends = organisation("a", "A") + organisation("b", "B") + organisation("c", "C")
    func relations(_ lines: String...) -> [String] {
      let records = lines.enumerated().map { place, line in
        let words = line.split(separator: " ")
        let dates = zip(["Since", "Until"], words.dropFirst(3)).map { "\($0): \($1)\n" }.joined()
        return "Id: r\(place)\nFrom: \(words[0])\nTo: \(words[1])\nKind: \(words[2])\n\(dates)\n"
      }
      return problems([.organisation: ends, .relation: records.joined()])
    }
    #expect(
      relations("a b owner", "b a owner", "a b owner") == [
        "network/relations.rec:12:7: warning: samma relation som på rad 1 "
          + "(behåll en, eller skriv med Since och Until när var och en gäller) | "
          + "same relation as on line 1 (keep one, or say with Since and Until when each holds)"
      ])
    #expect(relations("a b cooperates", "b a cooperates").count == 1)
    #expect(relations("a b owner", "a c owner", "a b funds").isEmpty)
    #expect(relations("a b owner 1990 2000", "a b owner 2000 2008").isEmpty)
    #expect(relations("a b owner 1990 2001", "a b owner 2000 2008").count == 1)
    #expect(relations("a b owner 2000 2000", "a b owner 2000 2000").count == 1)
  }

  @Test func `two values for one period, and two members in one place, are warned of`() {
    #expect(
      problems([
        .indicator: "Id: i\nName: I\n",
        .observation: "Id: a\nIndicator: i\nPeriod: 2007\nValue: 1\n\n"
          + "Id: b\nIndicator: i\nPeriod: 2008\nValue: 1\n\n"
          + "Id: c\nIndicator: i\nPeriod: 2008\nValue: 2\n",
      ]) == [
        "steps/observations.rec:13:9: warning: samma indikator och period som på rad 6 "
          + "(behåll det värde som gäller) | "
          + "same indicator and period as on line 6 (keep the value that holds)"
      ])
    #expect(
      problems([
        .organisation: organisation("a", "A") + organisation("b", "B"),
        .member: "Id: a\nOrganisation: a\nOrder: 1\n\nId: b\nOrganisation: b\nOrder: 1\n",
      ]) == [
        "council/members.rec:7:8: warning: samma plats i larmlistan som på rad 1 "
          + "(ge den ena en annan Order) | "
          + "same place in the call list as on line 1 (give one of them another Order)"
      ])
  }
}
