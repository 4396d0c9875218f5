package import Almanac
import Lettering
import Model
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
