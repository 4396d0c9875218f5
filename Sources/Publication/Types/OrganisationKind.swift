package import Almanac

/// The kind of an organisation.
package enum OrganisationKind: String, CaseIterable, Sendable {
  case company
  /// Its organisation number is a personal identity number.
  case soleTrader = "sole-trader"
  case municipality, authority, association, school, board, committee, network, project, other

  package var label: Phrase {
    switch self {
    case .company: Phrase("företag", "company")
    case .soleTrader: Phrase("enskild firma", "sole trader")
    case .municipality: Phrase("kommun", "municipality")
    case .authority: Phrase("myndighet", "authority")
    case .association: Phrase("förening", "association")
    case .school: Phrase("skola", "school")
    case .board: Phrase("nämnd", "board")
    case .committee: Phrase("utskott eller grupp", "committee")
    case .network: Phrase("nätverk", "network")
    case .project: Phrase("projekt", "project")
    case .other: Phrase("annat", "other")
    }
  }

  /// Whether it is one of the businesses that a business-development chief visits.
  package var isBusiness: Bool { self == .company || self == .soleTrader }
}
