import Lettering
import Model
import Publication

/// Matches the cards of an import with known contacts, and finds what is new in each.
struct ContactPlanner {
  private(set) var entries: [ImportPlan.Entry] = []
  private let municipality: Municipality
  private let organisations: OrganisationNames
  private var index: ContactIndex
  private var keys: NewKeys
  private var pending = PendingContacts()
  /// The known facts of those who were compared, by their place in the index.
  private var held: [Int: HeldFacts] = [:]
  /// Contacts by the UID of their card.
  private var known: Set<Int> = []

  init(_ municipality: Municipality) {
    self.municipality = municipality
    organisations = OrganisationNames(municipality)
    index = ContactIndex(municipality)
    keys = NewKeys(.person, municipality)
  }

  var changes: [Change] { pending.changes }

  mutating func take(_ card: ImportedCard) {
    guard card.nobody == nil else {
      let known = card.nobody == .organisation ? organisation(of: card) : nil
      return add(card, .passedOver, known, becoming: nil, [])
    }
    let name = NameWords(card.card.name)
    var additions = additions(of: card, name)
    guard let place = match(card, name, additions) else {
      let like = likeness(name, additions)
      let id = addPerson(card, additions)
      return add(card, like == nil ? .new : .possible, like ?? id, becoming: id, additions)
    }
    if index.names[place] != name { additions.append(.line("FN: \(card.card.name)")) }
    additions = news(additions, place)
    record(additions, place)
    let id = index.ids[place]
    add(card, additions.isEmpty ? .same : .adds, id, becoming: id, additions)
  }

  private mutating func add(
    _ card: ImportedCard, _ outcome: ImportPlan.Outcome, _ record: RecordID?,
    becoming result: RecordID?, _ additions: [ContactAddition]
  ) {
    let entry = ContactEntry(
      outcome: outcome, record: record, result: result, additions: additions, card: card)
    entries.append(entry.planned(municipality))
  }

  /// The organisation that a card is about; nil where the folder does not have it.
  private func organisation(of card: ImportedCard) -> RecordID? {
    let names = card.card.posts.compactMap(\.organisation) + [card.card.name]
    return names.lazy.compactMap { name in
      organisations.organisation(name) { _ in false }
    }.first
  }

  /// The facts that a card states, with its organisations looked up.
  private func additions(of card: ImportedCard, _ name: NameWords) -> [ContactAddition] {
    var additions = card.card.telephones.map { ContactAddition.telephone($0) }
    additions += card.card.emails.map { .email($0) }
    for post in card.card.posts {
      let organisation = post.organisation.flatMap { organisation in
        organisations.organisation(organisation) {
          index.place(named: name, with: .at($0)) != nil
        }
      }
      if let organisation {
        additions.append(.post(role: post.role, organisation))
      } else {
        additions.append(.line(post.line))
      }
    }
    additions += card.card.tags.map { .tag($0) } + card.card.notes.map { .note($0) }
    additions += card.lines.map { .line($0) }
    if let visibility = card.card.visibility { additions.append(.visibility(visibility)) }
    if let uid = card.card.uid, municipality.contact(uid: uid) == nil {
      additions.append(.uid(uid))
    }
    var seen: Set<ContactFact> = []
    return additions.filter { seen.insert($0.fact).inserted }
  }

  /// The contact that a card is surely about; nil where there is none.
  private mutating func match(
    _ card: ImportedCard, _ name: NameWords, _ additions: [ContactAddition]
  ) -> Int? {
    if let uid = card.card.uid {
      let known = municipality.contact(uid: uid).flatMap(index.place(of:))
      if let place = known ?? index.place(uid: uid) { return place }
    }
    if let id = card.recordName.flatMap(municipality.contact(named:)),
      let place = index.place(of: id), index.names[place].agrees(with: name)
    {
      return place
    }
    let facts = additions.map(\.fact).filter(\.isOfSomebody)
    // A duty contact of another folder is called on duty: its number is not that of its namesake.
    if card.isOfDuty { return matchOfWhole(name, facts) }
    let addresses = facts.filter(\.isAddress)
    for fact in addresses {
      if let place = index.place(named: name, with: fact) { return place }
    }
    for fact in addresses {
      if let place = index.place(agreeingWith: name, at: fact) { return place }
    }
    for fact in facts.compactMap(\.link) + additions.compactMap(\.organisation).map(ContactFact.at)
    {
      if let place = index.place(named: name, with: fact) { return place }
    }
    return matchOfWhole(name, facts)
  }

