package import Almanac
package import Publication

package enum OrganisationKind: String, Choice {
  case company
  /// Its organisation number is a personal identity number.
  case soleTrader = "sole-trader"
  case municipality, authority, association, school, board, committee, network, project, other

  package var published: PublicOrganisationKind {
    switch self {
    case .company: .company
    case .soleTrader: .soleTrader
    case .municipality: .municipality
    case .authority: .authority
    case .association: .association
    case .school: .school
    case .board: .board
    case .committee: .committee
    case .network: .network
    case .project: .project
    case .other: .other
    }
  }

  package var label: Phrase { published.label }

  /// Whether it is one of the businesses that a business-development chief visits.
  package var isBusiness: Bool { published.isBusiness }
}
