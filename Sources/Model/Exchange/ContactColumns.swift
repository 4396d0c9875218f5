import Publication

/// What the columns of a table of contacts hold, by their names in Swedish and English, as Sju and the
/// address books of others write them.
struct ContactColumns {
  enum Meaning: Hashable {
    case id, name, givenName, middleName, familyName, role, organisation, telephone, email, tag,
      note, visibility, uid
  }

  /// One a column; nil for what nobody knows.
  let meanings: [Meaning?]
  /// As they are written.
  let names: [String]

  init(_ header: [String]) {
    names = header.map { $0.received(isOneLine: true) }
    meanings = names.map { Self.known[Self.folded($0)] }
  }

  /// Whether no column can say whom a row is about.
  var namesNobody: Bool {
    Set(meanings.compactMap(\.self)).isDisjoint(with: [
      .name, .givenName, .familyName, .organisation, .email, .telephone,
    ])
  }

  /// The words of a name without digits: "Phone 1 - Value" and "E-mail 2 Address".
  private static func folded(_ name: String) -> String {
    NameWords.inOrder(name).map { word in word.filter { !("0"..."9").contains($0) } }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static let known: [String: Meaning] = {
    var known: [String: Meaning] = [:]
    for (meaning, names) in Self.names {
      for name in names { known[folded(name)] = meaning }
    }
    return known
  }()

  private static let names: [(Meaning, [String])] = [
    (.id, ["Id"]),
    (
      .name,
      [
        "Name", "Namn", "Full name", "Fullständigt namn", "Display name", "Visningsnamn", "Kontakt",
        "Kontaktperson", "Contact", "Contact person",
      ]
    ),
    (.givenName, ["First name", "Given name", "Förnamn", "Tilltalsnamn"]),
    (.middleName, ["Middle name", "Additional name", "Mellannamn"]),
    (.familyName, ["Last name", "Family name", "Surname", "Efternamn"]),
    (
      .role,
      [
        "Role", "Roll", "Title", "Titel", "Job title", "Befattning", "Position", "Uppdrag",
        "Organization title",
      ]
    ),
    (
      .organisation,
      [
        "Organisation", "Organization", "Company", "Företag", "Bolag", "Arbetsgivare", "Employer",
        "Organization name", "Organisation name", "Företagsnamn", "Company name",
      ]
    ),
    (
      .telephone,
      [
        "Telephone", "Telefon", "Tel", "Phone", "Mobil", "Mobile", "Mobiltelefon", "Mobilnummer",
        "Telefonnummer", "Phone number", "Telephone number", "Mobile phone", "Mobile number",
        "Business phone", "Work phone", "Telefon arbete", "Telefon, arbete", "Arbetstelefon",
        "Phone value", "Direktnummer",
      ]
    ),
    (
      .email,
      [
        "Email", "E-mail", "E-post", "Epost", "Mejl", "Mail", "E-mail address", "Email address",
        "E-postadress", "E-mail value", "Email value", "Mejladress",
      ]
    ),
    (
      .tag,
      ["Tag", "Tags", "Etikett", "Etiketter", "Category", "Categories", "Kategori", "Kategorier"]
    ),
    (
      .visibility,
      ["Visibility", "Synlighet", "Sekretess", "Sensitivity", "Känslighet", "Private", "Privat"]
    ),
    (.uid, ["UID"]),
    (
      .note,
      [
        "Note", "Notes", "Anteckning", "Anteckningar", "Notering", "Kommentar", "Comment",
        "Comments",
      ]
    ),
  ]
}

extension ImportedCard {
  init(_ row: CSVReading.Row, _ columns: ContactColumns) {
    self.init(line: row.line, card: ContactCard(name: ""))
    var words: [ContactColumns.Meaning: String] = [:]
    var (roles, organisations): ([String], [String]) = ([], [])
    for (column, cell) in zip(columns.names.indices, row.cells) where !cell.trimmed.isEmpty {
      let meaning = columns.meanings[column]
      let keep = "\(columns.names[column]): "
      switch meaning {
      case .role: roles += cell.parted
      case .organisation: organisations += cell.parted
      case .telephone: takeAddresses(cell, keep, \.telephones) { $0.asTelephone }
      case .email: takeAddresses(cell, keep, \.emails) { $0.asEmail }
      case .tag: takeAddresses(cell, keep, \.tags) { $0.received(isOneLine: true) }
      case .note: card.notes.append(cell.received())
      case .visibility: takeVisibility(cell, keep)
      case let meaning? where words[meaning] == nil:
        words[meaning] = cell.received(isOneLine: true)
      case _?, nil: lines.append(keep + cell.received().indented)
      }
    }
    takePosts(roles, organisations)
    takeName(words)
    recordName = words[.id]
    card.uid = words[.uid]
  }

  /// Values on lines of their own, or with commas or semicolons between.
  private mutating func takeAddresses(
    _ cell: String, _ keep: String, _ place: WritableKeyPath<ContactCard, [String]>,
    _ value: (String) -> String?
  ) {
    for line in cell.parted where !line.isEmpty {
      let parts = line.split { $0 == "," || $0 == ";" }.map(String.init)
      let values = value(line).map { [$0] } ?? parts.compactMap(value)
      if values.count < max(parts.count, 1) && value(line) == nil
        || card[keyPath: place].count + values.count > Self.mostValues
      {
        lines.append(keep + line.received())
      } else {
        card[keyPath: place] += values
      }
    }
  }

  /// The narrowest of all that is said; what a program writes where nobody said anything is nothing.
  private mutating func takeVisibility(_ cell: String, _ keep: String) {
    if let visibility = Visibility(received: cell) {
      card.visibility = visibility.narrower(card.visibility)
    } else if !["normal", "false", "falskt", "no", "nej", "0"].contains(cell.trimmed.lowercased()) {
      lines.append(keep + cell.received().indented)
    }
  }

  /// A role on the same line as an organisation is held there.
  private mutating func takePosts(_ roles: [String], _ organisations: [String]) {
    for place in 0..<max(roles.count, organisations.count) {
      let role = roles.indices.contains(place) ? roles[place] : ""
      let organisation = organisations.indices.contains(place) ? organisations[place] : ""
      guard !role.isEmpty || !organisation.isEmpty else { continue }
      guard card.posts.count < Self.mostValues else {
        lines.append("ORG: \(organisation), \(role)")
        continue
      }
      card.posts.append(
        ContactCard.Post(
          role: role.isEmpty ? nil : role,
          organisation: organisation.isEmpty ? nil : organisation))
    }
  }

  private mutating func takeName(_ words: [ContactColumns.Meaning: String]) {
    let parts = [words[.givenName], words[.middleName], words[.familyName]].compactMap(\.self)
    card.name = words[.name] ?? parts.joined(separator: " ")
    if words[.name] != nil,
      !Set(parts.flatMap(NameWords.inOrder)).isSubset(of: NameWords.inOrder(card.name))
    {
      lines.append("N: " + parts.joined(separator: ", "))
    }
    if card.name.isEmpty {
      card.name =
        card.posts.first { $0.organisation != nil }?.organisation ?? card.emails.first
        ?? card.telephones.first ?? ""
    }
  }
}

extension String {
  /// The lines of a cell, each as it may stand in a field; empty ones are in their places.
  fileprivate var parted: [String] {
    let isLF = utf8.contains(0x0A)
    return utf8.split(separator: isLF ? 0x0A : 0x0D, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self).received(isOneLine: true) }
  }
}
