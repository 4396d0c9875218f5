import Almanac
import Insight
import Lettering
import Model
import Publication

/// The public organisations, with an index for the records that refer to them.
struct PublicOrganisations {
  let list: [PublicOrganisation]
  /// Indices in the list, by the row of the organisation.
  private let places: [Int: Int]

  init(of municipality: Municipality) {
    var keys = PublicKeys()
    var list: [PublicOrganisation] = []
    var places: [Int: Int] = [:]
    for (row, organisation) in municipality.organisations.published(named: "Name") {
      places[row] = list.count
      list.append(Self.published(organisation, &keys))
    }
    self.list = list
    self.places = places
  }

  func at(row: Int?) -> PublicOrganisation? { row.flatMap { places[$0] }.map { list[$0] } }

  private static func published(
    _ organisation: Organisation, _ keys: inout PublicKeys
  ) -> PublicOrganisation {
    let name = PublicText.line(organisation.name)
    return PublicOrganisation(
      key: keys.key(name), name: name, kind: organisation.kind,
      section: organisation.branch?.section,
      size: organisation.employees.map { PublicSize(employees: $0) },
      district: PublicText.line(organisation.district), city: PublicText.line(organisation.city),
      web: organisation.web.flatMap(Self.web), needs: wishes(organisation.needs),
      offers: wishes(organisation.offers))
  }

  /// What is looked for or offered, in the words of the record: the branch after an arrow is the
  /// chief's own.
  private static func wishes(_ stated: [String]) -> [String] {
    stated.map { PublicText.line(StatedNeed($0).text) }.filter { !$0.isEmpty }
  }

  /// The address if it surely is a web address: other text may be anything, and one with an @ may
  /// be an e-mail address.
  private static func web(_ text: String) -> String? {
    let isOpen = text.isWeb && !text.utf8.contains(UInt8(ascii: "@"))
    return isOpen && PrivateText.all(in: text).isEmpty ? PublicText.line(text) : nil
  }
}

extension Municipality {
  /// The relations that hold on the day, each once.
  func publicRelations(_ organisations: PublicOrganisations, asOf day: Day) -> [PublicRelation] {
    var seen: Set<String> = []
    return relations.published().compactMap { _, relation in
      guard let kind = relation.kind, relation.holds(on: day),
        let from = organisations.at(row: self.organisations.row(of: relation.from)),
        let to = organisations.at(row: self.organisations.row(of: relation.to)),
        from.key != to.key
      else { return nil }
      let published = PublicRelation(from: from.key, kind, to: to.key, since: relation.since)
      return seen.insert(published.key).inserted ? published : nil
    }
  }

  /// The council's members whose organisations are public too, each once, by name: the order in
  /// which they are called is nobody else's business.
  func publicCouncil(_ organisations: PublicOrganisations) -> [PublicCouncilMember] {
    var seen: Set<String> = []
    return members.published().compactMap { _, member in
      organisations.at(row: self.organisations.row(of: member.organisation))
    }
    .filter { seen.insert($0.key).inserted }
    .map { (order: SwedishOrder.key($0.name) + $0.key.utf8, key: $0.key) }
    .sorted { $0.order.lexicographicallyPrecedes($1.order) }
    .map { PublicCouncilMember(organisation: $0.key) }
  }

  /// For how many days after a meeting the hall still tells of it.
  private static let daysAfter = 31

  func publicMeetings(asOf day: Day) -> [PublicMeeting] {
    let first = day.adding(days: -Self.daysAfter)
    var keys = PublicKeys()
    return meetings.published(named: "Name").map(\.record)
      .filter { meeting in
        meeting.date.map { $0.days.upperBound >= first } ?? (meeting.status != .held)
      }
      .map { meeting in
        let name = PublicText.line(meeting.name)
        let words = [meeting.date?.description, name].compactMap(\.self).joined(separator: " ")
        return PublicMeeting(
          key: keys.key(words), name: name, date: meeting.date, time: meeting.time,
          place: PublicText.line(meeting.place), status: meeting.status)
      }
      .inOrder
  }
}

extension Relation {
  /// Whether it may hold on that day: a date known only to the month counts from its first day
  /// to its last.
  fileprivate func holds(on day: Day) -> Bool {
    (since.map { $0.days.lowerBound <= day } ?? true)
      && (until.map { day <= $0.days.upperBound } ?? true)
  }
}

extension [PublicMeeting] {
  /// The meetings, soonest first and those without a date last. The order is stable.
  fileprivate var inOrder: [PublicMeeting] {
    enumerated().sorted { one, other in
      guard let first = one.element.date, let second = other.element.date else {
        if (one.element.date == nil) == (other.element.date == nil) {
          return one.offset < other.offset
        }
        return one.element.date != nil
      }
      if first != second { return first < second }
      let times = [one, other].map { $0.element.time?.secondsSinceMidnight ?? 0 }
      return times[0] == times[1] ? one.offset < other.offset : times[0] < times[1]
    }.map(\.element)
  }
}
