package import Almanac

package enum CalloutKind: String, Choice {
  case drill, real

  package var label: Phrase {
    switch self {
    case .drill: Phrase("övning", "drill")
    case .real: Phrase("skarpt läge", "real")
    }
  }
}
