import Lettering
package import Model

/// One number that is called for a member, and whose it is.
package struct CallNumber: Hashable, Sendable {
  package let contact: RecordID
  /// Nil where nobody has written one down: the contact is shown all the same.
  package let telephone: String?

  package init(_ contact: RecordID, _ telephone: String?) {
    self.contact = contact
    self.telephone = telephone
  }
}

extension Municipality {
  /// The numbers of a member in the order in which they are tried: each contact's own, then its
  /// deputies'. A contact without a number is called at those of its person.
  package func callNumbers(of member: RecordID) -> [CallNumber] {
    var seen: Set<CallNumber> = []
    return contacts(of: member).flatMap { row -> [CallNumber] in
      let contact = dutyContacts[row]
      guard !contact.id.isEmpty else { return [] }
      let telephones = telephones(of: contact)
      return telephones.isEmpty
        ? [CallNumber(contact.recordID, nil)]
        : telephones.map { CallNumber(contact.recordID, $0) }
    }.filter { seen.insert($0).inserted }
  }

  /// A contact's numbers, or else those of the person that it is.
  package func telephones(of contact: DutyContact) -> [String] {
    let own = contact.telephones.map(\.trimmed)
    return own.isEmpty ? persons[contact.person]?.telephones.map(\.trimmed) ?? [] : own
  }
}
