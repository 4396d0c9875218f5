package import Almanac
package import Publication

package enum MeetingStatus: String, Choice {
  case planned, held, cancelled

  package var published: PublicMeetingStatus {
    switch self {
    case .planned: .planned
    case .held: .held
    case .cancelled: .cancelled
    }
  }

  package var label: Phrase { published.label }
}
