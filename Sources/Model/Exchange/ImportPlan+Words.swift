package import Almanac
import Publication

extension ImportPlan {
  /// "12 new, 3 adds, 40 same".
  package var summary: String {
    let counts = Outcome.allCases.map { outcome in
      (outcome, entries.count { $0.outcome == outcome })
    }.filter { $0.1 > 0 }
    return counts.isEmpty
      ? "no contacts" : counts.map { "\($0.1) \($0.0.rawValue)" }.joined(separator: ", ")
  }
}

extension ImportPlan.Entry {
  /// What becomes of the card: its name, what it gives, who is like it, and what can't be kept.
  package func words(_ municipality: Municipality) -> Phrase {
    let given = additions.prefix(12).map { $0.words(municipality) }
    let parts = [given.joined(andMore: additions.count - given.count), likeness, loss].compactMap(
      \.self)
    return Phrase(
      ([name] + parts.map(\.swedish)).joined(separator: "; "),
      ([name] + parts.map(\.english)).joined(separator: "; "))
  }

  private var likeness: Phrase? {
    guard let record else { return nil }
    return switch outcome {
    case .possible:
      Phrase(
        "liknar \(record), men blir en ny person", "is like \(record), but becomes a new person")
    case .adds: Phrase("till \(record)", "to \(record)")
    case .same: Phrase("är \(record)", "is \(record)")
    case .new: Phrase("blir \(record)", "becomes \(record)")
    case .passedOver: nil
    }
  }

  private var loss: Phrase? {
    if outcome == .passedOver {
      return Phrase(
        "är ingen person; lägg till den med sju add", "is no person; add it with sju add")
    }
    let names = skipped.joined(separator: ", ")
    return skipped.isEmpty ? nil : Phrase("tas inte med: \(names)", "is left out: \(names)")
  }
}

extension ImportPlan.Addition {
  fileprivate func words(_ municipality: Municipality) -> Phrase {
    switch self {
    case .telephone(let text): Phrase("telefon \(text)", "telephone \(text)")
    case .email(let text): Phrase("e-post \(text)", "email \(text)")
    case .tag(let text): Phrase("etikett \(text)", "tag \(text)")
    case .visibility(let visibility): visibility.label
    case .uid(let text): Phrase("UID \(text.shortened)", "UID \(text.shortened)")
    case .post(let role, let organisation): post(role, municipality.title(of: organisation) ?? "")
    case .note(let text), .line(let text):
      Phrase("anteckning \"\(text.shortened)\"", "note \"\(text.shortened)\"")
    }
  }

  private func post(_ role: String?, _ name: String) -> Phrase {
    let text = "\(role ?? Self.noRole), \(name)"
    return Phrase("uppdrag \(text)", "appointment \(text)")
  }
}

extension [Phrase] {
  /// With commas between; nil where there are none.
  fileprivate func joined(andMore rest: Int) -> Phrase? {
    guard !isEmpty else { return nil }
    return Phrase(
      map(\.swedish).joined(separator: ", ") + (rest > 0 ? " och \(rest) till" : ""),
      map(\.english).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""))
  }
}

extension String {
  /// One line of at most 60 characters.
  fileprivate var shortened: String {
    let line = split(separator: "\n").joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}
