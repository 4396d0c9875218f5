import Publication
import RecFile
import TestSupport
import TestTowns
import Testing

@testable import Model

/// What two versions of the data say differently.
struct DifferenceTests {
  private let town = described([
    .organisation: """
    Id: norra
    Name: Norra Åkeriet AB
    Kind: company
    Tag: bygg
    Egen: x

    Id: sodra
    Name: Södra
    Kind: company

    """,
    .person: "Id: asa\nName: Åsa\nTelephone: 112\nTelephone: 114 14\n",
    .appointment: "Id: a\nPerson: asa\nOrganisation: norra\nRole: VD\n",
  ])

  @Test func `records and fields are told in the order of the files and of the schema`() throws {
    let norra = RecordID(.organisation, "norra")
    let new = try town.applying([
      .set(
        norra, [FieldChange("Tag", .add("mat")), FieldChange("Name", "Norra"), .init("City", "Ås")]),
      .add(.person, [FieldChange("Name", "Bo")]), .remove(RecordID(.organisation, "sodra")),
    ]).municipality
    let difference = town.difference(to: new)
    #expect(difference.entries.map(\.kind) == [.changed, .gone, .new])
    #expect(difference.entries.map(\.id.key) == ["norra", "sodra", "bo"])
    #expect(
      difference.entries[0].fields == [
        .init("Name", from: ["Norra Åkeriet AB"], to: ["Norra"]),
        .init("City", from: [], to: ["Ås"]), .init("Tag", from: ["bygg"], to: ["bygg", "mat"]),
      ])
    #expect(
      difference.entries[2].fields == [
        .init("Id", from: [], to: ["bo"]), .init("Name", from: [], to: ["Bo"]),
      ])
    #expect(difference.ids(.gone) == [RecordID(.organisation, "sodra")])
    #expect(difference.count(.changed) == 1 && difference.count(.same) == 0)
  }

  @Test func `what the schema does not know comes last, and comments say nothing`() throws {
    let text = String(decoding: town.file(of: .organisation).bytes, as: UTF8.self)
    let other = town.replacing(
      .organisation,
      with: RecFile(Array(("# hej\n" + text.replacing("Egen: x", with: "Egen: y")).utf8)))
    #expect(
      town.difference(to: other).entries.map(\.fields) == [[.init("Egen", from: ["x"], to: ["y"])]])
    let commented = town.replacing(
      .organisation, with: RecFile(Array((text + "\n# hej\n").utf8)))
    #expect(town.difference(to: commented).isEmpty)
  }

  @Test func `records with one key are held against each other in order`() {
    func twins(_ names: String...) -> Municipality {
      let text = names.map { "Id: a\nName: \($0)\n" }.joined(separator: "\n")
      return described([.person: text])
    }
    #expect(
      twins("A", "B").difference(to: twins("A", "C")).entries.map(\.fields)
        == [[.init("Name", from: ["B"], to: ["C"])]])
    #expect(twins("A", "B", "C").difference(to: twins("A", "B")).entries.map(\.kind) == [.gone])
    #expect(twins("A").difference(to: twins("A", "B")).entries.map(\.kind) == [.new])
  }

  @Test(arguments: 0..<30)
  func `it makes of one version the other, and is empty where they say the same`(
    _ seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed &* 7919 &+ 3)
    let old = Municipality.small
    let new = old.changedAtRandom(&random)
    let difference = old.difference(to: new)
    #expect(old.said.applying(difference) == new.said)
    #expect(difference.isEmpty == (old.said == new.said))
    #expect(difference.entries.allSatisfy { $0.kind != .same && !$0.fields.isEmpty })
    #expect(difference.entries.allSatisfy { $0.fields.allSatisfy(\.isChanged) })
    // The other way round it is its opposite.
    let back = new.difference(to: old)
    #expect(new.said.applying(back) == old.said)
    #expect(Set(back.ids(.new)) == Set(difference.ids(.gone)))
    #expect(new.difference(to: new).isEmpty)
  }

  @Test(arguments: 0..<30)
  func `a removal is the difference that it makes`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed &* 104_729 &+ 1)
    let town = Municipality.small.changedAtRandom(&random)
    let types = RecordType.allCases.filter { town.count(of: $0) > 0 && $0 != .settings }
    let type = try #require(types.randomElement(using: &random))
    let id = town.id(type, at: Int.random(in: 0..<town.count(of: type), using: &random))
    let removal = try #require(town.removal(of: id))
    #expect(removal.entries.first?.id == id)
    guard let new = try? town.applying(.remove(id)).municipality else { return }
    let made = town.difference(to: new).entries
    #expect(made.count == removal.entries.count)
    for entry in removal.entries { #expect(made.contains(entry), "\(entry.id)") }
  }
}

/// What all records say, by their names.
private typealias Said = [RecordID: [String: [String]]]

extension Said {
  fileprivate func applying(_ difference: Difference<RecordID>) -> Said {
    difference.entries.reduce(into: self) { said, entry in
      guard entry.kind != .gone else {
        said[entry.id] = nil
        return
      }
      for field in entry.fields {
        said[entry.id, default: [:]][field.name] = field.new.isEmpty ? nil : field.new
      }
    }
  }
}

extension Municipality {
  fileprivate var said: Said {
    var said: Said = [:]
    for type in RecordType.allCases {
      for row in 0..<count(of: type) {
        let id = id(type, at: row)
        let fields = record(id).map { Array($0.fields) } ?? []
        said[id] = Dictionary(grouping: fields, by: \.name).mapValues { $0.map(\.value) }
      }
    }
    return said
  }

  /// After some changes that can be made.
  fileprivate func changedAtRandom(_ random: inout SeededRandom) -> Municipality {
    (0..<Int.random(in: 0..<8, using: &random)).reduce(self) { town, number in
      let type: RecordType =
        [.organisation, .person, .followUp, .meeting].randomElement(using: &random) ?? .person
      guard town.count(of: type) > 0 else { return town }
      let id = town.id(type, at: Int.random(in: 0..<town.count(of: type), using: &random))
      let changes: [Change] = [
        .add(.person, [FieldChange("Name", "Ny \(number)"), FieldChange("Tag", "x")]),
        .add(.organisation, [FieldChange("Name", "Ny \(number)"), FieldChange("Kind", "company")]),
        .set(id, [FieldChange("Note", .add("Not \(number)"))]),
        .set(id, [FieldChange("Tag", .replace(["a", "b"])), FieldChange("Note", "")]),
        .remove(id),
      ]
      let change = changes.randomElement(using: &random)
      return change.flatMap { try? town.applying($0).municipality } ?? town
    }
  }
}
