package import Almanac
import Canvas
package import Model
import Publication

/// Tells any record as a card: what it is first, then everything that is tied to it, each a link.
struct CardMaker {
  let municipality: Municipality
  let words: DayWords
  /// Whether what the network says is worked out where it is not known yet; else it is left out until
  /// it is.
  var concludesAtOnce = true

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
    return municipality.title(of: id, language) ?? id.key
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

/// One line for each kind of record, the same on every card.
extension CardMaker {
  func entry(_ followUp: FollowUp) -> CardEntry {
    let due = DueSign(followUp, today: today)
    return CardEntry(
      lead: "\(due.sign) \(due.text(words))", leadRole: due.role, text: followUp.what,
      trail: shortTitle(followUp.owner ?? followUp.ownerOrganisation), link: followUp.recordID)
  }

  func entry(_ encounter: Encounter) -> CardEntry {
    CardEntry(
      lead: encounter.date.map(words.short) ?? "", text: encounter.subject,
      trail: encounter.kind?.label(language) ?? "", link: encounter.recordID)
  }

  func entry(_ meeting: Meeting) -> CardEntry {
    CardEntry(
      lead: meeting.date.map(words.short) ?? "", text: meeting.name,
      trail: meeting.status?.label(language) ?? "", link: meeting.recordID)
  }

  func entry(_ activity: Activity) -> CardEntry {
    CardEntry(
      lead: activity.status.map { "\($0.sign) \($0.label(language))" } ?? "",
      leadRole: activity.status?.role ?? .muted, text: activity.name,
      trail: activity.due.map(words.short) ?? "", link: activity.recordID)
  }

  func followUps(of id: RecordID) -> [FollowUp] {
    municipality.referring(to: id, in: municipality.followUps)
      .sorted { DueSign.order($0, $1) }
  }

  func encounters(of id: RecordID) -> [Encounter] {
    municipality.referring(to: id, in: municipality.encounters)
      .sorted { newest($0.date, $1.date) }
  }

  func meetings(of id: RecordID) -> [Meeting] {
    municipality.referring(to: id, in: municipality.meetings)
      .sorted { newest($0.date, $1.date) }
  }

  /// Latest first; what has no date comes last.
  func newest(_ one: PartialDate?, _ other: PartialDate?) -> Bool {
    switch (one, other) {
    case (let one?, let other?): one > other
    case (.some, nil): true
    default: false
    }
  }
}

/// A record's card as lines of text, for the command line.
package struct CardText {
  private let maker: CardMaker

  package init(_ municipality: Municipality, today: Day, language: Language) {
    maker = CardMaker(
      municipality: municipality, words: DayWords(language, today: today))
  }

  /// The card as it would stand on a screen of `width` columns, printable, without colour.
  package func lines(for id: RecordID, width: Int) -> [String] {
    guard let card = maker.card(for: id) else { return [] }
    let lines = CardLines(card, width: width)
    var canvas = Canvas(
      size: Size(columns: width + CardView.reachColumns, rows: max(1, lines.rows.count)))
    CardView(lines: lines, scroll: 0, selection: nil).draw(on: &canvas, in: canvas.bounds)
    return (0..<lines.rows.count).map { canvas.text(row: $0) }
  }
}
