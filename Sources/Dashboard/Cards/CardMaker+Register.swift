import Almanac
import Canvas
import Model
import Widgets

extension CardMaker {
  /// More than these are in the calendar.
  private static let mostEvents = 6

  /// What the public registers say of an organisation, and what was new in them, the latest first.
  func register(_ id: RecordID) -> [CardPart] {
    let entry = municipality.referring(to: id, in: municipality.registerEntries).first
    let events = municipality.referring(to: id, in: municipality.registerEvents).reversed()
      .prefix(Self.mostEvents).map { event in
        CardPart.entry(
          CardEntry(
            lead: event.date.map { words.short(.day($0)) } ?? "–", text: told(event),
            trail: event.handled == nil ? say("nytt", "new") : "", trailRole: .warning,
            link: event.recordID))
      }
    return (entry.map(said) ?? []) + events
  }

  private func said(_ entry: RegisterEntry) -> [CardPart] {
    let status = entry.status.map { RegisterEventKind.status.words(of: $0)(language) }
    let registered = entry.registered.map {
      say("registrerat ", "registered ") + words.short(.day($0))
    }
    let gone = entry.deregistered.map {
      say("avregistrerat ", "dissolved ") + words.short(.day($0))
    }
    let facts = [entry.form, status, registered, gone].compactMap(\.self)
      .joined(separator: " · ")
    let branches =
      entry.branches.isEmpty
      ? nil : RegisterEventKind.branch.words(of: entry.branches.joined(separator: " "))(language)
    return [
      .entry(
        CardEntry(
          text: entry.name ?? entry.id, trail: facts, trailRole: .muted, link: entry.recordID))
    ] + [entry.address, branches ?? ""].filter { !$0.isEmpty }.map { .text($0, role: .muted) }
  }

  /// "konkurs", "ny adress: Box 1 → Storgatan 2".
  private func told(_ event: RegisterEvent) -> String {
    guard let what = event.what else { return event.id }
    let values = [event.old, event.new].compactMap(\.self).map { what.words(of: $0)(language) }
    return what.label(language) + (values.isEmpty ? "" : ": " + values.joined(separator: " → "))
  }
}
