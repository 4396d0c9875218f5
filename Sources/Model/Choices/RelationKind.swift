package import Almanac
package import Publication

/// A directed tie, written from one side and read from both: "From supplies To", "To buys from
/// From".
package enum RelationKind: String, Choice {
  case supplier, customer, owner, member
  case partOf = "part-of"
  case cooperates, funds, neighbour

  package var published: PublicRelationKind {
    switch self {
    case .supplier: .supplier
    case .customer: .customer
    case .owner: .owner
    case .member: .member
    case .partOf: .partOf
    case .cooperates: .cooperates
    case .funds: .funds
    case .neighbour: .neighbour
    }
  }

  /// What the tie is called in a list of kinds: what From is to To.
  package var label: Phrase { published.label }

  /// The words between From and To: "A levererar till B".
  package var outward: Phrase { published.outward }

  /// The words between To and From: "B köper av A".
  package var inward: Phrase { published.inward }

  /// Whether the tie reads the same from both sides.
  package var isMutual: Bool { published.isMutual }
}
