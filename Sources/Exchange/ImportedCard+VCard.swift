import Lettering
import Model
import Publication

extension ImportedCard {
  init(_ found: VCardReading.Found) {
    var reader = VCardContact(found)
    reader.run()
    self = reader.imported
  }
}

/// Finds in a card what Sju has fields for. All the rest becomes lines of a note, as does what a
/// known property says beside its value, such as that a number is a home number.
private struct VCardContact {
  private(set) var imported: ImportedCard
  private let found: VCardReading.Found
  /// The labels by group, as Apple's programs write them: `item1.X-ABLabel:Sommarstugan`.
  private let labels: [String: String]
  private var roles: [Place: String] = [:]
  private var organisations: [(place: Place, name: String)] = []
  private var nameParts: [String] = []
  /// How many organisations and roles without a group have been read.
  private var ungrouped = (organisations: 0, roles: 0)
  /// The lines that are kept already, so that none is kept twice.
  private var seen: Set<String> = []
  /// The property that holds the roles: ROLE is used where there is no TITLE.
  private let roleName: String

  /// What pairs a role with an organisation: their group, or their order among those without a
  /// group.
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
    labels = Self.labels(found.card)
  }

  private static func labels(_ card: VCard) -> [String: String] {
    var labels: [String: String] = [:]
    for property in card.properties where property.name == "X-ABLABEL" {
      guard let group = property.group?.lowercased() else { continue }
      // Apple wraps its own labels, which it translates on screen: `_$!<WorkFAX>!$_`.
      labels[group] = property.text.received(isOneLine: true).filter { !"_$!<>".contains($0) }
    }
    return labels
  }

  private func label(_ property: VCard.Property) -> String {
    property.group.flatMap { labels[$0.lowercased()] } ?? ""
  }

  /// Properties of the file and of the program that wrote it; they say nothing of the contact.
  private static let ignored: Set<String> = [
    "VERSION", "PRODID", "REV", "PROFILE", "X-ABLABEL", "X-ABADR", "X-ABUID", "CLIENTPIDMAP",
    "X-RADICALE-NAME",
  ]

  /// Pictures, layout and other programs' bookkeeping: the import says that they are left out.
  private static func isLeftOut(_ property: VCard.Property) -> Bool {
    let names = [
      "PHOTO", "LOGO", "SOUND", "KEY", "SORT-STRING", "X-SOCIALPROFILE", "X-MS-CARDPICTURE",
    ]
    let starts = [
      "X-IMAGE", "X-MS-OL-", "X-EVOLUTION-", "X-PHONETIC-", "X-MOZILLA-", "X-KADDRESSBOOK-",
      "X-ABCROP",
    ]
    return property.isBinary || names.contains(property.name)
      || starts.contains(where: property.name.hasPrefix)
      || property.value.trimmed.hasPrefix("<?xml")
  }

  mutating func run() {
    for property in found.card.ordered where !Self.ignored.contains(property.name) {
      if Self.isLeftOut(property) || found.hasInner && property.name == "AGENT" {
        if !imported.skipped.contains(property.name) { imported.skipped.append(property.name) }
      } else {
        take(property)
      }
    }
    finishName()
    finishPosts()
    let nickname = found.card.properties.first { $0.name == "NICKNAME" }
    imported.finish(
      given: nameParts.count > 1 ? nameParts[1] : "", family: nameParts.first ?? "",
      nickname: nickname?.text.received(isOneLine: true) ?? "")
  }

  private mutating func take(_ property: VCard.Property) {
    let text = property.text.received(isOneLine: true)
    if property.name == "TEL" || property.name == "EMAIL" { return takeAddress(property) }
    if property.tellsMore { keep(property) }
    switch property.name {
    case "FN" where imported.card.name.isEmpty: imported.card.name = text
    case "N" where nameParts.isEmpty:
      nameParts = property.parts.map { $0.received(isOneLine: true) }
    case "ORG": takeOrganisation(property)
    case roleName: takeRole(property, text)
    case "NOTE":
      let note = property.text.received()
      let isRoom = imported.card.notes.count < ImportedCard.maximumValues
      if isRoom, !note.isEmpty { imported.card.notes.append(note) } else { keep(property) }
    case "CATEGORIES":
      // Some programs separate categories by semicolons.
      imported.take(
        tags: property.value.vCardParts(at: UInt8(ascii: ","), UInt8(ascii: ";")),
        keptAs: "CATEGORIES: ")
    case "UID" where imported.card.uid == nil && !text.isEmpty: imported.card.uid = text
    case "KIND" where text.lowercased() == "individual": break
    case "KIND", "X-ADDRESSBOOKSERVER-KIND":
      imported.nobody = text.lowercased().hasPrefix("org") ? .organisation : .group
    case "X-ABSHOWAS": if text.uppercased() == "COMPANY" { imported.nobody = .organisation }
    case "CLASS" where ["PRIVATE", "CONFIDENTIAL"].contains(text.uppercased()):
      imported.card.visibility = .confidential
    // Outlook's property, and what programs wrote before vCard had CLASS.
    case "X-CLASS", "X-MS-SENSITIVITY", "X-SENSITIVITY":
      if Visibility(received: text) == .confidential {
        imported.card.visibility = .confidential
      } else if !["NORMAL", "NONE", "PUBLIC", "0"].contains(text.uppercased()) {
        keep(property)
      }
    case Visibility.vCardName where Visibility(received: text) != nil:
      imported.card.visibility = Visibility(received: text)?.narrower(imported.card.visibility)
    case "CLASS" where text.uppercased() == "PUBLIC": break
    default: keep(property)
    }
  }

  /// The property as a line that people can read: `ADR;TYPE=home: Bygatan 1, 135 40, Tyresö`.
  private mutating func keep(_ property: VCard.Property) {
    guard let line = property.asLine(label(property)), seen.insert(line).inserted else { return }
    imported.lines.append(line)
  }

  /// Takes a number or an address. A value that is neither, or that nobody answers, becomes a line
  /// of the note.
  private mutating func takeAddress(_ property: VCard.Property) {
    let isTaken = property.name == "TEL" ? takeTelephone(property) : takeEmail(property)
    if !isTaken || property.tellsMore { keep(property) }
  }

  private mutating func takeTelephone(_ property: VCard.Property) -> Bool {
    let label = label(property)
    let told =
      property.types
      + property.parameters.filter {
        $0.name.hasSuffix("LABEL") || $0.name.hasSuffix("-TYPE")
      }.flatMap(\.values)
    let isCalled = (told + [label]).allSatisfy { TelephoneLabel($0) != .notCalled }
    let found = WrittenTelephone.all(in: property.text)
    if found.isEmpty, WrittenTelephone.isLost(property.text) {
      imported.remarks.append(.lostDigits(property.text.received(isOneLine: true)))
      return true
    }
    let isRoom = imported.card.telephones.count + found.count <= ImportedCard.maximumValues
    guard isCalled, isRoom, !found.isEmpty else { return false }
    for written in found { imported.take(written, labels: [label], keptAs: "TEL") }
    return true
  }

  private mutating func takeEmail(_ property: VCard.Property) -> Bool {
    let found = WrittenEmail.all(in: property.text)
    let isRoom = imported.card.emails.count + found.count <= ImportedCard.maximumValues
    guard isRoom, !found.isEmpty else { return false }
    let label = label(property)
    for written in found {
      imported.take(written)
      if TelephoneLabel(label) == .telling {
        imported.lines.append("\(written.address): \(label)")
      }
    }
    return true
  }

  private mutating func takeOrganisation(_ property: VCard.Property) {
    let parts = property.parts.map { $0.received(isOneLine: true) }
    guard let name = parts.first, !name.isEmpty, organisations.count < ImportedCard.maximumValues
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
    guard roles[place] == nil, !text.isEmpty, roles.count < ImportedCard.maximumValues else {
      return keep(property)
    }
    roles[place] = text
    if property.group == nil { ungrouped.roles += 1 }
  }

  private func place(_ property: VCard.Property, _ number: Int) -> Place {
    property.group.map { .group($0.lowercased()) } ?? .number(number)
  }

  /// Makes the name of its parts (N) where there is no formatted name (FN). Where that lacks one of
  /// them, they are kept as a line of the note.
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
}

extension VCard {
  /// The properties, with preferred numbers and addresses before the others.
  fileprivate var ordered: [Property] {
    var ordered = properties
    for name in ["TEL", "EMAIL"] {
      let places = properties.indices.filter { properties[$0].name == name }
      let sorted = places.sorted {
        (properties[$0].preference, $0) < (properties[$1].preference, $1)
      }
      for (place, other) in zip(places, sorted) { ordered[place] = properties[other] }
    }
    return ordered
  }
}

extension VCard.Property {
  /// The order of preference: PREF=1 before PREF=2, and `TYPE=pref` before no preference.
  fileprivate var preference: Int {
    let number = parameter("PREF").first.flatMap { Int($0) } ?? 101
    return types.contains("pref") ? min(number, 1) : number
  }
}
