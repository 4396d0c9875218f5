import Almanac
import Canvas
import Model
import Publication

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
