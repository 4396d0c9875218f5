import Almanac
import Canvas
import Insight
import Model
import Widgets

extension CardMaker {
  var groups: [CouncilListing.Group] {
    [
      memberGroup,
      group(
        say("Möten", "Meetings"),
        [say("Plats", "Place"), say("Läge", "State"), say("Datum", "Date")], gatherings(), .meeting),
      group(
        say("Resurser", "Resources"),
        [
          say("Ägare", "Owner"), say("Kapacitet", "Capacity"), say("Slag", "Kind"),
          say("Klar", "Ready"),
        ],
        resources(), least: [3, 22, 14, 12, 9, 11], priorities: [8, 9, 7, 8, 5, 6], .resource),
      group(
        say("Övningar", "Exercises"),
        [say("Att göra", "To do"), say("Läge", "State"), say("Datum", "Date")], exercises(),
        .exercise),
      group(
        say("Larmningar", "Call-outs"),
        [say("Nådda", "Reached"), say("Slag", "Kind"), say("Datum", "Date")], callouts(), .callout),
      group(
        say("Återkopplingar", "Follow-ups"), [say("Vem", "Who"), "", say("När", "When")],
        promises(), .followUp),
    ]
  }

  var memberGroup: CouncilListing.Group {
    group(
      say("Medlemmar", "Members"),
      [
        say("Svarar", "Answers"), say("Ersättare", "Deputy"), say("Telefon", "Telephone"),
        say("Kontrollerad", "Verified"),
      ], members(), least: [3, 22, 14, 14, 15, 13], .member,
      empty: [
        say("Inga medlemmar inlagda än.", "No members entered yet."),
        say(
          "Skriv in dem i council/members.rec, och vem som svarar i council/contacts.rec.",
          "Write them into council/members.rec, and who answers into council/contacts.rec."),
      ])
  }

  func group(
    _ name: String, _ others: [String], _ rows: [CouncilListing.Row],
    least: [Int] = [3, 22, 14, 9, 11], priorities: [Int]? = nil, _ type: RecordType,
    empty: [String]? = nil
  ) -> CouncilListing.Group {
    CouncilListing.Group(
      heading: ["", name] + others, rows: rows, least: least,
      priorities: priorities ?? (least.count == 6 ? [8, 9, 6, 5, 8, 7] : [8, 9, 5, 6, 7]),
      empty: municipality.isUnreadable(type) ? [unreadable(type)] : empty)
  }

  func members() -> [CouncilListing.Row] {
    municipality.membersInCallOrder.map { row in
      let member = municipality.members[row]
      let contacts = municipality.referring(to: member.recordID, in: municipality.dutyContacts)
      let first = contacts.first { $0.deputyFor == nil } ?? contacts.first
      let deputy = contacts.first { $0.deputyFor != nil }
      return CouncilListing.Row(
        id: member.recordID,
        cells: [
          Line(member.order.map(String.init) ?? "", .muted),
          Line(title(member.organisation)),
          Line(first.map { title($0.recordID) } ?? "–"),
          deputy.map { Line(title($0.recordID), .muted) }
            ?? Line("◐ " + say("saknas", "missing"), .warning),
          Line(first?.telephones.first ?? ""),
          verified(first),
        ])
    }
  }

  func verified(_ contact: DutyContact?) -> Line {
    guard let contact else { return Line("") }
    return switch municipality.verification(of: contact, today: today) {
    case .never: Line("✕ " + say("aldrig", "never"), .bad)
    case .wrong: Line("✕ " + say("fel nummer", "wrong number"), .bad)
    case .old(let day): Line("◐ \(words.short(day))", .warning)
    case .fresh(let day): Line("✓ \(words.short(day))", .good)
    }
  }

  func resources() -> [CouncilListing.Row] {
    municipality.resources.map { resource in
      let holder = resource.organisation ?? municipality.organisation(of: resource.member)
      return CouncilListing.Row(
        id: resource.recordID,
        cells: [
          .empty, Line(resource.name), Line(title(holder), .muted), Line(resource.capacity ?? ""),
          Line(resource.kind?.label(language) ?? "", .muted),
          Line(resource.ready.map(words.short) ?? "", .muted),
        ])
    }
  }

  func exercises() -> [CouncilListing.Row] {
    municipality.exercises.sorted { newest($0.date, $1.date) }.map { exercise in
      let open = municipality.referring(to: exercise.recordID, in: municipality.followUps)
        .filter { $0.done == nil }.count
      return row(
        exercise.recordID, exercise.name,
        Line(open == 0 ? "" : "\(open) " + say("kvar att göra", "left to do"), .warning),
        exercise.status?.label(language), exercise.date.map(words.short))
    }
  }

  func callouts() -> [CouncilListing.Row] {
    municipality.callouts.sorted { newest($0.started, $1.started) }.map { callout in
      let attempts = municipality.referring(to: callout.recordID, in: municipality.callAttempts)
      let reached = Set(attempts.filter { $0.outcome == .reached }.compactMap(\.member)).count
      let about = "\(reached) " + say("nådda", "reached")
      return row(
        callout.recordID, callout.reason,
        callout.ended == nil
          ? Line("● " + say("pågår", "under way") + ", \(about)", .warning) : Line(about, .muted),
        callout.kind?.label(language), callout.started.map { words.short($0.day) })
    }
  }

  /// Latest first; what has no time comes last.
  private func newest(_ one: Moment?, _ other: Moment?) -> Bool {
    newest(one.map { .day($0.day) }, other.map { .day($0.day) })
      || one?.day == other?.day && (one?.time ?? .midnight) > (other?.time ?? .midnight)
  }

  func row(
    _ id: RecordID, _ name: String, _ about: Line, _ kind: String?, _ date: String?
  ) -> CouncilListing.Row {
    CouncilListing.Row(
      id: id,
      cells: [
        .empty, Line(name), about, Line(kind ?? "", .muted), Line(date ?? "", .muted),
      ])
  }
}
