import TestTowns
import Testing

@testable import Model

/// Many changes at once are as many changes one after the other.
struct BulkChangeTests {
  private let known = described([
    .person: "# Överst\nId: a\nName: A\nTelephone: 112\n\nId: b\nName: B\n\n\nId: c\nName: C"
  ])

  private func oneByOne(_ changes: [Change]) throws -> (Municipality, [RecordID]) {
    var municipality = known
    var records: [RecordID] = []
    for change in changes {
      let (new, id) = try municipality.applying(change)
      municipality = new
      records.append(id)
    }
    return (municipality, records)
  }

  @Test func `the files and the keys are the same`() throws {
    let a = RecordID(.person, "a")
    let changes: [Change] = [
      .add(.person, [FieldChange("Name", "Ny")]), .add(.person, [FieldChange("Name", "Ny")]),
      .set(RecordID(.person, "c"), [FieldChange("Telephone", .add("113"))]),
      .set(a, [FieldChange("Telephone", .add("08-465 004 00")), FieldChange("Note", "x\ny")]),
      .set(a, [FieldChange("Telephone", .remove("112"))]),
      .add(.organisation, [FieldChange("Name", "Ett"), FieldChange("Kind", "company")]),
      .add(
        .organisation,
        [FieldChange("Name", "Del"), FieldChange("Kind", "company"), FieldChange("PartOf", "ett")]),
      .add(
        .appointment,
        [
          FieldChange("Person", "ny-2"), FieldChange("Organisation", "ett"),
          FieldChange("Role", "VD"),
        ]),
      .remove(RecordID(.person, "b")),
    ]
    let (one, ids) = try oneByOne(changes)
    let (all, records) = try known.applying(changes)
    #expect(all == one)
    #expect(records == ids)
    #expect(records.map(\.key).prefix(2) == ["ny", "ny-2"])
  }

  @Test func `a fault in one is a fault in all`() throws {
    #expect(throws: ChangeFault.keyTaken(RecordID(.person, "ny"))) {
      try known.applying([
        .add(.person, [FieldChange("Name", "Ny"), FieldChange("Id", "ny")]),
        .add(.person, [FieldChange("Name", "Ny"), FieldChange("Id", "ny")]),
      ])
    }
    #expect(throws: ChangeFault.self) {
      try known.applying([
        .set(RecordID(.person, "a"), [FieldChange("Name", "Å")]),
        .set(RecordID(.person, "nobody"), [FieldChange("Name", "Å")]),
      ])
    }
  }

  @Test func `no changes are no change`() throws {
    #expect(try known.applying([]).municipality == known)
  }
}
