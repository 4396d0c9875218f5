package import Almanac
package import Publication

/// The 21 sections of SNI 2007, A to U.
package enum BranchSection: String, CaseIterable, Sendable {
  case a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u

  /// "F".
  package var letter: String { rawValue.uppercased() }

  package var published: PublicSection {
    switch self {
    case .a: .a
    case .b: .b
    case .c: .c
    case .d: .d
    case .e: .e
    case .f: .f
    case .g: .g
    case .h: .h
    case .i: .i
    case .j: .j
    case .k: .k
    case .l: .l
    case .m: .m
    case .n: .n
    case .o: .o
    case .p: .p
    case .q: .q
    case .r: .r
    case .s: .s
    case .t: .t
    case .u: .u
    }
  }

  /// A word that fits a column; the full name is that of the divisions.
  package var label: Phrase { published.label }
}
