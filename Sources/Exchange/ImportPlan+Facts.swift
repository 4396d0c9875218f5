import Lettering
import Model

extension ImportPlan.Addition {
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
  func lines(_ municipality: Municipality) -> [ImportPlan.Addition] {
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
