import Almanac
import Canvas
import Exchange
import Model
import Publication
import Testing

@testable import Kiosk

struct PrivacyTests {
  private static let sizes = [
    Size(columns: 40, rows: 10), Size(columns: 80, rows: 24), Size(columns: 120, rows: 36),
    Size(columns: 200, rows: 60), Size(columns: 300, rows: 100),
  ]

  @Test func `the marked folder has a marker in every private field of every type`() {
    #expect(MarkedFolder.municipality.steps.count == 7)
    let texts = MarkedFolder.texts
    for type in RecordType.allCases {
      let text = texts[type] ?? ""
      for field in type.schema.fields { #expect(text.contains("\(field.name): "), "\(field.name)") }
      #expect(MarkedFolder.markers.contains { text.contains($0) }, "\(type)")
    }
    let contacts = texts[.dutyContact] ?? ""
    #expect(contacts.contains("08-465 004 99") && contacts.contains("Visibility: public"))
  }

  @Test(arguments: Language.allCases)
  func `nothing that is not public shows on any page in any size`(_ language: Language) {
    let publication = MarkedFolder.municipality.publication(asOf: Sample.asOf)
    #expect(publication.steps.map(\.number) == [1, 2, 3])
    for size in PrivacyTests.sizes {
      var state = KioskState(publication, size: size, language: language)
      var texts = (state.drawnPages() + state.drawnPlaces()).map(\.text)
      state.press("x")
      texts += state.drawnPages().map(\.text)
      for marker in MarkedFolder.markers {
        #expect(!texts.contains { $0.contains(marker) }, "\(marker) at \(size)")
      }
    }
  }

  @Test func `nothing that is not public is in any published file`() {
    for file in MarkedFolder.municipality.publication(asOf: Sample.asOf).files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for marker in MarkedFolder.markers { #expect(!text.contains(marker), "\(file.type)") }
    }
  }

  @Test func `whatever the private fields say, the publication is the same byte for byte`() {
    let publications = [MarkedFolder.municipality, MarkedFolder.changed].map {
      $0.publication(asOf: Sample.asOf)
    }
    #expect(publications[0] == publications[1])
    #expect(publications[0].files == publications[1].files)
  }

  @Test func `what is public is in the files, so a marker there would be found`() {
    let publication = MarkedFolder.municipality.publication(asOf: Sample.asOf)
    for type in PublicType.allCases { #expect(!publication.rows(of: type).isEmpty, "\(type)") }
    let text = publication.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    for words in [
      "Name: Kiosken", "Source: Räknade", "Value: 12", "Place: Centrum",
      "Id: kiosken-supplier-tyreso-kommun", "Organisation: tyresobostader-ab",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(publication.relations.allSatisfy { !$0.to.contains("nyckel") })
    #expect(publication.council.count == 1)
  }

  @Test func `what is public does show, so a marker there would be found`() {
    let publication = MarkedFolder.municipality.publication(asOf: Sample.asOf)
    let state = KioskState(publication, size: Size(columns: 120, rows: 36), language: .swedish)
    let texts = state.drawnPages().map(\.text).joined()
    #expect(texts.contains("Tyresö kommun"))
    #expect(texts.contains("Lär känna vårt lokala"))
    #expect(texts.contains("Kommunens näringslivsstrategi"))
  }
}
