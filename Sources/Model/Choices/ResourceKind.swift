package import Almanac

package enum ResourceKind: String, Choice {
  case power, heat, water, transport, premises, staff, material, communication, other

  package var label: Phrase {
    switch self {
    case .power: Phrase("el", "power")
    case .heat: Phrase("värme", "heat")
    case .water: Phrase("vatten", "water")
    case .transport: Phrase("transport", "transport")
    case .premises: Phrase("lokaler", "premises")
    case .staff: Phrase("personal", "staff")
    case .material: Phrase("material", "material")
    case .communication: Phrase("samband", "communication")
    case .other: Phrase("annat", "other")
    }
  }
}
