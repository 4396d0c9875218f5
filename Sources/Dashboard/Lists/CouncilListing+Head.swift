import Almanac
import Canvas
import Model
import Publication
import Widgets

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
