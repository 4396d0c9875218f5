extension Municipality {
  /// What a person can be told by; nil where there is no such person.
  package func traces(of person: RecordID) -> PersonTraces? {
    guard let one = persons[person] else { return nil }
    let others = persons.indices.filter { persons.id(at: $0) != person }
    let ways = ways(to: person).filter { owners(of: $0, beside: person).isEmpty }
    return PersonTraces(
      one, telephones: ways.filter { !$0.contains("@") }, emails: ways.filter { $0.contains("@") },
      others: others.map { (persons.value("Name", at: $0) ?? "", persons.id(at: $0).key) })
  }

  /// The numbers and addresses that a person is reached by, each once.
  private func ways(to person: RecordID) -> [String] {
    guard let one = persons[person] else { return [] }
    let contacts = dutyContacts(about: person).compactMap { dutyContacts[$0] }
    let all =
      one.telephones + one.emails + contacts.flatMap(\.telephones) + contacts.flatMap(\.emails)
    return all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The numbers and addresses of a person that others say are theirs too, each with who.
  func sharedWays(to person: RecordID) -> [Erasure.Shared] {
    ways(to: person).map { Erasure.Shared(value: $0, owners: owners(of: $0, beside: person)) }
      .filter { !$0.owners.isEmpty }
  }

  /// The other persons, the organisations and the duty contacts of others that have a number or
  /// address.
  private func owners(of value: String, beside person: RecordID) -> [RecordID] {
    let number = NumberPattern(value)
    let address = value.trimmed.lowercased()
    func holds(_ values: [String]) -> Bool {
      values.contains { $0.trimmed.lowercased() == address || number?.isNumber($0) == true }
    }
    let people = persons.filter { $0.recordID != person && holds($0.telephones + $0.emails) }
    let places = organisations.filter { holds($0.telephones + $0.emails) }
    let contacts = dutyContacts.filter { contact in
      contact.person != person && holds(contact.telephones + contact.emails)
        && !isAbout(contact, person)
    }
    return people.map(\.recordID) + places.map(\.recordID) + contacts.map(\.recordID)
  }

  /// The duty contacts that are a person and nothing else: those that lead to the person or have
  /// the name. One with a name of its own, such as an operations centre, is more than who answers.
  func dutyContacts(about person: RecordID) -> [RecordID] {
    dutyContacts.filter { isAbout($0, person) }.map(\.recordID)
  }

  private func isAbout(_ contact: DutyContact, _ person: RecordID) -> Bool {
    guard let one = persons[person] else { return false }
    guard let name = contact.name else { return contact.person == person }
    return (contact.person ?? person) == person && PersonTraces.isName(name, of: one.name)
  }
}
