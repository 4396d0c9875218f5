package import Almanac
import Lettering
package import Publication

/// A business's branch: a code of SNI 2007, the Swedish version of NACE Rev. 2 (Statistics
/// Sweden). Two digits are a division, three to five its parts.
package struct Branch: Hashable, Sendable {
  /// Two to five digits, the point left out: `49410`.
  package let code: String
  package let division: Division

  /// Nil for what is not two to five digits, and for divisions that SNI does not have.
  package init?(code: String) {
    let digits = code.utf8
    guard (2...5).contains(digits.count), digits.allSatisfy(\.isDigit),
      let number = Int(code.prefix(2)), let division = Division.numbered(number)
    else { return nil }
    self.code = code
    self.division = division
  }

  package var section: BranchSection { division.section }

  /// The name of its division: "Vägtransport" is part of "Landtransport".
  package var name: Phrase { division.name }

  /// A division of SNI 2007: the first two digits of a code.
  package struct Division: Hashable, Sendable {
    /// 1...99, with gaps.
    package let number: Int
    package let section: BranchSection
    package let name: Phrase

    package static func numbered(_ number: Int) -> Division? { table[number] }

    /// By number.
    package static let all: [Division] = table.values.sorted { $0.number < $1.number }
  }
}

extension Branch.Division {
  /// Every division of SNI 2007 by number; names shortened to fit a line.
  static let table: [Int: Branch.Division] = Dictionary(
    uniqueKeysWithValues: rows.map { row in
      (
        row.number,
        Branch.Division(
          number: row.number, section: row.section, name: Phrase(row.swedish, row.english))
      )
    })

  private typealias Row = (number: Int, section: BranchSection, swedish: String, english: String)

  private static let rows: [Row] = [
    (1, .a, "Jordbruk och jakt", "Crop and animal production, hunting"),
    (2, .a, "Skogsbruk", "Forestry and logging"),
    (3, .a, "Fiske och vattenbruk", "Fishing and aquaculture"),
    (5, .b, "Kolutvinning", "Mining of coal and lignite"),
    (6, .b, "Utvinning av olja och gas", "Extraction of oil and gas"),
    (7, .b, "Utvinning av metallmalmer", "Mining of metal ores"),
    (8, .b, "Annan utvinning av mineral", "Other mining and quarrying"),
    (9, .b, "Service till utvinning", "Mining support services"),
    (10, .c, "Livsmedel", "Food products"),
    (11, .c, "Drycker", "Beverages"),
    (12, .c, "Tobaksvaror", "Tobacco products"),
    (13, .c, "Textilvaror", "Textiles"),
    (14, .c, "Kläder", "Wearing apparel"),
    (15, .c, "Läder och skor", "Leather and footwear"),
    (16, .c, "Trävaror", "Wood products"),
    (17, .c, "Papper och pappersvaror", "Paper and paper products"),
    (18, .c, "Grafisk produktion", "Printing"),
    (19, .c, "Stenkol och petroleum", "Coke and petroleum products"),
    (20, .c, "Kemikalier", "Chemicals"),
    (21, .c, "Läkemedel", "Pharmaceuticals"),
    (22, .c, "Gummi och plast", "Rubber and plastics"),
    (23, .c, "Glas, betong och sten", "Glass, concrete and stone"),
    (24, .c, "Stål och metall", "Basic metals"),
    (25, .c, "Metallvaror", "Fabricated metal products"),
    (26, .c, "Datorer och elektronik", "Computers and electronics"),
    (27, .c, "Elapparatur", "Electrical equipment"),
    (28, .c, "Maskiner", "Machinery"),
    (29, .c, "Motorfordon", "Motor vehicles"),
    (30, .c, "Andra transportmedel", "Other transport equipment"),
    (31, .c, "Möbler", "Furniture"),
    (32, .c, "Annan tillverkning", "Other manufacturing"),
    (33, .c, "Reparation av maskiner", "Repair of machinery"),
    (35, .d, "El, gas, värme och kyla", "Electricity, gas, heat and cooling"),
    (36, .e, "Vattenförsörjning", "Water supply"),
    (37, .e, "Avloppsrening", "Sewerage"),
    (38, .e, "Avfall och återvinning", "Waste and recycling"),
    (39, .e, "Sanering", "Remediation"),
    (41, .f, "Byggande av hus", "Construction of buildings"),
    (42, .f, "Anläggningsarbeten", "Civil engineering"),
    (43, .f, "Bygghantverk och installation", "Specialised construction"),
    (45, .g, "Handel med motorfordon", "Motor vehicle trade and repair"),
    (46, .g, "Partihandel", "Wholesale trade"),
    (47, .g, "Detaljhandel", "Retail trade"),
    (49, .h, "Landtransport", "Land transport"),
    (50, .h, "Sjötransport", "Water transport"),
    (51, .h, "Lufttransport", "Air transport"),
    (52, .h, "Magasinering och stödtjänster", "Warehousing and support"),
    (53, .h, "Post och kurir", "Postal and courier services"),
    (55, .i, "Hotell och logi", "Accommodation"),
    (56, .i, "Restaurang och catering", "Food and beverage services"),
    (58, .j, "Förlag", "Publishing"),
    (59, .j, "Film, video och musik", "Film, video and music"),
    (60, .j, "Radio och tv", "Broadcasting"),
    (61, .j, "Telekommunikation", "Telecommunications"),
    (62, .j, "Datakonsulter", "Computer programming"),
    (63, .j, "Informationstjänster", "Information services"),
    (64, .k, "Finansiella tjänster", "Financial services"),
    (65, .k, "Försäkring", "Insurance"),
    (66, .k, "Stöd till finans och försäkring", "Financial support services"),
    (68, .l, "Fastigheter", "Real estate"),
    (69, .m, "Juridik och ekonomi", "Legal and accounting"),
    (70, .m, "Huvudkontor och konsulter", "Head offices and consultancy"),
    (71, .m, "Arkitekter och teknik", "Architecture and engineering"),
    (72, .m, "Forskning och utveckling", "Research and development"),
    (73, .m, "Reklam och marknad", "Advertising and market research"),
    (74, .m, "Annan specialistverksamhet", "Other professional services"),
    (75, .m, "Veterinärer", "Veterinary services"),
    (77, .n, "Uthyrning och leasing", "Rental and leasing"),
    (78, .n, "Bemanning", "Employment services"),
    (79, .n, "Resor", "Travel agencies"),
    (80, .n, "Bevakning", "Security"),
    (81, .n, "Fastighetsservice", "Building services"),
    (82, .n, "Kontorstjänster", "Office support"),
    (84, .o, "Offentlig förvaltning och försvar", "Public administration and defence"),
    (85, .p, "Utbildning", "Education"),
    (86, .q, "Hälso- och sjukvård", "Health care"),
    (87, .q, "Boende med omsorg", "Residential care"),
    (88, .q, "Öppna sociala insatser", "Social work"),
    (90, .r, "Konst och underhållning", "Arts and entertainment"),
    (91, .r, "Bibliotek och museer", "Libraries and museums"),
    (92, .r, "Spel", "Gambling"),
    (93, .r, "Sport och fritid", "Sports and recreation"),
    (94, .s, "Intressebevakning", "Membership organisations"),
    (95, .s, "Reparation av hushållsvaror", "Repair of household goods"),
    (96, .s, "Personliga tjänster", "Personal services"),
    (97, .t, "Förvärvsarbete i hushåll", "Households as employers"),
    (98, .t, "Hushållens egen produktion", "Households' own production"),
    (99, .u, "Internationella organisationer", "International organisations"),
  ]
}
