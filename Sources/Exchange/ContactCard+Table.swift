package import Almanac
package import Model
import Publication

extension Municipality {
  /// Contacts as a table. Several values stand on lines of their own within the cell, a role on the
  /// line of its organisation; notes, which have lines themselves, in as many columns as it takes.
  /// The columns of who may see them and of UIDs are there where somebody has a value in them.
  /// - Parameter language: of headings and words for people; nil for programs, which want English.
  package func contactTable(
    of ids: [RecordID], _ scope: ContactScope, in language: Language? = nil
  ) -> CSVTable {
    let cards = contactCards(of: ids, scope)
    let notes = scope.withNotes ? max(1, cards.map(\.card.notes.count).max() ?? 0) : 0
    let hasUID = cards.contains { $0.card.uid != nil }
    let hasVisibility = cards.contains { $0.card.visibility != nil }
    let words = language ?? .english
    let header = Self.headings.map { $0(words) }
    let rows = cards.map { id, card -> [String] in
      let fixed = [
        id.description, card.name, card.posts.lines(\.role), card.posts.lines(\.organisation),
        card.telephones.joined(separator: "\n"), card.emails.joined(separator: "\n"),
        card.tags.joined(separator: "\n"),
      ]
      let visibility = card.visibility.map { language.map($0.label.callAsFunction) ?? $0.rawValue }
      return fixed + (hasVisibility ? [visibility ?? ""] : []) + (hasUID ? [card.uid ?? ""] : [])
        + card.notes + Array(repeating: "", count: max(0, notes - card.notes.count))
    }
    return CSVTable(
      header: header + (hasVisibility ? [Phrase("Synlighet", "Visibility")(words)] : [])
        + (hasUID ? ["UID"] : [])
        + Array(repeating: Phrase("Anteckning", "Note")(words), count: notes),
      rows: rows)
  }

  private static let headings = [
    Phrase("Id", "Id"), Phrase("Namn", "Name"), Phrase("Roll", "Role"),
    Phrase("Organisation", "Organisation"), Phrase("Telefon", "Telephone"),
    Phrase("E-post", "Email"), Phrase("Etikett", "Tag"),
  ]
}

extension [ContactCard.Post] {
  /// A line for each post, be it empty; none where no post says it.
  fileprivate func lines(_ part: (ContactCard.Post) -> String?) -> String {
    contains { part($0) != nil } ? map { part($0) ?? "" }.joined(separator: "\n") : ""
  }
}
