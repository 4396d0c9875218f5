package import Almanac
import Lettering
package import Model
package import Publication

/// What there is to say of somebody who can be reached: the same for a person and a duty contact, for
/// a card that is sent, a row of a table and a text that is copied.
package struct ContactCard: Equatable, Sendable {
  /// What someone does somewhere. At least one of the two is there.
  package struct Post: Equatable, Sendable {
    package var role: String?
    package var organisation: String?

    package init(role: String?, organisation: String?) {
      self.role = role
      self.organisation = organisation
    }

    /// The post as an entry of a note, for a folder that does not have the organisation.
    var line: String {
      [organisation.map { "ORG: \($0)" }, role.map { "TITLE: \($0)" }].compactMap(\.self)
        .map { $0.received(isOneLine: true) }.joined(separator: "\n  ")
    }

    /// The post that an entry of a note is; nil where it is something else.
    init?(line: String) {
      var rest = line.split(separator: "\n", omittingEmptySubsequences: false)[...]
      func take(_ start: String) -> String? {
        guard let text = rest.first.map(String.init)?.trimmed, text.hasPrefix(start), text != start
        else {
          return nil
        }
        rest = rest.dropFirst()
        return String(text.dropFirst(start.count))
      }
      (organisation, role) = (take("ORG: "), take("TITLE: "))
      guard rest.isEmpty, role != nil || organisation != nil else { return nil }
    }
  }

  package var name: String
  package var posts: [Post] = []
  package var telephones: [String] = []
  package var emails: [String] = []
  package var tags: [String] = []
  package var notes: [String] = []
  /// Who may see the contact; nil where nothing is said.
  package var visibility: Visibility?
  /// What another program knows it by; nil where it has no such thing.
  package var uid: String?

  package init(name: String) { self.name = name }

  /// The card in lines, to be copied into a mail: name, posts, telephones, addresses.
  package var text: String {
    let posts = posts.map { [$0.role, $0.organisation].compactMap(\.self).joined(separator: ", ") }
    return ([name] + posts + telephones + emails).map { $0 + "\n" }.joined()
  }
}

/// Which contacts may leave the folder, and how much of them.
package struct ContactScope: Equatable, Sendable {
  /// Posts that were left before this day are not told.
  package let day: Day
  /// Notes are free text that stays in the folder unless it is asked for.
  package var withNotes = false
  /// Also what is confidential: contacts, posts, and the organisations that these are at.
  package var withConfidential = false

  package init(on day: Day) { self.day = day }
}

extension Municipality {
  /// Contacts as a table. Several values stand on lines of their own within the cell, a role on the
  /// line of its organisation; notes, which have lines themselves, in as many columns as it takes.
  /// The columns of who may see them and of UIDs are there where somebody has a value in them.
  /// - Parameter language: of headings and words for people; nil for programs, which want English.
  package func contactTable(
    of ids: [RecordID], _ scope: ContactScope, in language: Language? = nil
  ) -> CSVTable {
    let cards = contactCards(of: ids, scope)
    let notes = scope.withNotes ? max(1, cards.map(\.card.notes.count).max() ?? 0) : 0
    let hasUID = cards.contains { $0.card.uid != nil }
    let hasVisibility = cards.contains { $0.card.visibility != nil }
    let words = language ?? .english
    let header = Self.headings.map { $0(words) }
    let rows = cards.map { id, card -> [String] in
      let fixed = [
        id.description, card.name, card.posts.lines(\.role), card.posts.lines(\.organisation),
        card.telephones.joined(separator: "\n"), card.emails.joined(separator: "\n"),
        card.tags.joined(separator: "\n"),
      ]
      let visibility = card.visibility.map { language.map($0.label.callAsFunction) ?? $0.rawValue }
      return fixed + (hasVisibility ? [visibility ?? ""] : []) + (hasUID ? [card.uid ?? ""] : [])
        + card.notes + Array(repeating: "", count: max(0, notes - card.notes.count))
    }
    return CSVTable(
      header: header + (hasVisibility ? [Phrase("Synlighet", "Visibility")(words)] : [])
        + (hasUID ? ["UID"] : [])
        + Array(repeating: Phrase("Anteckning", "Note")(words), count: notes),
      rows: rows)
  }

