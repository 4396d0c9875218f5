package import Almanac

package enum EncounterKind: String, Choice {
  case visit, call, mail, meeting

  package var label: Phrase {
    switch self {
    case .visit: Phrase("besök", "visit")
    case .call: Phrase("samtal", "call")
    case .mail: Phrase("brev eller e-post", "mail")
    case .meeting: Phrase("möte", "meeting")
    }
  }
}
