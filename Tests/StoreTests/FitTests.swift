import Almanac
import Model
import RecFile
import Testing

@testable import Store

/// What is saved fits with what others have saved meanwhile, also in files that it does not touch.
struct FitTests {
  private typealias Texts = [RecordType: String]

  private static let base: Texts = [
    .settings: "Municipality: Prov\n",
    .organisation: "Id: ett\nName: Ett\nKind: company\n\nId: två\nName: Två\nKind: company\n",
    .encounter: "Id: e\nDate: 2008-09-01\nKind: call\nSubject: Hej\nOrganisation: två\n",
    .member: "Id: m\nOrganisation: två\n",
    .dutyContact: "Id: jour\nMember: m\nRole: Jour\nTelephone: 070-174 06 05\n",
  ]

  private static func disk(_ texts: Texts) -> MemoryDisk {
    MemoryDisk(
      Dictionary(
        uniqueKeysWithValues: RecordType.allCases.compactMap { type in
          texts[type].map { text in
            let head = type == .settings ? "%rec: Settings" : "%rec: \(type.rawValue)\n%key: Id"
            return ("/d/" + type.path, head + "\n\n" + text)
          }
        }))
  }

  /// Saves a change that was made of the base while others have made the base into theirs.
  private func save(
    _ change: Change, while theirs: Texts
  ) throws -> (failure: SaveFailure?, isUnchanged: Bool, now: Municipality) {
    let old = try DataFolder(path: "/d", in: MemoryFileSystem(Self.disk(Self.base))).read()
    let files = MemoryFileSystem(Self.disk(Self.base.merging(theirs) { $1 }))
    let folder = DataFolder(path: "/d", in: files)
    let before = try folder.read()
    let new = try old.applying(change).municipality
    #expect(new.problems(notIn: old, today: .first).allSatisfy { $0.severity != .error })
    var failure: SaveFailure?
    do throws(SaveFailure) { _ = try folder.save(new, since: old) } catch { failure = error }
    let now = try folder.read()
    return (failure, now == before, now)
  }

  private let visit = Change.add(
    .encounter,
    [
      FieldChange("Date", "2008-10-01"), FieldChange("Kind", "visit"),
      FieldChange("Subject", "Nytt"), FieldChange("Organisation", "ett"),
    ])

  private func expectUnfit(
    _ result: (failure: SaveFailure?, isUnchanged: Bool, now: Municipality)
  ) {
    guard case .unfit(let problem) = result.failure?.reason,
      case .brokenReference(let field, _) = problem.fact
    else {
      Issue.record("\(String(describing: result.failure))")
      return
    }
    #expect(["Organisation", "PartOf"].contains(field.name))
    #expect(result.isUnchanged)
    #expect(result.failure?.what.swedish.contains("andra just har ändrat") == true)
  }

  @Test func `a record is not removed that others lead to by now`() throws {
    let logged = "\n\nId: ny\nDate: 2008-10-01\nKind: visit\nSubject: Nyss\nOrganisation: ett\n"
    let remove = Change.remove(RecordID(.organisation, "ett"))
    expectUnfit(
      try save(remove, while: [.encounter: (Self.base[.encounter] ?? "") + logged]))
    // In the very file that is saved, too.
    expectUnfit(
      try save(
        remove,
        while: [
          .organisation: (Self.base[.organisation] ?? "")
            + "\nId: tre\nName: Tre\nKind: company\nPartOf: ett\n"
        ]))
  }

  @Test func `nothing is saved that leads to what others have removed`() throws {
    let rest = "Id: två\nName: Två\nKind: company\n"
    expectUnfit(try save(visit, while: [.organisation: rest]))
    expectUnfit(try save(visit, while: [.organisation: ""]))
  }

  @Test func `what others do elsewhere keeps nothing from being saved`() throws {
    let result = try save(
      visit, while: [.person: "Id: p\nName: Per\n", .settings: "Municipality: Annan\n"])
    #expect(result.failure == nil)
    #expect(result.now.encounters.count == 2)
    // What is wrong already, and not by this, does not either.
    let broken = try save(
      visit, while: [.encounter: (Self.base[.encounter] ?? "") + "Person: ingen\n"])
    #expect(broken.failure == nil)
  }

  @Test func `a number is not said to be right that was not there when it was made sure of`() throws
  {
    let contact = RecordID(.dutyContact, "jour")
    let verify = Change.set(contact, [FieldChange("Verified", "2008-10-01")])
    let text = Self.base[.dutyContact] ?? ""
    let result = try save(
      verify, while: [.dutyContact: text.replacing("06 05", with: "06 99")])
    #expect(result.failure?.reason == .otherNumber(contact))
    #expect(result.isUnchanged)
    let other = try save(verify, while: [.dutyContact: text + "Email: a@b.se\n"])
    #expect(other.failure == nil)
    #expect(other.now.values(of: "Verified", in: contact) == ["2008-10-01"])
    #expect(other.now.values(of: "Email", in: contact) == ["a@b.se"])
  }
}
