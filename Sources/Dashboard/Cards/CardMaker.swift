import Almanac
import Canvas
import Model

/// Tells any record as a card: what it is first, then everything that is tied to it, each a link.
struct CardMaker {
  let municipality: Municipality
  let words: DayWords

  var language: Language { words.language }
  var today: Day { words.today }

  func card(for id: RecordID) -> Card? {
    switch id.type {
    case .step: municipality.steps[id.key].map(card)
    case .organisation: municipality.organisations[id.key].map(card)
    case .indicator: municipality.indicators[id.key].map(card)
    case .member: municipality.members[id.key].map(card)
    case .callout: municipality.callouts[id.key].map(card)
    case .settings: nil
    default: plainCard(for: id)
    }
  }

  func say(_ swedish: String, _ english: String) -> String {
    Phrase(swedish, english)(language)
  }

  /// What stands where the records of a file that can't be read should be.
  func unreadable(_ type: RecordType) -> String {
    say(
      "\(type.path) kan inte läsas; ! visar varför", "\(type.path) can't be read; ! shows why")
  }

  func title(_ id: RecordID?) -> String {
    guard let id else { return "" }
    return municipality.title(of: id) ?? id.key
  }

  /// The last lines of every card: notes and where it comes from.
  func addAnnotations(_ annotations: Annotations, to card: inout Card) {
    card.section(
      say("Anteckningar", "Notes"), annotations.notes.map { .text($0, role: .text) })
    if !annotations.tags.isEmpty {
      card.parts.append(.blank)
      card.fact(say("Etiketter", "Tags"), annotations.tags.joined(separator: ", "))
    }
    if let source = annotations.source {
      card.parts.append(.blank)
      card.fact(say("Källa", "Source"), source)
    }
  }

  /// The sections that every record may have: what was done, what was promised, what is planned.
  func addHistory(of id: RecordID, to card: inout Card) {
    card.section(say("Återkopplingar", "Follow-ups"), followUps(of: id).map { .entry(entry($0)) })
    card.section(say("Möten", "Meetings"), meetings(of: id).map { .entry(entry($0)) })
    card.section(say("Kontakter", "Encounters"), encounters(of: id).map { .entry(entry($0)) })
  }
}
