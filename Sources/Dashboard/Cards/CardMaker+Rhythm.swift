import Almanac
import Canvas
import Insight
import Model

/// How often an organisation should be heard from, whether it is, and what is to come.
extension CardMaker {
  /// What waits is told of everyone; that nothing is planned only of those that have an interval or
  /// have been in touch, since a register is full of others.
  func addRhythm(of organisation: Organisation, to card: inout Card) {
    let id = organisation.recordID
    let heard = municipality.lastHeard(from: id, by: today)
    let agreed = Rhythm(municipality.settings).interval(
      with: organisation, isHeard: heard != nil)
    let next = municipality.nextContact(with: id, today: today)
    card.fact(say("Kontaktintervall", "Contact interval"), agreed.map(words))
    card.fact(
      say("Nästa", "Next"), next.map(words), link: next?.id)
    var lines: [CardPart] = []
    if let agreed, let line = silence(since: heard, agreed) { lines.append(line) }
    if let line = promises(to: id) { lines.append(line) }
    if next == nil, agreed != nil || heard != nil {
      lines.append(
        .text(
          "◐ " + say("ingen planerad kontakt", "no contact is planned"), role: .warning))
    }
    if !lines.isEmpty { card.parts += [.blank] + lines }
  }

  /// "90 dagar · etiketten nyckelföretag".
  private func words(_ agreed: AgreedInterval) -> String {
    let origin =
      switch agreed.origin {
      case .own: ""
      case .tag(let tag): " · " + say("etiketten ", "the tag ") + tag
      case .settings: " · " + say("gäller alla", "holds for all")
      }
    return days(agreed.days) + origin
  }

  private func words(_ next: NextContact) -> String {
    let date = next.date.map(words.short) ?? say("dag ej satt", "no day set")
    return "\(date) · \(next.title)"
  }

  private func silence(since heard: Day?, _ agreed: AgreedInterval) -> CardPart? {
    guard let heard else {
      return .text("✕ " + say("ingen kontakt än", "no contact yet"), role: .warning)
    }
    let silent = heard.days(until: today)
    guard silent > agreed.days else { return nil }
    let over = silent - agreed.days
    return .text(
      "✕ " + say("tyst i ", "silent for ") + days(silent) + ", "
        + say("\(language.number(over)) för länge", "\(language.number(over)) too long"),
      role: .warning)
  }

  /// "2 öppna löften, 1 försenat".
  private func promises(to id: RecordID) -> CardPart? {
    let open = municipality.openPromises(to: id).map { municipality.followUps[$0] }
    guard !open.isEmpty else { return nil }
    let late = open.count { $0.due.map { $0.days.upperBound < today } ?? false }
    let count =
      open.count == 1
      ? say("1 öppet löfte", "1 open promise")
      : "\(open.count) " + say("öppna löften", "open promises")
    let isAll = late == open.count
    let lateness =
      late == 0
      ? "" : ", " + (isAll ? "" : "\(late) ") + say(late == 1 ? "försenat" : "försenade", "overdue")
    return .text((late > 0 ? "✕ " : "◐ ") + count + lateness, role: late > 0 ? .bad : .warning)
  }

  private func days(_ count: Int) -> String {
    language.number(count) + (count == 1 ? say(" dag", " day") : say(" dagar", " days"))
  }
}
