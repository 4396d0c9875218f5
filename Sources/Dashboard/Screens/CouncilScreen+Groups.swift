import Almanac
import Canvas
import Model
import Widgets
import Insight
import Publication

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

/// What is known of the council itself, beside its members.
extension CardMaker {
  /// The organisation that the council is: the one that most members are tied to as members, or
  /// else the one with the council's key.
  var councilID: RecordID? {
    let key = RecordID(.organisation, "krishanteringsradet")
    if municipality.row(of: key) != nil { return key }
    var counts: [RecordID: Int] = [:]
    for member in municipality.members {
      guard let organisation = member.organisation else { continue }
      for relation in municipality.referring(to: organisation, in: municipality.relations)
      where relation.kind == .member && relation.from == organisation {
        if let whole = relation.to { counts[whole, default: 0] += 1 }
      }
    }
    return counts.max { ($0.value, $1.key.key) < ($1.value, $0.key.key) }?.key
  }

  /// The council's name with its last and next meeting, and while it has no members also what is
  /// noted of it.
  func head(width: Int) -> [CouncilListing.Row] {
    guard let id = councilID, let council = municipality.organisations[id] else { return [] }
    let meetings = meetings(of: id)
    let last = meetings.first { $0.status == .held }?.date
    let next = municipality.upcomingMeetings(today: today)
      .first { $0.organisations.contains(id) }?.date
    let dates = [
      last.map { say("senast ", "last ") + words.short($0) },
      next.map { say("nästa ", "next ") + words.short($0) },
    ].compactMap { $0 }.joined(separator: " · ")
    let line = Line(council.name, .title) + Line("   " + dates, .muted)
    var rows = [CouncilListing.Row(id: id, cells: [line])]
    if line.columns > width {
      rows = [
        CouncilListing.Row(id: id, cells: [Line(council.name, .title)]),
        CouncilListing.Row(id: nil, cells: [Line(dates, .muted)]),
      ]
    }
    guard municipality.members.isEmpty else { return rows }
    let notes = council.annotations.notes.flatMap { TextWidth.wrap($0, max(1, width)) }
    return rows + notes.map { CouncilListing.Row(id: nil, cells: [Line($0)]) }
  }

  /// The council's meetings: what is planned, soonest first, then the last three that were held.
  func gatherings() -> [CouncilListing.Row] {
    guard let id = councilID else { return [] }
    let next = municipality.upcomingMeetings(today: today)
      .filter { $0.organisations.contains(id) }
    let held = meetings(of: id).filter { $0.status == .held }.prefix(3)
    return (next + held).map { meeting in
      row(
        meeting.recordID, meeting.name, Line(meeting.place ?? "", .muted),
        meeting.status?.label(language), meeting.date.map { words.short($0, meeting.time) })
    }
  }

  /// What was promised at the council's meetings, of the council itself and after exercises, and
  /// is not done.
  func promises() -> [CouncilListing.Row] {
    let id = councilID
    let encounters = Set(id.map { self.encounters(of: $0) }?.map(\.recordID) ?? [])
    return municipality.followUps.filter { followUp in
      guard followUp.done == nil else { return false }
      return followUp.exercise != nil || followUp.encounter.map { encounters.contains($0) } ?? false
        || id.map { followUp.organisations.contains($0) } ?? false
    }.sorted { DueSign.order($0, $1) }.map { followUp in
      let due = DueSign(followUp, today: today)
      return CouncilListing.Row(
        id: followUp.recordID,
        cells: [
          .empty, Line(followUp.what),
          Line(shortTitle(followUp.owner ?? followUp.ownerOrganisation), .muted), .empty,
          Line("\(due.sign) \(due.text(words))", due.role),
        ])
    }
  }
}

/// The council by one of the questions that the overview counts.
extension CardMaker {
  /// The groups of rows that answer all of some questions.
  func groups(_ questions: [ListQuestion]) -> [CouncilListing.Group] {
    let readiness = municipality.readiness(today: today)
    let isAboutMembers = questions.contains(.withoutDeputy)
    var group = isAboutMembers ? memberGroup : contactGroup
    for question in questions {
      let ids = Set(ids(question, readiness))
      group.rows.removeAll { row in !(row.id.map(ids.contains) ?? false) }
    }
    return [group]
  }

  private func ids(_ question: ListQuestion, _ readiness: Readiness) -> [RecordID] {
    let contacts = municipality.dutyContacts
    let unverified = Set(readiness.unverified)
    return switch question {
    case .verified:
      contacts.indices.filter { !unverified.contains($0) }.map { contacts.id(at: $0) }
    case .unverified: readiness.unverified.map { contacts.id(at: $0) }
    case .withoutDeputy:
      readiness.membersWithoutDeputy.map { municipality.members.id(at: $0) }
    default: []
    }
  }

  /// Every duty contact, in call order and each followed by its deputies; those of no member last.
  private var contactGroup: CouncilListing.Group {
    let all = municipality.dutyContacts
    let called = municipality.membersInCallOrder.flatMap {
      municipality.contacts(of: municipality.members.id(at: $0))
    }
    let order = called + Set(all.indices).subtracting(called).sorted()
    let rows = order.map { row in
      let contact = all[row]
      return CouncilListing.Row(
        id: contact.recordID,
        cells: [
          .empty, Line(title(contact.recordID)), Line(title(contact.member), .muted),
          Line(contact.telephones.first ?? ""), verified(contact),
        ])
    }
    return group(
      say("Jourkontakter", "Duty contacts"),
      [
        say("Svarar för", "Answers for"), say("Telefon", "Telephone"),
        say("Kontrollerad", "Verified"),
      ],
      rows, least: [3, 22, 14, 15, 13], .dutyContact)
  }

  /// Who is told of on the card of a record of the council, to be found by.
  func people(_ id: RecordID) -> [String] {
    let contacts = municipality.referring(to: id, in: municipality.dutyContacts)
    let others = municipality.references(from: id).filter {
      [.organisation, .person, .member].contains($0.type)
    }
    return contacts.flatMap { [title($0.recordID), $0.role] } + others.map { title($0) }
  }
}
