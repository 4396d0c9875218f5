import Lettering
import Model
import Publication

/// One thing that is known of a contact, as it is compared: two spellings of a number are one fact.
enum ContactFact: Hashable, Sendable {
  /// As it is dialled.
  case telephone(String)
  /// In small letters.
  case email(String)
  /// At an organisation, whatever the role.
  case at(RecordID)
  /// The role in the words that it is compared by.
  case post(RecordID, [String])
  case tag(String)
  case note(String)
  /// That no more may see it than this says.
  case visibility(Visibility)
  /// What another program knows it by.
  case uid(String)
  /// A line of any note.
  case line(String)

  init(telephone text: String) { self = .telephone(text.dialled) }

  init(email text: String) { self = .email(text.trimmed.lowercased()) }

  init(tag text: String) { self = .tag(text.trimmed) }

  init(note text: String) { self = .note(text.trimmed) }

  /// Whether it says by itself who someone may be: a number that can be dialled from anywhere, an
  /// address.
  var isAddress: Bool {
    switch self {
    case .telephone(let digits): digits.utf8.count >= 7
    case .email: true
    default: false
    }
  }

  /// Whether it tells anything of somebody, and not of the card.
  var isOfSomebody: Bool {
    switch self {
    case .visibility, .uid: false
    default: true
    }
  }

  /// What says who someone is, together with the name: also the organisation of a post in a note,
  /// whatever the role.
  var link: ContactFact? {
    switch self {
    case .at: self
    case .line(let line): ContactCard.Post(line: line)?.organisation.map { .line("ORG: \($0)") }
    default: isAddress ? self : nil
    }
  }

  /// What is known by a line of a note.
  static func line(of text: String) -> [ContactFact] {
    let line = ContactFact.line(text)
    return [line, line.link].compactMap(\.self)
  }
}

extension ContactAddition {
  /// What it is compared by.
  var fact: ContactFact {
    switch self {
    case .telephone(let text): ContactFact(telephone: text)
    case .email(let text): ContactFact(email: text)
    case .tag(let text): ContactFact(tag: text)
    case .note(let text): ContactFact(note: text)
    case .line(let text): .line(text)
    case .visibility(let visibility): .visibility(visibility)
    case .uid(let text): .uid(text)
    case .post(nil, let organisation): .at(organisation)
    case .post(let role?, let organisation): .post(organisation, NameWords.inOrder(role))
    }
  }

  /// What is known once it is there.
  var facts: [ContactFact] {
    switch self {
    case .post(let role, let organisation): ContactFact.post(role ?? Self.noRole, at: organisation)
    case .note(let text): [fact] + text.noteLines.flatMap(ContactFact.line(of:))
    case .line(let text): ContactFact.line(of: text)
    default: [fact]
    }
  }

  /// The same as lines of a note, named as a card names them.
  func lines(_ municipality: Municipality) -> [ContactAddition] {
    switch self {
    case .telephone(let text): [.line("TEL: \(text)")]
    case .email(let text): [.line("EMAIL: \(text)")]
    case .tag(let text): [.line("CATEGORIES: \(text)")]
    case .note(let text): [.line("NOTE: " + text.indented)]
    case .visibility, .line: [self]
    case .uid(let text): [.line("UID: \(text)")]
    case .post(let role, let organisation):
      [
        .line(
          ContactCard.Post(
            role: role, organisation: municipality.title(of: organisation) ?? organisation.key
          ).line)
      ]
    }
  }

  var organisation: RecordID? {
    if case .post(_, let organisation) = self { organisation } else { nil }
  }

  /// An appointment must have a role; this says no more than that the card names the organisation.
  static var noRole: String { "kontakt" }
}
