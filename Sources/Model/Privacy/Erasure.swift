/// The effects of erasing a person, record by record, so that they can be reviewed before it is
/// done.
package struct Erasure: Equatable, Sendable {
  /// One value that is not what it was.
  package struct Change: Equatable, Sendable {
    package let type: RecordType
    /// In the file as it was, from 1.
    package let line: Int
    /// Nil for a comment, and for a record of a type that Sju does not know.
    package let record: RecordID?
    /// Nil for a comment.
    package let field: String?
    package let old: String
    /// Nil where the value goes.
    package let new: String?
  }

  /// A record that stays under another key, since its own said who the person was.
  package struct Renaming: Equatable, Sendable {
    package let old: RecordID
    package let new: RecordID
  }

  /// A number or address that stays where others say that it is theirs.
  package struct Shared: Equatable, Sendable {
    package let value: String
    package let owners: [RecordID]
  }

  /// Who answers for a member of the crisis council that loses a contact, in the order of calls.
  package struct Seat: Equatable, Sendable {
    package let member: RecordID
    package let contacts: [RecordID]
  }

  /// Where a part of the name, initials or the like stand, which may be the person or anybody. It
  /// stays as it is: a human decides.
  package struct Hit: Equatable, Sendable {
    package let type: RecordType
    /// In the file as it was, from 1.
    package let line: Int
    /// Nil for a comment.
    package let field: String?
    package let text: String
    package let words: [String]
  }

  package let person: RecordID
  /// The records that go with it: its appointments and duty contacts, and what can't be without
  /// one of these.
  package let others: [RecordID]
  package internal(set) var changes: [Change] = []
  package internal(set) var renamings: [Renaming] = []
  package internal(set) var shared: [Shared] = []
  package internal(set) var seats: [Seat] = []
  package internal(set) var hits: [Hit] = []
}
