package import Almanac

/// What a business does: the 21 sections of SNI 2007, A to U (Statistics Sweden).
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
