import Publication

extension ImportedCard {
  init(_ found: VCardReading.Found) {
    var reader = VCardContact(found)
    reader.run()
    self = reader.imported
  }
}

/// Finds in a card what Sju has fields for. All the rest becomes lines of a note, as does what a known
/// property says beside its value, such as that a number is a home number.
private struct VCardContact {
  private(set) var imported: ImportedCard
  private let found: VCardReading.Found
  /// Groups with something in them that Sju doesn't know, such as a label.
  private let labelled: Set<String>
  private var roles: [Place: String] = [:]
  private var organisations: [(place: Place, name: String)] = []
  private var nameParts: [String] = []
  /// How many organisations and roles are in no group.
  private var ungrouped = (organisations: 0, roles: 0)
  /// The lines that are kept already.
  private var seen: Set<String> = []
  /// ROLE says what someone does where no TITLE does.
  private let roleName: String

  /// What ties a role to an organisation: their group, or where they stand among those without.
  private enum Place: Hashable {
    case group(String)
    case number(Int)
  }

  init(_ found: VCardReading.Found) {
    self.found = found
    imported = ImportedCard(line: found.line, card: ContactCard(name: ""))
    imported.lines = found.loose.map { $0.received() }.filter { !$0.isEmpty }
    if found.hasInner { imported.skipped.append("AGENT") }
    roleName = found.card.properties.contains { $0.name == "TITLE" } ? "TITLE" : "ROLE"
    labelled = Set(
      found.card.properties.filter { !Self.known.contains($0.name) }.compactMap(\.group))
  }

  private static let known: Set<String> = [
    "FN", "N", "TEL", "EMAIL", "ORG", "TITLE", "ROLE", "NOTE", "CATEGORIES", "UID", "KIND", "CLASS",
    Visibility.vCardName,
  ]

  /// Of the file and of the program that wrote it, not of anybody.
  private static let ignored: Set<String> = ["VERSION", "PRODID", "REV", "PROFILE"]

  mutating func run() {
    for property in found.card.properties where !Self.ignored.contains(property.name) {
      if property.isBinary || found.hasInner && property.name == "AGENT" {
        if !imported.skipped.contains(property.name) { imported.skipped.append(property.name) }
      } else {
        take(property)
      }
    }
    finishName()
    finishPosts()
    if imported.card.name.isEmpty { imported.card.name = substituteName }
  }

  private mutating func take(_ property: VCard.Property) {
    let text = property.text.received(isOneLine: true)
    if property.name == "TEL" || property.name == "EMAIL" { return takeAddress(property) }
    if property.tellsMore || property.group.map(labelled.contains) == true { keep(property) }
    switch property.name {
    case "FN" where imported.card.name.isEmpty: imported.card.name = text
    case "N" where nameParts.isEmpty:
      nameParts = property.parts.map { $0.received(isOneLine: true) }
    case "ORG": takeOrganisation(property)
    case roleName: takeRole(property, text)
    case "NOTE":
      let note = property.text.received()
      let isRoom = imported.card.notes.count < ImportedCard.mostValues
      if isRoom, !note.isEmpty { imported.card.notes.append(note) } else { keep(property) }
    case "CATEGORIES":
      let tags = property.list.map { $0.received(isOneLine: true) }.filter { !$0.isEmpty }
      let isRoom = imported.card.tags.count + tags.count <= ImportedCard.mostValues
      if isRoom { imported.card.tags += tags } else { keep(property) }
    case "UID" where imported.card.uid == nil && !text.isEmpty: imported.card.uid = text
    case "KIND" where text.lowercased() == "individual": break
    case "KIND", "X-ADDRESSBOOKSERVER-KIND": imported.isNobody = true
    case "X-ABSHOWAS" where text.uppercased() == "COMPANY": imported.isNobody = true
    case "CLASS" where ["PRIVATE", "CONFIDENTIAL"].contains(text.uppercased()):
      imported.card.visibility = .confidential
    case Visibility.vCardName where Visibility(received: text) != nil:
      imported.card.visibility = Visibility(received: text)?.narrower(imported.card.visibility)
    case "CLASS" where text.uppercased() == "PUBLIC": break
    default: keep(property)
    }
  }

  /// As a line that can be read: `ADR;TYPE=home: Bygatan 1, 135 40, Tyresö`.
  private mutating func keep(_ property: VCard.Property) {
    guard let line = property.asLine, seen.insert(line).inserted else { return }
    imported.lines.append(line)
  }

  private mutating func takeAddress(_ property: VCard.Property) {
    let isTelephone = property.name == "TEL"
    let value = isTelephone ? property.text.asTelephone : property.text.asEmail
    let count = isTelephone ? imported.card.telephones.count : imported.card.emails.count
    let isFax = !Set(property.parameter("TYPE")).isDisjoint(with: ["fax", "pager", "modem", "bbs"])
    guard let value, !isFax, count < ImportedCard.mostValues else { return keep(property) }
    if isTelephone {
      imported.card.telephones.append(value)
    } else {
      imported.card.emails.append(value)
    }
    let isLabelled = property.group.map(labelled.contains) == true
    if property.tellsMore || isLabelled { keep(property) }
  }

  private mutating func takeOrganisation(_ property: VCard.Property) {
    let parts = property.parts.map { $0.received(isOneLine: true) }
    guard let name = parts.first, !name.isEmpty, organisations.count < ImportedCard.mostValues
    else {
      return keep(property)
    }
    let units = parts.dropFirst().filter { !$0.isEmpty }
    if !units.isEmpty { imported.lines.append("ORG unit: " + units.joined(separator: ", ")) }
    organisations.append((place(property, ungrouped.organisations), name))
    if property.group == nil { ungrouped.organisations += 1 }
  }

  private mutating func takeRole(_ property: VCard.Property, _ text: String) {
    let place = place(property, ungrouped.roles)
    guard roles[place] == nil, !text.isEmpty, roles.count < ImportedCard.mostValues else {
      return keep(property)
    }
    roles[place] = text
    if property.group == nil { ungrouped.roles += 1 }
  }

  private func place(_ property: VCard.Property, _ number: Int) -> Place {
    property.group.map { .group($0.lowercased()) } ?? .number(number)
  }

  /// The parts of the name are kept where it does not have them all.
  private mutating func finishName() {
    let parts = nameParts.filter { !$0.isEmpty }
    guard !parts.isEmpty else { return }
    if imported.card.name.isEmpty {
      let order = [3, 1, 2, 0, 4].filter { nameParts.indices.contains($0) }
      imported.card.name = order.map { nameParts[$0] }.filter { !$0.isEmpty }
        .joined(separator: " ")
    } else if !Set(parts.flatMap(NameWords.inOrder)).isSubset(
      of: NameWords.inOrder(imported.card.name))
    {
      imported.lines.append("N: " + parts.joined(separator: ", "))
    }
  }

  private mutating func finishPosts() {
    imported.card.posts = organisations.map { place, name in
      ContactCard.Post(role: roles.removeValue(forKey: place), organisation: name)
    }
    let rest = roles.values.sorted()
    if rest.count == 1, imported.card.posts.count == 1, imported.card.posts[0].role == nil {
      imported.card.posts[0].role = rest[0]
    } else {
      imported.card.posts += rest.map { ContactCard.Post(role: $0, organisation: nil) }
    }
  }

  /// What a card without a name is called by.
  private var substituteName: String {
    imported.card.posts.first { $0.organisation != nil }?.organisation
      ?? found.card.properties.first { $0.name == "NICKNAME" }?.text.received(isOneLine: true)
      ?? imported.card.emails.first ?? imported.card.telephones.first ?? ""
  }
}
