package import Almanac
import Lettering
import Model

/// What is taken out of a table in JSON-stat: one category of each dimension but the time, and but
/// the region where the table has other municipalities beside our own.
struct JSONStatChoice {
  struct Value: Equatable {
    /// Nil for our own.
    let municipality: String?
    let period: PartialDate
    let value: Double
  }

  /// A cell of a section of SNI.
  struct SectionValue: Equatable {
    let section: String
    let name: String
    /// A code of four digits, or "00".
    let municipality: String
    let period: PartialDate
    /// Nil where the table has none, such as one that is secret.
    let value: Double?
    let status: String?
  }

  enum Result {
    case values([Value], withoutValue: Int, passedOver: Int)
    case sections([SectionValue], edition: String, withoutName: [String])
    /// It is not clear what is meant, and what to say.
    case unclear([Phrase])
  }

  /// More are not looked at.
  private static let maximumCells = 2_000_000

  private let table: JSONStatTable
  private let own: String?
  /// The places of the categories to take, for each dimension.
  private var chosen: [[Int]]
  private var unclear: [Phrase] = []
  private let time: Int?
  private let region: Int?

  /// - Parameters:
  ///   - selection: dimensions with a category each, by id or label.
  ///   - own: the code of our municipality.
  init(_ table: JSONStatTable, selecting selection: [IndicatorChoice.Selected], own: String?) {
    self.table = table
    self.own = own
    chosen = table.dimensions.map { Array($0.categories.indices) }
    time =
      table.dimensions.firstIndex { $0.role == .time }
      ?? table.dimensions.firstIndex { ["tid", "time", "år", "year"].contains($0.id.lowercased()) }
    region =
      table.dimensions.firstIndex { $0.role == .geo }
      ?? table.dimensions.firstIndex { $0.id.lowercased() == "region" }
    for selected in selection { select(selected) }
  }

  private mutating func select(_ selected: IndicatorChoice.Selected) {
    func matches(_ text: String, _ word: String) -> Bool { text.lowercased() == word.lowercased() }
    let place = table.dimensions.firstIndex {
      matches($0.id, selected.dimension) || matches($0.label, selected.dimension)
    }
    guard let place else {
      let names = table.dimensions.map(\.id).joined(separator: ", ")
      unclear.append(
        Phrase(
          "tabellen har ingen dimension ”\(selected.dimension)”; den har \(names)",
          "the table has no dimension “\(selected.dimension)”; it has \(names)"))
      return
    }
    let categories = table.dimensions[place].categories
    let found =
      categories.firstIndex { $0.id == selected.category }
      ?? categories.firstIndex {
        matches($0.id, selected.category) || matches($0.label, selected.category)
      }
    guard let found else {
      let list = Self.list(table.dimensions[place])
      unclear.append(
        Phrase(
          "\(table.dimensions[place].id) har ingen kategori ”\(selected.category)”; den har \(list)",
          "\(table.dimensions[place].id) has no category “\(selected.category)”; it has \(list)"))
      return
    }
    chosen[place] = [found]
  }

  /// The first categories, with what they are called.
  private static func list(_ dimension: JSONStatTable.Dimension) -> String {
    let shown = dimension.categories.prefix(8).map { category in
      category.label.isEmpty || category.label == category.id
        ? category.id : "\(category.id) \(category.label)"
    }
    return shown.joined(separator: ", ") + (dimension.categories.count > 8 ? " …" : "")
  }

  // MARK: What comes of it

