import Almanac
import Lettering
import Model
import Publication

/// One addition to a contact.
enum ContactAddition: Equatable, Sendable {
  case telephone(String)
  case email(String)
  case tag(String)
  /// An appointment; the role is "kontakt" where the card has none.
  case post(role: String?, RecordID)
  case note(String)
  /// A narrower visibility, never a wider one.
  case visibility(Visibility)
  /// The UID that the sending program has for the contact.
  case uid(String)
  /// What there is no field for; all of those of an import make one note.
  case line(String)
}

/// The outcome of one card.
struct ContactEntry {
  let outcome: ImportPlan.Outcome
  /// The contact that gets it, has it, or may be the same; nil where there is none.
  let record: RecordID?
  /// The contact that has it afterwards; nil for a card that is passed over.
  let result: RecordID?
  let additions: [ContactAddition]
  /// The card as it was read, with the names of what can't be kept.
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
  /// The reader of the sentence: on the command line it names keys and commands, on the screen
  /// names.
  private enum Reader { case commandLine, screen }

  /// What becomes of the card: its name, what it gives, who is like it, and what can't be kept.
  private func words(_ municipality: Municipality) -> Phrase {
    let given = additions.map { $0.words(municipality) }
    let named = name.isEmpty ? Phrase("utan namn (rad \(line))", "nameless (line \(line))") : nil
    let start = named ?? Phrase(name, name)
    let parts: [Phrase?] = [
      start, given.listed(by: ", "), likeness(municipality, .commandLine),
      passing(municipality, .commandLine), mended, loss,
    ]
    return parts.compactMap(\.self).listed(by: "; ") ?? start
  }

  private func remark(_ municipality: Municipality) -> Phrase? {
    let like = outcome == .possible ? likeness(municipality, .screen) : nil
    return [like, passing(municipality, .screen), mended, loss].compactMap(\.self)
      .listed(by: "; ")
  }

  private func named(
    _ record: RecordID, _ municipality: Municipality, _ reader: Reader
  ) -> Phrase {
    guard reader == .screen else { return Phrase("\(record)", "\(record)") }
    func title(_ language: Language) -> String {
      municipality.title(of: record, language) ?? record.key
    }
    return Phrase(title(.swedish), title(.english))
  }

  private func likeness(_ municipality: Municipality, _ reader: Reader) -> Phrase? {
    guard let name = record.map({ named($0, municipality, reader) }) else { return nil }
    return switch outcome {
    case .possible:
      Phrase(
        "liknar \(name.swedish), men blir en ny person",
        "is like \(name.english), but becomes a new person")
    case .adds: Phrase("till \(name.swedish)", "to \(name.english)")
    case .same: Phrase("är \(name.swedish)", "is \(name.english)")
    case .new: Phrase("blir \(name.swedish)", "becomes \(name.english)")
    case .changed, .undecided, .passedOver: nil
    }
  }

  /// Why the card is not imported, and what to do instead.
  private func passing(_ municipality: Municipality, _ reader: Reader) -> Phrase? {
    switch card.nobody {
    case nil: nil
    case .group: Phrase("är en grupp och ingen person", "is a group and no person")
    case .nameless:
      Phrase(
        "varken namn, organisation, e-post eller telefon; innehåller: \(contents)",
        "neither a name, an organisation, an address nor a number; has: \(contents)")
    case .organisation: organisationPassing(municipality, reader)
    }
  }

  private func organisationPassing(_ municipality: Municipality, _ reader: Reader) -> Phrase {
    guard let record else {
      let command = "sju add organisations " + quoted(arguments)
      let way =
        reader == .commandLine
        ? Phrase("lägg till den med \(command)", "add it with \(command)")
        : Phrase("lägg till den efteråt med a", "add it afterwards with a")
      return Phrase(
        "är en organisation och ingen person; \(way.swedish)",
        "is an organisation and no person; \(way.english)")
    }
    let known = municipality.organisations[record]
    let numbers = Set(known?.telephones.map(\.dialled) ?? [])
    let telephones = card.card.telephones.filter { !numbers.contains($0.dialled) }
    let emails = card.card.emails.filter { !(known?.emails ?? []).contains($0) }
    let name = named(record, municipality, reader)
    let what = Phrase(
      "är organisationen \(name.swedish) och ingen person",
      "is the organisation \(name.english) and no person")
    let news = telephones + emails
    guard !news.isEmpty else { return what }
    let command =
      "sju set organisations \(record.key) "
      + quoted(telephones.map { "Telephone+=\($0)" } + emails.map { "Email+=\($0)" })
    let way =
      reader == .commandLine
      ? Phrase("det nya läggs till med \(command)", "add what is new with \(command)")
      : Phrase(
        "skriv in det nya på dess kort: \(news.joined(separator: ", "))",
        "type what is new on its card: \(news.joined(separator: ", "))")
    return Phrase("\(what.swedish); \(way.swedish)", "\(what.english); \(way.english)")
  }

  private func quoted(_ arguments: [String]) -> String {
    arguments.map(\.quotedForShell).joined(separator: " ")
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
  /// One line of at most 60 characters.
  fileprivate var shortened: String {
    let line = split(separator: "\n").joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}
