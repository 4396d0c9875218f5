package import Almanac

package enum MeetingStatus: String, Choice {
  case planned, held, cancelled

  package var label: Phrase {
    switch self {
    case .planned: Phrase("planerat", "planned")
    case .held: Phrase("hållet", "held")
    case .cancelled: Phrase("inställt", "cancelled")
    }
  }
}