  private static let headings = [
    Phrase("Id", "Id"), Phrase("Namn", "Name"), Phrase("Roll", "Role"),
    Phrase("Organisation", "Organisation"), Phrase("Telefon", "Telephone"),
    Phrase("E-post", "Email"), Phrase("Etikett", "Tag"),
  ]
}

extension [ContactCard.Post] {
  /// A line for each post, be it empty; none where no post says it.
  fileprivate func lines(_ part: (ContactCard.Post) -> String?) -> String {
    contains { part($0) != nil } ? map { part($0) ?? "" }.joined(separator: "\n") : ""
  }
}

extension ContactCard {
  /// The card as it is sent. Several posts are each a group of its own, so that a role stays with its
  /// organisation.
  /// - Parameter uid: stays the same when the card is sent again.
  package func vCard(_ version: VCard.Version, uid: String) -> VCard {
    var card = VCard([
      VCard.Property("UID", text: uid), VCard.Property("FN", text: name),
      VCard.Property("N", parts: Self.parts(of: name)),
    ])
    for (number, post) in posts.enumerated() {
      let group = posts.count > 1 ? "post\(number + 1)" : nil
      if let organisation = post.organisation {
        card.properties.append(VCard.Property("ORG", parts: [organisation], group: group))
      }
      if let role = post.role {
        card.properties.append(VCard.Property("TITLE", text: role, group: group))
      }
    }
    card.properties += telephones.enumerated().map { number, telephone in
      let kind = telephone.dialled.hasPrefix("07") ? "cell" : "voice"
      return VCard.Property(
        "TEL", text: telephone,
        preferred(["work", kind], number, of: telephones.count, version))
    }
    card.properties += emails.enumerated().map { number, email in
      let types = version == .three ? ["internet", "work"] : ["work"]
      return VCard.Property(
        "EMAIL", text: email, preferred(types, number, of: emails.count, version))
    }
    if !tags.isEmpty { card.properties.append(VCard.Property("CATEGORIES", list: tags)) }
    card.properties += notes.map { VCard.Property("NOTE", text: $0) }
    // 4.0 has no CLASS, but whoever knows it does not mind; what is public is for us alone to know.
    if visibility == .confidential {
      card.properties.append(VCard.Property("CLASS", text: "CONFIDENTIAL"))
    }
    if let visibility {
      card.properties.append(VCard.Property(Visibility.vCardName, text: visibility.rawValue))
    }
    return card
  }

  /// What a value is for and, among several, which comes first.
  private func preferred(
    _ types: [String], _ number: Int, of count: Int, _ version: VCard.Version
  ) -> [VCard.Parameter] {
    let isFirst = count > 1 && number == 0
    switch version {
    case .three: return [VCard.Parameter("TYPE", types + (isFirst ? ["pref"] : []))]
    case .four:
      let order = count > 1 ? [VCard.Parameter("PREF", ["\(min(number + 1, 100))"])] : []
      return [VCard.Parameter("TYPE", types)] + order
    }
  }

  /// Family name, given names, and three parts that Sju knows nothing of. The family name is the last
  /// word, and small words before it, as in von Linné; a single word is a given name.
  static func parts(of name: String) -> [String] {
    let words = name.split { $0.isWhitespace }.map(String.init)
    guard words.count > 1 else { return ["", name, "", "", ""] }
    var start = words.count - 1
    while start > 1, words[start - 1].first?.isLowercase == true { start -= 1 }
    return [
      words[start...].joined(separator: " "), words[..<start].joined(separator: " "), "", "", "",
    ]
  }
}
