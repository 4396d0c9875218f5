import Foundation
import Model
import RecCheck
import RecFile
import Testing

@testable import Example
import Publication
import TestSupport

/// What is written by hand of the example can be read, all of it, and hangs together.
struct ExampleDataTests {
  private static let data = ExampleData.shared
  private static let names = ExampleData.files.keys.sorted()

  /// Records of the data folder's own types.
  private static let plain: [(type: RecordType, record: Record)] = RecordType.allCases.flatMap {
    type in data[type].map { (type, $0) }
  }

  /// Fields of these that only the generator reads; the heads of the files say what for.
  private static let own: [RecordType: Set<String>] = [
    .organisation: ["Sector", "SilentFor"], .person: ["Share"],
  ]

  /// Mandatory fields that are worked out.
  private static let workedOut: [RecordType: Set<String>] = [
    .appointment: ["Id"], .relation: ["Id"], .callAttempt: ["Id", "At"],
  ]

  private static func file(_ name: String) -> [UInt8] { ExampleData.files[name] ?? [] }

  @Test func `every file of the folder is embedded`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "Sources/Example/Data").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == Self.names)
  }

  @Test(arguments: names)
  func `a file is well formed, and as its own descriptor says`(name: String) throws {
    let file = RecFile(Self.file(name))
    #expect(file.problems == [])
    #expect(file.findings == [])
    #expect(try Recfix.complaints(about: Self.file(name)) == "")
  }

  /// A file without a descriptor is one of the data folder's types, and of no other.
  @Test func `every record is read`() {
    let types = RecordType.allCases.filter { !Self.data[$0].isEmpty }
    let plain = Set(types.map { ExampleData.name(of: $0) })
    #expect(plain.count == types.count)
    for name in Self.names {
      let types = RecFile(Self.file(name)).sets.map(\.type)
      #expect(types == [nil] ? plain.contains(name) : !types.contains(nil), "\(name)")
    }
    let data = Self.data
    func count(_ type: String, in name: String) -> Int {
      ExampleData.records(of: type, in: Self.file(name)).count
    }
    #expect(data.organisations.count == data[.organisation].count)
    #expect(data.staff.count == data[.person].count)
    #expect(data.council.count == data[.member].count)
    #expect(data.talks.count == count("Talk", in: "talks.rec"))
    #expect(data.series.count == count("Series", in: "series.rec"))
    #expect(data.sectors.count == count("Sector", in: "sectors.rec"))
    #expect(data.associations.count == count("Association", in: "sectors.rec"))
    #expect(data.breakfast != nil && count("Breakfast", in: "breakfasts.rec") == 1)
    #expect(count("Names", in: "names.rec") == 1)
    let trades = ExampleData.records(of: "Sector", in: Self.file("sectors.rec"))
      .map { $0.values("Trade").count }
    #expect(data.sectors.map(\.trades.count) == trades)
  }

  @Test func `every field is one of its type's or the generator's, and its value fits`() {
    for (type, record) in Self.plain {
      for field in record.fields where Self.own[type]?.contains(field.name) != true {
        let place = "\(ExampleData.name(of: type)):\(field.line) \(field.name)"
        guard let known = type.schema[field.name] else {
          Issue.record("\(place) is unknown")
          continue
        }
        #expect(known.kind.fault(in: field.value) == nil, "\(place)")
        #expect(known.repeats || record.values(FieldName(field.name)).count == 1, "\(place)")
        #expect(
          field.name != "Source" || type.schema.own.contains { $0.name == "Source" },
          "\(place) is what the generator adds")
      }
      for field in type.schema.fields
      where field.isMandatory && Self.workedOut[type]?.contains(field.name) != true {
        #expect(record[FieldName(field.name)] != nil, "\(type) \(record.line): \(field.name)")
      }
    }
  }

  @Test func `no two records of a type have the same key, and every key referred to exists`() {
    var keys: Set<RecordID> = []
    for (type, record) in Self.plain {
      guard let name = type.schema.key?.name, let key = record[FieldName(name)] else { continue }
      #expect(keys.insert(RecordID(type, key)).inserted, "\(type) \(key)")
    }
    var meant = Self.plain.flatMap { references(in: $0.record, of: $0.type) }
    meant += Self.data.breakfast.map { references(in: $0, of: .meeting) } ?? []
    meant += Self.data.series.map { RecordID(.indicator, $0.indicator) }
    meant += Self.data.talks.flatMap(\.steps).map { RecordID.step($0) }
    #expect(meant.count > 500)
    let missing = Set(meant).subtracting(keys).map(\.description)
    #expect(missing == [])
    #expect(Set(Self.data.series.map(\.indicator)).count == Self.data[.indicator].count)
  }

  private func references(in record: Record, of type: RecordType) -> [RecordID] {
    type.schema.references.flatMap { field in
      record.values(FieldName(field.name)).compactMap { key in
        field.target.map { RecordID($0, key) }
      }
    }
  }

  @Test func `every sector has trades and wishes, and every organisation has a sector`() {
    let sectors = Self.data.sectors
    #expect(Set(sectors.map(\.name)).count == 8)
    for sector in sectors {
      #expect(sector.share > 0 && !sector.needs.isEmpty && !sector.offers.isEmpty)
      #expect(!sector.trades.isEmpty && sector.trades.allSatisfy { !$0.words.isEmpty })
      #expect(Self.data.talks.contains { $0.isFor(sector.name) } || sector.name == .care)
    }
    #expect(Set(Self.data.organisations.map(\.sector)).isSubset(of: Set(sectors.map(\.name))))
  }

  @Test func `there are words to draw from wherever some are drawn`() {
    let data = Self.data
    let names = data.names
    for words in [
      names.given, names.families, names.places, names.districts, names.streets, data.roles.beside,
    ] { #expect(words.count > 4 && Set(words).count > 4) }
    for kind in OrganisationKind.allCases {
      #expect(!data.roles.list(kind, after: 0).isEmpty, "\(kind)")
      #expect(!data.roles.list(kind, after: 1).isEmpty, "\(kind)")
    }
    let kinds: [RelationKind] = [.supplier, .customer, .member, .neighbour, .owner, .cooperates]
    for subject in ["organisation", "person"] + kinds.map(\.rawValue) {
      #expect(!data.remarks(on: subject).isEmpty, "\(subject)")
    }
    #expect(data.staff.map(\.share).reduce(0, +) == 6)
  }

  @Test func `the tags that are given are those of the settings`() {
    let municipality = Municipality(files: Example.files(organisations: 200))
    let given = Set(municipality.organisations.flatMap(\.annotations.tags))
    #expect(given == Set(municipality.settings.tagIntervals.map(\.tag)))
  }

  /// Whatever is wrong with a file, the rest is still made into an example.
  @Test(arguments: names)
  func `a file that is cut off or full of nonsense makes for less, and stops nothing`(
    name: String
  ) {
    let whole = String(decoding: Self.file(name), as: UTF8.self)
    let half = String(whole.prefix(whole.count / 2))
    for text in ["", half, "no field\n", whole.replacing(": ", with: ": -9")] {
      var files = ExampleData.files
      files[name] = Array(text.utf8)
      let made = Example.files(organisations: 70, of: ExampleData(files))
      #expect(made.map(\.path) == RecordType.allCases.map(\.path))
    }
    #expect(
      Example.files(organisations: 3, of: ExampleData([:])).count == RecordType.allCases.count)
  }
}

extension Talk {
  fileprivate func isFor(_ name: Sector.Name) -> Bool {
    if case .sector(name) = audience { true } else { false }
  }
}
