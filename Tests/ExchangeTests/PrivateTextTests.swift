import TestTowns
import Almanac
import Exchange
import Publication
import TestSupport
import RecFile
import Testing

@testable import Model

/// What nobody may be shown is found in whatever text it stands.
struct PrivateTextTests {
  @Test(
    arguments: [
      ("640823-3234", .personalNumber), ("6408233234", .personalNumber),
      ("19640823-3234", .personalNumber), ("196408233234", .personalNumber),
      ("640823+3234", .personalNumber), ("640823 3234", .personalNumber),
      ("Ägs av 640823–3234.", .personalNumber), ("1964-08-23-3234", .personalNumber),
      ("701063-2391", .personalNumber), ("Ring (08) 465 004 00", .telephone),
      ("070-174 06 05", .telephone), ("0701740605", .telephone), ("+46 70 174 06 05", .telephone),
      ("0303-123 45", .telephone), ("0046 70 174 06 05", .telephone),
      ("tel:+46701740605", .telephone), ("asa@example.org", .email),
      ("skriv till asa.ek@mail.example.org!", .email), ("ÅSA@EXEMPEL.SE", .email),
    ] as [(String, PrivateText.Kind)])
  func `numbers and addresses are told apart`(_ text: String, _ kind: PrivateText.Kind) {
    #expect(PrivateText.all(in: text).map(\.kind) == [kind])
    #expect(PrivateText.all(in: "före \(text), efter").map(\.kind) == [kind])
    let shown = PublicText.line("före \(text), efter")
    #expect(shown.contains("•••") && PrivateText.all(in: shown).isEmpty)
  }

  @Test(arguments: ["070-174\u{1}06 05", "070-174 06\n05", "640823-\u{2028}3234"])
  func `what a control character hides is found in what leaves`(_ text: String) {
    for shown in [PublicText.line(text), PublicText.lines(text)] {
      #expect(PrivateText.all(in: shown).isEmpty, "\(shown)")
      #expect(PublicText.line(shown) == PublicText.line(PublicText.line(shown)))
    }
  }

  @Test(arguments: [
    "", "112", "113 13", "114 14", "1177", "556000-4615", "640823-3235", "641323-3234",
    "2008-09-24", "2008-09-24 kl 13.02", "135 81 Tyresö", "12 000 000 kr", "1 000 000 000 000",
    "kl 08 30 - 16 00",
    "0,5 procent av 1 200 000", "2008–2012", "a @ b", "@tyreso", "Åk 7–9, 08.00–16.30",
  ])
  func `what is none of it stays`(_ text: String) {
    #expect(PrivateText.all(in: text).isEmpty)
    #expect(PublicText.line(text) == text)
  }

  @Test func `any number with a date and a check digit is found, and no other of ten digits`() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<500 {
      let month = Int.random(in: 1...12, using: &random)
      let day = Int.random(in: 1...28, using: &random) + (Bool.random(using: &random) ? 60 : 0)
      let year = Int.random(in: 10...99, using: &random)
      let start = [year, month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
      let serial = "\(Int.random(in: 100...999, using: &random))"
      let right = (0...9).filter { last in
        !PrivateText.all(in: "x \(start)-\(serial)\(last) y").isEmpty
      }
      #expect(right.count == 1, "\(start)-\(serial)")
      for form in ["\(start)\(serial)", "19\(start)-\(serial)", "19\(start)\(serial)"] {
        #expect(
          PrivateText.all(in: form + "\(right[0])").map(\.kind) == [.personalNumber], "\(form)")
      }
    }
  }

  @Test func `in what leaves it is a problem with its place, and no page has it`() throws {
    let secrets = ["640823-3234", "070-174 06 05", "asa@example.org"]
    for type in Municipality.published {
      for name in type.publicTexts {
        for secret in secrets where name != "Web" || secret == "640823-3234" {
          let text = sampleText(type.schema.fields) { field in
            if field.name == "Visibility" { return "public" }
            if field.name == name { return name == "Web" ? "a.se/" + secret : "Ord \(secret)" }
            return field.name == "Step" ? "3" : field.kind.sample
          }
          let town = described([type: text])
          let found = town.privateInPublic
          #expect(found.count == 1, "\(type) \(name) \(secret)")
          let lines = String(decoding: town.file(of: type).bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
          #expect(found.first?.line.map { lines[$0 - 1].contains(secret) } == true)
          #expect(town.problems.contains { $0 == found.first })
          let pages = town.publication(asOf: try day("2008-10-01")).files
          for file in pages {
            #expect(
              !String(decoding: file.bytes, as: UTF8.self).contains(secret), "\(type) \(name)")
          }
          let closed = described([type: text.replacing("Visibility: public", with: "")])
          #expect(closed.privateInPublic.isEmpty)
        }
      }
    }
  }
}
