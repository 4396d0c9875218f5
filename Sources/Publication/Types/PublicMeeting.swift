package import Almanac

/// What anyone may know of a meeting that is public: there is no field for who was invited, what
/// is on the agenda, or what was noted.
package struct PublicMeeting: Equatable, Sendable {
  /// Made of public words; tells meetings apart.
  package internal(set) var key: String
  package internal(set) var name: String
  /// Maybe only the month or year; nil while nothing is set.
  package internal(set) var date: PartialDate?
  package internal(set) var time: TimeOfDay?
  package internal(set) var place: String?
  package internal(set) var status: MeetingStatus?

  package init(
    key: String, name: String, date: PartialDate? = nil, time: TimeOfDay? = nil,
    place: String? = nil, status: MeetingStatus? = nil
  ) {
    self.key = key
    self.name = name
    self.date = date
    self.time = time
    self.place = place
    self.status = status
  }
}

package enum MeetingStatus: String, CaseIterable, Sendable {
  case planned, held
  /// Still told, so that nobody comes for nothing.
  case cancelled

  package var label: Phrase {
    switch self {
    case .planned: Phrase("planerat", "planned")
    case .held: Phrase("hållet", "held")
    case .cancelled: Phrase("inställt", "cancelled")
    }
  }
}
