import Almanac
import Model
import Publication

/// What a contact gets.
enum ContactAddition: Equatable, Sendable {
  case telephone(String)
  case email(String)
  case tag(String)
  /// Without a role, "kontakt".
  case post(role: String?, RecordID)
  case note(String)
  /// Never wider than what somebody has.
  case visibility(Visibility)
  /// What the program that sent the card knows it by.
  case uid(String)
  /// What there is no field for; all of those of an import make one note.
  case line(String)
}

/// What becomes of one card.
struct ContactEntry {
  let outcome: ImportPlan.Outcome
  /// Who gets it, has it, or may be the same; nil where nobody is known.
  let record: RecordID?
  /// Who holds it afterwards; nil for what is passed over.
  let result: RecordID?
  let additions: [ContactAddition]
  /// The card as it was read, with what can't be kept.
  let card: ImportedCard

  private var line: Int { card.line }
  private var name: String { card.card.name }

  func planned(_ municipality: Municipality) -> ImportPlan.Entry {
    ImportPlan.Entry(
      line: line, outcome: outcome, name: name, record: record, result: result,
      words: words(municipality), remark: remark(municipality))
  }
}

extension ContactEntry {
  /// What becomes of the card: its name, what it gives, who is like it, and what can't be kept.
  private func words(_ municipality: Municipality) -> Phrase {
    let given = additions.map { $0.words(municipality) }
    let named = name.isEmpty ? Phrase("utan namn (rad \(line))", "nameless (line \(line))") : nil
    let start = named ?? Phrase(name, name)
    let parts: [Phrase?] = [
      start, given.listed(by: ", "), likeness, passing(municipality), mended, loss,
    ]
    return parts.compactMap(\.self).listed(by: "; ") ?? start
  }

  private func remark(_ municipality: Municipality) -> Phrase? {
    let like = outcome == .possible ? likeness : nil
    return [like, passing(municipality), mended, loss].compactMap(\.self).listed(by: "; ")
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
    case .undecided, .passedOver: nil
    }
  }

  /// Why the card is not taken in, and what to do instead.
  private func passing(_ municipality: Municipality) -> Phrase? {
    switch card.nobody {
    case nil: nil
    case .group: Phrase("är en grupp och ingen person", "is a group and no person")
    case .nameless:
      Phrase(
        "varken namn, organisation, e-post eller telefon; innehåller: \(contents)",
        "neither a name, an organisation, an address nor a number; has: \(contents)")
    case .organisation: organisationPassing(municipality)
    }
  }

  private func organisationPassing(_ municipality: Municipality) -> Phrase {
    guard let record else {
      let command = "sju add organisations " + arguments.map(\.inQuotes).joined(separator: " ")
      return Phrase(
        "är en organisation och ingen person; lägg till den med \(command)",
        "is an organisation and no person; add it with \(command)")
    }
    let known = municipality.organisations[record]
    let numbers = Set(known?.telephones.map(\.dialled) ?? [])
    let news =
      card.card.telephones.filter { !numbers.contains($0.dialled) }.map { "Telephone+=\($0)" }
      + card.card.emails.filter { !(known?.emails ?? []).contains($0) }.map { "Email+=\($0)" }
    let command =
      "sju set organisations \(record.key) " + news.map(\.inQuotes).joined(separator: " ")
    return news.isEmpty
      ? Phrase(
        "är organisationen \(record) och ingen person",
        "is the organisation \(record) and no person")
      : Phrase(
        "är organisationen \(record) och ingen person; det nya läggs till med \(command)",
        "is the organisation \(record) and no person; add what is new with \(command)")
  }

  private var arguments: [String] {
    let name = card.card.posts.first { $0.organisation != nil }?.organisation ?? name
    return ["Name=\(name)", "Kind=\(LegalForm.kind(of: name).rawValue)"]
      + card.card.telephones.map { "Telephone=\($0)" } + card.card.emails.map { "Email=\($0)" }
  }

  private var contents: String {
    let lines = card.lines + card.card.notes + card.card.tags + card.card.posts.compactMap(\.role)
    return lines.prefix(5).map(\.shortened).joined(separator: ", ")
  }

  private var mended: Phrase? {
    card.remarks.map { remark in
      switch remark {
      case .mended(let old, let new):
        Phrase("\(old) läses som \(new)", "\(old) is read as \(new)")
      case .lostDigits(let text):
        Phrase(
          "tas inte med: \(text), som kalkylbladet har avrundat (formatera kolumnen som text)",
          "is left out: \(text), which the spreadsheet has rounded (format the column as text)")
      }
    }.listed(by: ", ")
  }

  private var loss: Phrase? {
    // Of a card that is passed over, nothing is kept.
    let unsaid = card.nobody == nil || card.nobody == .nameless ? [] : card.lines + card.card.notes
    let names = (card.skipped + unsaid.map(\.shortened)).joined(separator: ", ")
    return names.isEmpty ? nil : Phrase("tas inte med: \(names)", "is left out: \(names)")
  }
}

extension ContactAddition {
  fileprivate func words(_ municipality: Municipality) -> Phrase {
    switch self {
    case .telephone(let text):
      TelephoneWarning(text).map { warning in
        Phrase(
          "telefon \(text) (\(warning.what.swedish))", "telephone \(text) (\(warning.what.english))"
        )
      } ?? Phrase("telefon \(text)", "telephone \(text)")
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

extension String {
  /// As a shell takes it for one word.
  fileprivate var inQuotes: String {
    "'" + replacing("'", with: "'\\''") + "'"
  }

  /// One line of at most 60 characters.
  fileprivate var shortened: String {
    let line = split(separator: "\n").joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}
