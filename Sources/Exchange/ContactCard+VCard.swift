import Model
import Publication

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
