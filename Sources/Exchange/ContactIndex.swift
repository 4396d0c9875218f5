import Lettering
import Model
import RecFile
import Publication

/// An index of contacts by name, number and address: those of the municipality, and those that an
/// import has met so far.
struct ContactIndex {
  private struct NamedFact: Hashable {
    let name: NameWords
    let fact: ContactFact
  }

  private(set) var ids: [RecordID] = []
  private(set) var names: [NameWords] = []
  private var places: [RecordID: Int] = [:]
  private var byName: [NameWords: Int] = [:]
  private var byUID: [String: Int] = [:]
  private var byNamedFact: [NamedFact: Int] = [:]
  private var byAddress: [ContactFact: [Int]] = [:]

  /// How many contacts with the same number are compared: everybody may have that of the
  /// switchboard.
  private static let maximumLookedAt = 50

  init(_ municipality: Municipality) {
    var posts: [RecordID: [ContactFact]] = [:]
    for appointment in municipality.appointments {
      guard let person = appointment.person else { continue }
      posts[person, default: []] += appointment.facts
    }
    for person in municipality.persons where !person.id.isEmpty {
      let place = add(person.recordID, person.name)
      if let uid = person.uid, byUID[uid] == nil { byUID[uid] = place }
      for fact in person.facts + (posts[person.recordID] ?? []) { add(fact, to: place) }
    }
    for contact in municipality.dutyContacts where !contact.id.isEmpty {
      let name = municipality.title(of: contact.recordID) ?? contact.id
      let place = add(contact.recordID, name, isFoundByName: contact.person == nil)
      guard contact.person == nil else { continue }
      for fact in contact.facts(in: municipality) {
        add(fact, to: place)
      }
    }
  }

  /// - Parameter isFoundByName: whether its name alone finds it, or only its key and its facts.
  mutating func add(_ id: RecordID, _ name: String, isFoundByName: Bool = true) -> Int {
    let place = ids.count
    ids.append(id)
    names.append(NameWords(name))
    if places[id] == nil { places[id] = place }
    if isFoundByName, byName[names[place]] == nil { byName[names[place]] = place }
    return place
  }

  mutating func add(_ fact: ContactFact, to place: Int) {
    let named = NamedFact(name: names[place], fact: fact)
    if byNamedFact[named] == nil { byNamedFact[named] = place }
    if fact.isAddress, ids[place].type == .person { byAddress[fact, default: []].append(place) }
    if case .uid(let uid) = fact { byUID[uid] = byUID[uid] ?? place }
    if case .line(let line) = fact, line.hasPrefix("UID: ") {
      byUID[String(line.dropFirst(5))] = byUID[String(line.dropFirst(5))] ?? place
    }
  }

  func place(of id: RecordID) -> Int? { places[id] }

  func place(uid: String) -> Int? { byUID[uid] }

  func place(named name: NameWords) -> Int? { byName[name] }

  func place(named name: NameWords, with fact: ContactFact) -> Int? {
    byNamedFact[NamedFact(name: name, fact: fact)]
  }

  /// The first contact with this number or address whose name may be the same.
  func place(agreeingWith name: NameWords, at address: ContactFact) -> Int? {
    byAddress[address]?.prefix(Self.maximumLookedAt).first { names[$0].agrees(with: name) }
  }

  /// The first contact with this number or address, whatever its name.
  func place(at address: ContactFact) -> Int? { byAddress[address]?.first }
}

extension Person {
  /// The facts that the person's own record states; appointments have records of their own.
  var facts: [ContactFact] {
    ContactFact.facts(telephones, emails, annotations) + (uid.map { [.uid($0)] } ?? [])
  }
}

extension DutyContact {
  func facts(in municipality: Municipality) -> [ContactFact] {
    let organisation = municipality.members[member].flatMap(\.organisation)
    return ContactFact.facts(telephones, emails, annotations)
      + (organisation.map { ContactFact.post(role, at: $0) } ?? [])
  }
}