  /// The sections of SNI where the table has them of the nation and nobody has chosen one; else the
  /// values of one indicator.
  /// - Parameter isIndicator: whether they are to be those of an indicator, whatever the table has.
  func result(isIndicator: Bool) -> Result {
    if !unclear.isEmpty { return .unclear(unclear) }
    guard let time else {
      return .unclear([
        Phrase("tabellen har ingen tid", "the table has no dimension of time")
      ])
    }
    if !isIndicator, let sections, let region { return employment(sections, region, time) }
    var open = table.dimensions.indices.filter { $0 != time && chosen[$0].count != 1 }
    // Of several regions each is known by its code, where ours is among them.
    let isByRegion = region.map { open.contains($0) && ownPlace != nil } ?? false
    if isByRegion { open.removeAll { $0 == region } }
    guard open.isEmpty else { return .unclear(open.map(asking)) }
    return values(time, byRegion: isByRegion)
  }

  private func asking(_ place: Int) -> Phrase {
    let dimension = table.dimensions[place]
    let name = dimension.label.isEmpty ? dimension.id : "\(dimension.id) (\(dimension.label))"
    let first = dimension.categories.first?.id ?? ""
    let list = Self.list(dimension)
    return Phrase(
      "välj en kategori av \(name): \(list); till exempel --select \(dimension.id)=\(first)",
      "choose a category of \(name): \(list); for example --select \(dimension.id)=\(first)")
  }

  private var ownPlace: Int? {
    guard let region, let own else { return nil }
    return table.dimensions[region].categories.firstIndex { $0.id == own }
  }

  /// The dimension of SNI, where its categories are sections and the nation is among the regions.
  private var sections: Int? {
    guard let region, chosen[region].count > 1,
      table.dimensions[region].categories.contains(where: { $0.id == Employment.nation })
    else { return nil }
    return table.dimensions.indices.first { place in
      table.dimensions[place].id.lowercased().hasPrefix("sni") && chosen[place].count > 1
        && table.dimensions[place].categories.count { $0.id.sectionLetters != nil } > 1
    }
  }

  private func values(_ time: Int, byRegion: Bool) -> Result {
    let regions = byRegion ? region.map { chosen[$0] } ?? [] : [-1]
    guard chosen[time].count * regions.count <= Self.maximumCells else { return tooMany }
    var values: [Value] = []
    var (withoutValue, passedOver) = (0, 0)
    for place in regions {
      let code = regionCode(place, byRegion)
      let isOwn = code == nil || code == own
      for period in chosen[time] {
        guard let date = PartialDate(statistics: table.dimensions[time].categories[period].id),
          isOwn || code.map(\.isMunicipalityCode) == true
        else {
          passedOver += 1
          continue
        }
        let cell = cell([(time, period)] + (place < 0 ? [] : [(region ?? 0, place)]))
        guard let value = table.value(cell) else {
          withoutValue += 1
          continue
        }
        values.append(Value(municipality: isOwn ? nil : code, period: date, value: value))
      }
    }
    return .values(values, withoutValue: withoutValue, passedOver: passedOver)
  }

  /// The code of the region that a value is of; nil for what is ours: a region that was chosen and is
  /// no other municipality is what was asked for.
  private func regionCode(_ place: Int, _ byRegion: Bool) -> String? {
    guard let region else { return nil }
    if byRegion { return table.dimensions[region].categories[place].id }
    let code = chosen[region].first.map { table.dimensions[region].categories[$0].id }
    return code.flatMap { $0.isMunicipalityCode ? $0 : nil }
  }

  private var tooMany: Result {
    .unclear([
      Phrase(
        "tabellen har för många celler; ta ut färre", "the table has too many cells; take fewer")
    ])
  }

