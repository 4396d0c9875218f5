package import Model
package import Publication

/// What an import would do, card by card, before it does it.
package struct ImportPlan: Equatable, Sendable {
  package enum Outcome: String, CaseIterable, Sendable {
    /// Nobody is known who may be the same.
    case new
    /// Someone who is known gets more.
    case adds
    /// All of it is known.
    case same
    /// Somebody has the name, the number or the address, and nothing more is alike: a new person.
    case possible = "possible duplicate"
    /// It is of an organisation or a group, or of nobody.
    case passedOver = "passed over"
  }

  /// What a contact gets.
  package enum Addition: Equatable, Sendable {
    case telephone(String)
    case email(String)
    case tag(String)
    /// Without a role, "kontakt".
    case post(role: String?, RecordID)
    case note(String)
    /// Never wider than what somebody has.
    case visibility(Visibility)
    /// What the program that sent the card knows it by.
    case uid(String)
    /// What there is no field for; all of those of an import make one note.
    case line(String)
  }

  package struct Entry: Equatable, Sendable {
    /// In the file, from 1.
    package let line: Int
    package let outcome: Outcome
    package let name: String
    /// Who gets it, has it, or may be the same; nil where nobody is known.
    package let record: RecordID?
    package let additions: [Addition]
    /// The card as it was read, with what can't be kept.
    package let card: ImportedCard
  }

  package let entries: [Entry]
  /// What makes it so, to be applied to the municipality that it was planned for.
  package let changes: [Change]
}

extension Municipality {
  /// What taking contacts in would do. Planning the same again for what comes of it gives a plan that
  /// changes nothing.
  package func plan(importing cards: [ImportedCard]) -> ImportPlan {
    var planner = ImportPlanner(self)
    for card in cards { planner.take(card) }
    return ImportPlan(entries: planner.entries, changes: planner.changes)
  }
}
