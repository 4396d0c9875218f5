import Exchange
import Model

/// Whatever contacts a file holds, they are taken in whole, and the second time nothing is new. A card
/// and a table, written again, are read as they were.
func readContacts(_ bytes: [UInt8]) {
  for found in VCardReading(bytes).cards {
    for version in VCard.Version.allCases {
      precondition(VCardReading(found.card.bytes(version)).cards.map(\.card) == [found.card])
    }
  }
  let table = CSVReading(bytes)
  if table.problems.isEmpty, table.header.count == table.rows.first?.cells.count {
    precondition(!CSVTable(header: table.header, rows: table.rows.map(\.cells)).bytes().isEmpty)
  }
  let reading = ContactReading(bytes, name: "a")
  for problem in reading.problems { precondition(problem.line > 0 && problem.column > 0) }
  let plan = contacts.plan(importing: reading.cards)
  guard let new = try? contacts.applying(plan.changes).municipality else {
    preconditionFailure("what was planned can't be done")
  }
  precondition(new.plan(importing: reading.cards).changes.isEmpty)
}

private let contacts = Municipality(files: [
  (RecordType.person.path, Array("Id: a\nName: A\nTelephone: 08-465 004 00\n".utf8)),
  (RecordType.organisation.path, Array("Id: b\nName: B\nKind: company\n".utf8)),
])