extension Appointment {
  var facts: [ContactFact] { organisation.map { ContactFact.post(role, at: $0) } ?? [] }
}

extension ContactFact {
  fileprivate static func facts(
    _ telephones: [String], _ emails: [String], _ annotations: Annotations
  ) -> [ContactFact] {
    let lines = annotations.notes.flatMap(\.noteLines).flatMap(ContactFact.line(of:))
    return telephones.map(ContactFact.init(telephone:)) + emails.map(ContactFact.init(email:))
      + annotations.tags.map(ContactFact.init(tag:))
      + annotations.notes.map(ContactFact.init(note:))
      + lines
  }

  static func post(_ role: String, at organisation: RecordID) -> [ContactFact] {
    [.at(organisation), .post(organisation, NameWords.inOrder(role))]
  }
}

extension String {
  /// The entries of a note: its lines, with those that are set in after them.
  var noteLines: [String] {
    var lines: [String] = []
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  "), !lines.isEmpty {
        lines[lines.count - 1] += "\n" + line
      } else {
        lines.append(String(line))
      }
    }
    return lines
  }
}

/// The organisations by all of their names.
struct OrganisationNames {
  private var ids: [[String]: [RecordID]] = [:]

  init(_ municipality: Municipality) {
    for organisation in municipality.organisations {
      for name in Set([organisation.name] + organisation.otherNames).map(NameWords.inOrder)
      where !name.isEmpty && ids[name]?.last != organisation.recordID {
        ids[name, default: []].append(organisation.recordID)
      }
    }
  }

  /// The organisation with a name; where several have it, the one that is preferred, else none.
  func organisation(_ name: String, isPreferred: (RecordID) -> Bool) -> RecordID? {
    guard let found = ids[NameWords.inOrder(name)] else { return nil }
    return found.count == 1 ? found.first : found.prefix(50).first(where: isPreferred)
  }
}

/// The legal forms that a company's name ends in: AB, handelsbolag, GmbH. No person's name ends so.
enum LegalForm {
  /// The words of a name as they are compared, without the legal form at its end.
  /// - Returns: also the form; nil where there is none, or where it is of a company that is named after
  ///   a person: `Bo Ek, Ekbyggarna AB`.
  static func parted(_ name: String) -> (words: [String], form: String?) {
    let words = NameWords.inOrder(name)
    let parts = name.split { ",(;:|".contains($0) }
    for count in [2, 1] where words.count > count {
      let form = words.suffix(count).joined(separator: " ")
      guard forms.contains(form) else { continue }
      let isAfterPerson =
        parts.count > 1 && NameWords.inOrder(String(parts.last ?? "")).count > count
      return (Array(words.dropLast(count)), isAfterPerson ? nil : form)
    }
    return (words, nil)
  }

  /// The kind of organisation that a name says it is; a company where it says nothing.
  static func kind(of name: String) -> OrganisationKind {
    let words = NameWords.inOrder(name)
    func has(_ endings: String...) -> Bool {
      words.contains { word in endings.flatMap(NameWords.inOrder).contains(where: word.hasSuffix) }
    }
    if has("kommun") { return .municipality }
    if has("myndigheten", "verket", "länsstyrelsen", "regionen") { return .authority }
    if has("förening", "föreningen", "förbund", "förbundet") { return .association }
    if has("skola", "skolan", "gymnasium", "gymnasiet", "universitet", "högskola") {
      return .school
    }
    return .company
  }

  private static let forms = Set(
    [
      "AB", "AB publ", "aktiebolag", "aktiebolaget", "HB", "KB", "handelsbolag", "kommanditbolag",
      "ek för", "ekonomisk förening", "ideell förening", "kommun", "Ltd", "limited", "Inc", "GmbH",
      "LLC", "Oy", "Oy Ab", "Oyj", "ApS",
    ].map { NameWords.inOrder($0).joined(separator: " ") })
}
