package import Almanac

/// The audience of a record. A record without this field is `internal`.
package enum Visibility: String, CaseIterable, Sendable {
  /// Anyone: the only records that a `Publication` is made of.
  case `public`
  /// For the people who work with the municipality's data folder.
  case `internal`
  /// As internal, and marked so that nobody reads it aloud.
  case confidential

  package var label: Phrase {
    switch self {
    case .public: Phrase("offentlig", "public")
    case .internal: Phrase("intern", "internal")
    case .confidential: Phrase("skyddad", "confidential")
    }
  }
}

/// How a step or an activity is doing, in the words and signs used on every screen.
package enum StepStatus: String, CaseIterable, Sendable {
  case planned
  case onTrack = "on-track"
  case atRisk = "at-risk"
  case late
  case done

  package var label: Phrase {
    switch self {
    case .planned: Phrase("ej påbörjat", "not begun")
    case .onTrack: Phrase("i fas", "on track")
    case .atRisk: Phrase("risk", "at risk")
    case .late: Phrase("försenat", "late")
    case .done: Phrase("klart", "done")
    }
  }

  /// One column wide, and told apart without colour.
  package var sign: Character {
    switch self {
    case .planned: "○"
    case .onTrack: "●"
    case .atRisk: "◐"
    case .late: "✕"
    case .done: "✓"
    }
  }
}

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

/// A directed tie, written from one side and read from both: "From supplies To", "To buys from
/// From".
package enum RelationKind: String, CaseIterable, Sendable {
  case supplier, customer, owner, member
  case partOf = "part-of"
  case cooperates, funds, neighbour

  /// The kind's label in a list of kinds: From is this to To.
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

/// How many work at an organisation, as roughly as anyone needs to know: the classes of the
/// European Union (recommendation 2003/361/EC), and one for nobody.
package enum PublicSize: String, CaseIterable, Comparable, Sendable {
  case nobody, micro, small, medium, large

  /// The class of a number of employees; of fewer than none, as of nobody.
  package init(employees: Int) {
    self =
      switch employees {
      case ..<1: .nobody
      case ..<10: .micro
      case ..<50: .small
      case ..<250: .medium
      default: .large
      }
  }

  package var label: Phrase {
    switch self {
    case .nobody: Phrase("inga anställda", "no employees")
    case .micro: Phrase("1–9 anställda", "1–9 employees")
    case .small: Phrase("10–49 anställda", "10–49 employees")
    case .medium: Phrase("50–249 anställda", "50–249 employees")
    case .large: Phrase("250 anställda eller fler", "250 employees or more")
    }
  }

  package static func < (one: PublicSize, other: PublicSize) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .nobody: 0
    case .micro: 1
    case .small: 2
    case .medium: 3
    case .large: 4
    }
  }
}

/// A business's section, one of the 21 of SNI 2007, A to U (Statistics Sweden).
package enum BranchSection: String, CaseIterable, Sendable {
  case a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u

  /// "F".
  package var letter: String { rawValue.uppercased() }

  /// A word that fits a column; the full name is that of the divisions.
  package var label: Phrase {
    switch self {
    case .a: Phrase("Jord och skog", "Farm and forest")
    case .b: Phrase("Utvinning", "Mining")
    case .c: Phrase("Tillverkning", "Manufacturing")
    case .d: Phrase("Energi", "Energy")
    case .e: Phrase("Vatten och avfall", "Water and waste")
    case .f: Phrase("Bygg", "Construction")
    case .g: Phrase("Handel", "Trade")
    case .h: Phrase("Transport", "Transport")
    case .i: Phrase("Hotell och mat", "Hotels and food")
    case .j: Phrase("Information", "Information")
    case .k: Phrase("Finans", "Finance")
    case .l: Phrase("Fastigheter", "Real estate")
    case .m: Phrase("Juridik och teknik", "Law, technology")
    case .n: Phrase("Uthyrning och service", "Support services")
    case .o: Phrase("Förvaltning", "Administration")
    case .p: Phrase("Utbildning", "Education")
    case .q: Phrase("Vård och omsorg", "Health and care")
    case .r: Phrase("Kultur och fritid", "Arts and leisure")
    case .s: Phrase("Annan service", "Other services")
    case .t: Phrase("Hushåll", "Households")
    case .u: Phrase("Internationellt", "International")
    }
  }
}
