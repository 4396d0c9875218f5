package import Almanac
import Lettering
package import Model

/// The call list as it is put in a binder: who is called, in what order, at what numbers, and how
/// old these are.
package struct CallList: Equatable, Sendable {
  package struct Contact: Equatable, Sendable {
    package let name: String
    package let role: String
    package let isDeputy: Bool
    package let telephones: [String]
    package let verification: Verification
  }

  package struct Entry: Equatable, Sendable {
    /// From 1, in call order.
    package let place: Int
    package let organisation: String
    /// In the order in which they are tried.
    package let contacts: [Contact]
  }

  /// The types that it is made of.
  package static let types: [RecordType] = [
    .settings, .organisation, .person, .member, .dutyContact,
  ]

  package let municipality: String
  /// The day for which it holds.
  package let day: Day
  /// Months for which a number counts as verified.
  package let months: Int
  package let entries: [Entry]

  package init(_ municipality: Municipality, today: Day) {
    self.municipality = municipality.settings.municipality
    day = today
    months = municipality.settings.verifyWithin
    var seen: Set<RecordID> = []
    let members = municipality.membersInCallOrder.map { municipality.members.id(at: $0) }
      .filter { seen.insert($0).inserted }
    entries = members.enumerated().map { place, member in
      Entry(
        place: place + 1, organisation: municipality.title(of: member) ?? member.key,
        contacts: municipality.contacts(of: member).map { row in
          let contact = municipality.dutyContacts[row]
          return Contact(
            name: municipality.title(of: contact.recordID) ?? contact.role, role: contact.role,
            isDeputy: contact.deputyFor != nil,
            telephones: municipality.telephones(of: contact),
            verification: municipality.verification(of: contact, today: today))
        })
    }
  }

  /// Public numbers and stations that anyone in Sweden calls or listens to.
  package static let emergencyLine = Phrase(
    "Akut 112 · Information 113 13 · Polis 114 14 · Sjukvård 1177 · krisinformation.se · P4",
    "Emergency 112 · Information 113 13 · Police 114 14 · Care 1177 · krisinformation.se · P4")
}

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