  private func employment(_ sections: Int, _ region: Int, _ time: Int) -> Result {
    guard let own, let ownPlace else {
      return .unclear([
        own == nil
          ? IndicatorPlanner.noCode
          : Phrase(
            "tabellen har inte kommunen \(own ?? "")",
            "the table does not have municipality \(own ?? "")")
      ])
    }
    let open = table.dimensions.indices.filter {
      ![sections, region, time].contains($0) && chosen[$0].count != 1
    }
    guard open.isEmpty else { return .unclear(open.map(asking)) }
    let kept = Self.disjoint(chosen[sections], table.dimensions[sections].categories)
    guard kept.count * chosen[time].count <= Self.maximumCells / 2 else { return tooMany }
    let places = table.dimensions[region].categories
    let regions = chosen[region].filter { $0 == ownPlace || places[$0].id == Employment.nation }
    var values: [SectionValue] = []
    for place in regions {
      for section in kept {
        let category = table.dimensions[sections].categories[section]
        for period in chosen[time] {
          guard
            case .year(let year)? = PartialDate(
              statistics: table.dimensions[time].categories[period].id)
          else { continue }
          let cell = cell([(region, place), (sections, section), (time, period)])
          values.append(
            SectionValue(
              section: category.id, name: category.label,
              municipality: place == ownPlace ? own : Employment.nation, period: .year(year),
              value: table.value(cell), status: table.status(cell)))
        }
      }
    }
    let left = chosen[sections].filter { !kept.contains($0) }
      .map { table.dimensions[sections].categories[$0].id }
    return .sections(
      values, edition: table.dimensions[sections].id.filter { $0.isNumber }, withoutName: left)
  }

  /// The sections that do not hold one another: a total beside its parts would count them twice.
  private static func disjoint(
    _ places: [Int], _ categories: [JSONStatTable.Category]
  ) -> [Int] {
    let letters = places.compactMap { place in
      categories[place].id.sectionLetters.map { (place: place, letters: $0) }
    }
    var taken: Set<UInt8> = []
    let kept = letters.sorted { ($0.letters.count, $0.place) < ($1.letters.count, $1.place) }
      .filter { section in
        guard taken.isDisjoint(with: section.letters) else { return false }
        taken.formUnion(section.letters)
        return true
      }
    return kept.map(\.place).sorted()
  }

  /// The cell of what is chosen, with these categories in these dimensions.
  private func cell(_ open: [(dimension: Int, category: Int)]) -> Int {
    var places = chosen.map { $0.first ?? 0 }
    for (dimension, category) in open { places[dimension] = category }
    return table.cell(places)
  }
}

extension String {
  /// Four digits, and none of those that stand for the nation and for counties.
  var isMunicipalityCode: Bool {
    utf8.count == 4 && utf8.allSatisfy(\.isDigit) && !hasPrefix("00")
  }

  /// The letters of SNI that a category stands for: `F`, `B+C`, `R-U`; nil for all else.
  var sectionLetters: Set<UInt8>? {
    guard (1...30).contains(utf8.count) else { return nil }
    var letters: Set<UInt8> = []
    for part in utf8.split(separator: UInt8(ascii: "+"), omittingEmptySubsequences: false) {
      let ends = part.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      let single = ends.compactMap { $0.count == 1 ? $0.first : nil }
      guard (1...2).contains(ends.count), single.count == ends.count, let first = single.first,
        let last = single.last, first <= last,
        single.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "V")).contains($0) })
      else { return nil }
      letters.formUnion(first...last)
    }
    return letters
  }
}

extension PartialDate {
  /// A period as statistics write it: `2019`, `2019M05`, `2019K2`, `2019-05`; a quarter is known by
  /// its last month. Nil for all else, such as `2018/19`.
  package init?(statistics text: String) {
    let text = text.trimmed
    if let date = PartialDate(text) {
      self = date
      return
    }
    guard text.utf8.count >= 6, let year = PartialDate(text.prefix(4)) else { return nil }
    let rest = text.dropFirst(5)
    switch text.dropFirst(4).first {
    case "M" where rest.utf8.count == 2:
      guard let month = PartialDate("\(year)-\(rest)") else { return nil }
      self = month
    case "K", "Q":
      guard rest.utf8.count == 1, let quarter = Int(rest), (1...4).contains(quarter),
        let month = PartialDate("\(year)-\(quarter < 4 ? "0" : "")\(quarter * 3)")
      else { return nil }
      self = month
    default: return nil
    }
  }
}
