extension Municipality {
  /// Contacts as a table. Several values stand on lines of their own within the cell, a role on the
  /// line of its organisation; notes, which have lines themselves, in as many columns as it takes.
  package func contactTable(of ids: [RecordID], _ scope: ContactScope) -> CSVTable {
    let cards = ids.compactMap { id in contactCard(of: id, scope).map { (id, $0) } }
    let notes = scope.withNotes ? max(1, cards.map(\.1.notes.count).max() ?? 0) : 0
    return CSVTable(
      header: ["Id", "Name", "Role", "Organisation", "Telephone", "Email", "Tag"]
        + Array(repeating: "Note", count: notes),
      rows: cards.map { id, card in
        [
          id.description, card.name, card.posts.lines(\.role), card.posts.lines(\.organisation),
          card.telephones.joined(separator: "\n"), card.emails.joined(separator: "\n"),
          card.tags.joined(separator: "\n"),
        ] + card.notes + Array(repeating: "", count: notes - card.notes.count)
      })
  }
}

extension [ContactCard.Post] {
  /// A line for each post, be it empty; none where no post says it.
  fileprivate func lines(_ part: (ContactCard.Post) -> String?) -> String {
    contains { part($0) != nil } ? map { part($0) ?? "" }.joined(separator: "\n") : ""
  }
}
