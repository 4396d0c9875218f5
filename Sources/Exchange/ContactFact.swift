import Lettering
import Model
import Publication

/// One thing that is known of a contact, as it is compared: two spellings of a number are one fact.
enum ContactFact: Hashable, Sendable {
  /// A telephone number, normalised to how it is dialled.
  case telephone(String)
  /// An e-mail address in lower case.
  case email(String)
  /// An appointment at an organisation, whatever the role.
  case at(RecordID)
  /// An appointment at an organisation, with the role's words as they are compared.
  case post(RecordID, [String])
  case tag(String)
  case note(String)
  /// A limit on who may see the contact.
  case visibility(Visibility)
  /// The UID that another program knows the contact by.
  case uid(String)
  /// One line of a note.
  case line(String)

  init(telephone text: String) { self = .telephone(text.dialled) }

  init(email text: String) { self = .email(text.trimmed.lowercased()) }

  init(tag text: String) { self = .tag(text.trimmed) }

  init(note text: String) { self = .note(text.trimmed) }

  /// Whether it can identify someone by itself: a number that can be dialled from anywhere, or an
  /// e-mail address.
  var isAddress: Bool {
    switch self {
    case .telephone(let digits): digits.utf8.count >= 7
    case .email: true
    default: false
    }
  }

  /// Whether it is about the person, and not about the card.
  var isOfSomebody: Bool {
    switch self {
    case .visibility, .uid: false
    default: true
    }
  }

  /// The fact that identifies someone together with a name. The organisation of an appointment
  /// does, also of one that is kept in a note, whatever the role.
  var link: ContactFact? {
    switch self {
    case .at: self
    case .line(let line): ContactCard.Post(line: line)?.organisation.map { .line("ORG: \($0)") }
    default: isAddress ? self : nil
    }
  }

  /// The facts that a line of a note states.
  static func line(of text: String) -> [ContactFact] {
    let line = ContactFact.line(text)
    return [line, line.link].compactMap(\.self)
  }
}

extension ContactAddition {
  /// The fact that it is compared as.
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

  /// The facts that are known once it has been added.
  var facts: [ContactFact] {
    switch self {
    case .post(let role, let organisation): ContactFact.post(role ?? Self.noRole, at: organisation)
    case .note(let text): [fact] + text.noteLines.flatMap(ContactFact.line(of:))
    case .line(let text): ContactFact.line(of: text)
    default: [fact]
    }
  }

  /// The additions as lines of a note, with the names that a card gives them.
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

  /// The role of an appointment whose card names the organisation and no role: a record must have
  /// one.
  static var noRole: String { "kontakt" }
}
