import Almanac
import Canvas
import Model
import Widgets

/// The crisis council: members in call order, then resources, exercises and call-outs.
enum CouncilListing {
  static func rows(_ maker: CardMaker) -> ShortListing {
    let columns = [
      Column("", .fixed(4), align: .right, priority: 8),
      Column(maker.say("Namn", "Name"), .flexible(min: 20, weight: 3), priority: 9),
      Column(maker.say("Svarar", "Answers"), .flexible(min: 14, weight: 2), priority: 7),
      Column(maker.say("Telefon", "Telephone"), .fixed(15), priority: 8),
      Column(maker.say("Kontrollerad", "Verified"), .fixed(14), priority: 8),
    ]
    let sections: [(String, [Row])] = [
      (maker.say("Medlemmar", "Members"), maker.members()),
      (maker.say("Resurser", "Resources"), maker.resources()),
      (maker.say("Övningar", "Exercises"), maker.exercises()),
      (maker.say("Larmningar", "Call-outs"), maker.callouts()),
    ]
    var rows: [Row] = []
    for (title, section) in sections where !section.isEmpty {
      rows.append(Row(id: nil, cells: [Line(""), Line(title, .heading)]))
      rows += section
    }
    return ShortListing(columns: columns, rows: rows)
  }
}

extension CardMaker {
  fileprivate func members() -> [Row] {
    municipality.membersInCallOrder.map { row in
      let member = municipality.members[row]
      let contacts = municipality.referring(to: member.recordID, in: municipality.dutyContacts)
      let first = contacts.first { $0.deputyFor == nil } ?? contacts.first
      let hasDeputy = contacts.contains { $0.deputyFor != nil }
      let answers = first.map { title($0.recordID) } ?? "–"
      return Row(
        id: member.recordID,
        cells: [
          Line(member.order.map(String.init) ?? "", .muted),
          Line(title(member.organisation)),
          Line(
            hasDeputy || first == nil ? answers : answers + say(" (ensam)", " (alone)"),
            hasDeputy ? .text : .warning),
          Line(first?.telephones.first ?? ""),
          verified(first),
        ])
    }
  }

  private func verified(_ contact: DutyContact?) -> Line {
    guard let contact else { return Line("") }
    guard let day = contact.verified else { return Line("✕ " + say("aldrig", "never"), .bad) }
    let isFresh = day.adding(months: municipality.settings.verifyWithin) >= today
    return Line(
      "\(isFresh ? "✓" : "◐") \(words.short(day))", isFresh ? .good : .warning)
  }

  fileprivate func resources() -> [Row] {
    municipality.resources.map { resource in
      Row(
        id: resource.recordID,
        cells: [
          Line(""), Line(resource.name),
          Line(
            title(resource.organisation ?? municipality.organisation(of: resource.member)), .muted),
          Line(resource.kind?.label(language) ?? "", .muted),
          Line(resource.ready.map(words.short) ?? "", .muted),
        ])
    }
  }

  fileprivate func exercises() -> [Row] {
    municipality.exercises.sorted { newest($0.date, $1.date) }.map { exercise in
      let open = municipality.referring(to: exercise.recordID, in: municipality.followUps)
        .filter { $0.done == nil }.count
      return Row(
        id: exercise.recordID,
        cells: [
          Line(""), Line(exercise.name),
          Line(
            open == 0 ? "" : "\(open) " + say("kvar att göra", "left to do"), .warning),
          Line(exercise.status?.label(language) ?? "", .muted),
          Line(exercise.date.map(words.short) ?? "", .muted),
        ])
    }
  }

  fileprivate func callouts() -> [Row] {
    municipality.callouts.map { callout in
      let attempts = municipality.referring(to: callout.recordID, in: municipality.callAttempts)
      let reached = Set(attempts.filter { $0.outcome == .reached }.compactMap(\.member)).count
      return Row(
        id: callout.recordID,
        cells: [
          Line(""), Line(callout.reason),
          Line("\(reached) " + say("nådda", "reached"), .muted),
          Line(callout.kind?.label(language) ?? "", .muted),
          Line(callout.started.map { words.short($0.day) } ?? "", .muted),
        ])
    }
  }
}