  /// A contact of whom everything that the card states is known.
  private mutating func matchOfWhole(_ name: NameWords, _ facts: [ContactFact]) -> Int? {
    guard !facts.isEmpty else { return index.place(named: name) }
    let places = Set(facts.compactMap { index.place(named: name, with: $0) })
    return places.sorted().prefix(20).first { place in
      hold(place)
      return facts.allSatisfy { held[place]?.contains($0) == true }
    }
  }

  /// The contact that has the same name, number or address, and may be someone else.
  private func likeness(_ name: NameWords, _ additions: [ContactAddition]) -> RecordID? {
    let place =
      index.place(named: name)
      ?? additions.map(\.fact).filter(\.isAddress).lazy.compactMap(index.place(at:)).first
    return place.map { index.ids[$0] }
  }

  private mutating func addPerson(
    _ card: ImportedCard, _ additions: [ContactAddition]
  ) -> RecordID {
    let stem = Self.personKey(card.recordName) ?? RecordType.person.keyStem(card.card.name.slug)
    let id = RecordID(.person, keys.next(stem))
    let place = index.add(id, card.card.name)
    pending.add(id, card.card)
    held[place] = HeldFacts([])
    record(additions, place)
    // A second card of the same file never widens who may see it.
    for visibility in [Visibility.public, .internal] {
      _ = held[place]?.insert(.visibility(visibility))
    }
    return id
  }

  /// The key that a table of another folder has for a person.
  private static func personKey(_ name: String?) -> String? {
    let parts = name?.split(separator: "/", maxSplits: 1).map(String.init) ?? []
    return parts.count == 2 && parts[0] == RecordType.person.rawValue && parts[1].isKey
      ? parts[1] : nil
  }

  /// The facts of the card that are not known yet. One that fits in no field becomes a line of the
  /// note: a duty contact has one appointment, that of its member, and nobody has hundreds of
  /// numbers.
  private mutating func news(
    _ additions: [ContactAddition], _ place: Int
  ) -> [ContactAddition] {
    hold(place)
    guard let held = held[place] else { return additions }
    let isDuty = index.ids[place].type == .dutyContact
    var room = HeldFacts.maximumValues - held.valueCount
    var seen: Set<ContactFact> = []
    let hasUID = known.contains(place) || isDuty
    return additions.flatMap { addition -> [ContactAddition] in
      guard !held.contains(addition.fact) else { return [] }
      room -= 1
      var isLine = room < 0 || isDuty && addition.organisation != nil
      if case .uid(let uid) = addition {
        if held.contains(.line("UID: \(uid)")) { return [] }
        isLine = hasUID
      }
      return isLine ? addition.lines(municipality).filter { !held.contains($0.fact) } : [addition]
    }.filter { seen.insert($0.fact).inserted }
  }

  private mutating func record(_ additions: [ContactAddition], _ place: Int) {
    for addition in additions {
      if case .uid = addition { known.insert(place) }
      for fact in addition.facts where held[place]?.insert(fact) == true {
        index.add(fact, to: place)
      }
    }
    pending.add(additions, to: index.ids[place])
  }

  /// Looks up the facts that are known of a contact.
  private mutating func hold(_ place: Int) {
    guard held[place] == nil else { return }
    let id = index.ids[place]
    var facts: [ContactFact] = []
    switch id.type {
    case .person:
      facts = municipality.persons[id]?.facts ?? []
      facts += municipality.referring(to: id, in: municipality.appointments).flatMap(\.facts)
      if municipality.persons[id]?.uid != nil { known.insert(place) }
    default: facts = municipality.dutyContacts[id]?.facts(in: municipality) ?? []
    }
    // An import never widens who may see a contact: only that it is confidential can be new.
    let isConfidential = municipality.isConfidential(id)
    held[place] = HeldFacts(
      facts + [.visibility(.public), .visibility(.internal)]
        + (isConfidential ? [.visibility(.confidential)] : []))
  }
}

/// The facts that are known of one contact.
private struct HeldFacts {
  private var facts: Set<ContactFact> = []
  /// How many of them are in fields, and no lines of notes.
  private(set) var valueCount = 0

  static let maximumValues = 500

  init(_ facts: [ContactFact]) {
    for fact in facts { _ = insert(fact) }
  }

  func contains(_ fact: ContactFact) -> Bool { facts.contains(fact) }

  /// Adds a fact, and tells whether it is new.
  mutating func insert(_ fact: ContactFact) -> Bool {
    guard facts.insert(fact).inserted else { return false }
    if case .line = fact { return true }
    valueCount += 1
    return true
  }
}
