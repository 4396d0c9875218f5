import Almanac
import Canvas
import Model
import Widgets

/// The crisis council: members in call order, then resources, exercises and call-outs. Each of the
/// four begins with a row that says what its columns hold.
struct CouncilListing: Listing {
  struct Row {
    let id: RecordID?
    let cells: [Line]
  }

  private var rows: [Row] = []

  /// - Parameter filter: the words that a row must hold; empty lets all through.
  init(_ maker: CardMaker, filter: String) {
    let sections: [([Line], [Row])] = [
      (
        CouncilListing.heading(
          maker.say("Medlemmar", "Members"), maker.say("Svarar", "Answers"),
          maker.say("Ersättare", "Deputy"), maker.say("Telefon", "Telephone"),
          maker.say("Kontrollerad", "Verified")), maker.members()
      ),
      (
        CouncilListing.heading(
          maker.say("Resurser", "Resources"), maker.say("Hos", "At"), "",
          maker.say("Slag", "Kind"), maker.say("Klar", "Ready")), maker.resources()
      ),
      (
        CouncilListing.heading(
          maker.say("Övningar", "Exercises"), maker.say("Att göra", "To do"), "",
          maker.say("Läge", "State"), maker.say("Datum", "Date")), maker.exercises()
      ),
      (
        CouncilListing.heading(
          maker.say("Larmningar", "Call-outs"), maker.say("Nådda", "Reached"), "",
          maker.say("Slag", "Kind"), maker.say("Datum", "Date")), maker.callouts()
      ),
    ]
    for (heading, all) in sections {
      let section = CouncilListing.matching(all, filter)
      guard !section.isEmpty else { continue }
      if !rows.isEmpty { rows.append(Row(id: nil, cells: [.empty])) }
      rows.append(Row(id: nil, cells: heading))
      rows += section
    }
  }

  private static func heading(_ name: String, _ others: String...) -> [Line] {
    [.empty, Line(name, .heading)] + others.map { Line($0, .muted) }
  }

  private static func matching(_ rows: [Row], _ filter: String) -> [Row] {
    guard !filter.isEmpty else { return rows }
    let index = SearchIndex(count: rows.count) { row in
      rows[row].cells.map(\.text).joined(separator: " ")
    }
    return index.rows(matching: filter, within: nil).sorted().map { rows[Int($0)] }
  }

  let columns = [
    Column("", .fixed(2), align: .right, priority: 8),
    Column("", .flexible(min: 22, weight: 3), priority: 9),
    Column("", .flexible(min: 14, weight: 2), priority: 6),
    Column("", .flexible(min: 14, weight: 2), priority: 5),
    Column("", .fixed(15), priority: 8),
    Column("", .fixed(13), priority: 7),
  ]

  var hasHeader: Bool { false }
  var count: Int { rows.count }
  func id(at row: Int) -> RecordID? { rows[row].id }
  func cells(at row: Int) -> [Line] { rows[row].cells }
}

extension CardMaker {
  fileprivate func members() -> [CouncilListing.Row] {
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

  private func verified(_ contact: DutyContact?) -> Line {
    guard let contact else { return Line("") }
    guard let day = contact.verified else { return Line("✕ " + say("aldrig", "never"), .bad) }
    let isFresh = day.adding(months: municipality.settings.verifyWithin) >= today
    return Line(
      "\(isFresh ? "✓" : "◐") \(words.short(day))", isFresh ? .good : .warning)
  }

  fileprivate func resources() -> [CouncilListing.Row] {
    municipality.resources.map { resource in
      let holder = resource.organisation ?? municipality.organisation(of: resource.member)
      return row(
        resource.recordID, resource.name, Line(title(holder), .muted),
        resource.kind?.label(language), resource.ready.map(words.short))
    }
  }

  fileprivate func exercises() -> [CouncilListing.Row] {
    municipality.exercises.sorted { newest($0.date, $1.date) }.map { exercise in
      let open = municipality.referring(to: exercise.recordID, in: municipality.followUps)
        .filter { $0.done == nil }.count
      return row(
        exercise.recordID, exercise.name,
        Line(open == 0 ? "" : "\(open) " + say("kvar att göra", "left to do"), .warning),
        exercise.status?.label(language), exercise.date.map(words.short))
    }
  }

  fileprivate func callouts() -> [CouncilListing.Row] {
    municipality.callouts.map { callout in
      let attempts = municipality.referring(to: callout.recordID, in: municipality.callAttempts)
      let reached = Set(attempts.filter { $0.outcome == .reached }.compactMap(\.member)).count
      return row(
        callout.recordID, callout.reason, Line("\(reached) " + say("nådda", "reached"), .muted),
        callout.kind?.label(language), callout.started.map { words.short($0.day) })
    }
  }

  private func row(
    _ id: RecordID, _ name: String, _ about: Line, _ kind: String?, _ date: String?
  ) -> CouncilListing.Row {
    CouncilListing.Row(
      id: id,
      cells: [
        .empty, Line(name), about, .empty, Line(kind ?? "", .muted), Line(date ?? "", .muted),
      ])
  }
}
