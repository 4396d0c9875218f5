package import Almanac

/// A directed tie, written from one side and read from both: "From supplies To", "To buys from
/// From".
package enum RelationKind: String, CaseIterable, Sendable {
  case supplier, customer, owner, member
  case partOf = "part-of"
  case cooperates, funds, neighbour

  /// What the tie is called in a list of kinds: what From is to To.
  package var label: Phrase {
    switch self {
    case .supplier: Phrase("leverantör", "supplier")
    case .customer: Phrase("kund", "customer")
    case .owner: Phrase("ägare", "owner")
    case .member: Phrase("medlem", "member")
    case .partOf: Phrase("del", "part")
    case .cooperates: Phrase("samverkan", "cooperation")
    case .funds: Phrase("finansiär", "funder")
    case .neighbour: Phrase("granne", "neighbour")
    }
  }

  /// The words between From and To: "A levererar till B".
  package var outward: Phrase {
    switch self {
    case .supplier: Phrase("levererar till", "supplies")
    case .customer: Phrase("köper av", "buys from")
    case .owner: Phrase("äger", "owns")
    case .member: Phrase("är medlem i", "is a member of")
    case .partOf: Phrase("är en del av", "is part of")
    case .cooperates: Phrase("samverkar med", "cooperates with")
    case .funds: Phrase("finansierar", "funds")
    case .neighbour: Phrase("är granne med", "is a neighbour of")
    }
  }

  /// The words between To and From: "B köper av A".
  package var inward: Phrase {
    switch self {
    case .supplier: Phrase("köper av", "buys from")
    case .customer: Phrase("levererar till", "supplies")
    case .owner: Phrase("ägs av", "is owned by")
    case .member: Phrase("har som medlem", "has as a member")
    case .partOf: Phrase("omfattar", "comprises")
    case .cooperates: Phrase("samverkar med", "cooperates with")
    case .funds: Phrase("finansieras av", "is funded by")
    case .neighbour: Phrase("är granne med", "is a neighbour of")
    }
  }

  /// Whether the tie reads the same from both sides.
  package var isMutual: Bool { self == .cooperates || self == .neighbour }
}
