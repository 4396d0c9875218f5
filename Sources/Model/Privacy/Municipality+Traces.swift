import Lettering
import RecFile

extension Municipality {
  /// The traces of a person; nil where there is no such person.
  /// - Parameter also: what else the person is called.
  package func traces(of person: RecordID, also: [String] = []) -> PersonTraces? {
    guard let one = persons[person] else { return nil }
    let others = persons.indices.filter { persons.id(at: $0) != person }
    let own = ways(to: person).filter(\.owners.isEmpty).map(\.value)
    return PersonTraces(
      one, telephones: own.filter { !$0.contains("@") }, emails: own.filter { $0.contains("@") },
      others: others.map { (persons.value("Name", at: $0) ?? "", persons.id(at: $0).key) },
      also: also)
  }

  /// The numbers and addresses of a person that others say are theirs too, each with who.
  func sharedWays(to person: RecordID) -> [Erasure.Shared] {
    ways(to: person).filter { !$0.owners.isEmpty }
  }

  /// The numbers and addresses that a person is reached by, each once, with the other persons, the
  /// organisations and the duty contacts of others that have it too.
  private func ways(to person: RecordID) -> [Erasure.Shared] {
    let about = dutyContacts(about: person)
    let values = ([person] + about).flatMap { addresses(of: $0) }
    var seen: Set<String> = []
    let ways = values.filter { seen.insert($0).inserted }
    let numbers = ways.map { NumberPattern($0) }
    var owners = [[RecordID]](repeating: [], count: ways.count)
    let own = Set([person] + about)
    for type in [RecordType.person, .organisation, .dutyContact] {
      for row in 0..<count(of: type) {
        let found = addresses(type, row)
        guard !found.isEmpty, case let id = id(type, at: row), !own.contains(id),
          type != .dutyContact || dutyContacts[row].person != person
        else { continue }
        for place in ways.indices {
          let isHere = found.contains { value in
            value.lowercased() == ways[place].lowercased()
              || numbers[place]?.isNumber(value) == true
          }
          if isHere { owners[place].append(id) }
        }
      }
    }
    return zip(ways, owners).map { Erasure.Shared(value: $0, owners: $1) }
  }

  private func addresses(of id: RecordID) -> [String] {
    row(of: id).map { addresses(id.type, $0) } ?? []
  }

  private func addresses(_ type: RecordType, _ row: Int) -> [String] {
    let record = tables[type.ordinal].records[row]
    return (record.values("Telephone") + record.values("Email")).map(\.trimmed)
      .filter { !$0.isEmpty }
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
