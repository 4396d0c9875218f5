import Almanac
import Canvas
import Model
import Widgets

/// The business network as a table; rows are decoded when they are seen.
struct OrganisationListing: Listing {
  /// What a column shows and sorts by, from the most to the least important.
  enum Field: Int, CaseIterable {
    case name, branch, employees, latest, city, district
  }

  let maker: CardMaker
  let order: OrganisationOrder
  let sort: Sort

  var count: Int { order.rows.count }

  func id(at row: Int) -> RecordID? { organisation(at: row).recordID }

  private func organisation(at row: Int) -> Organisation {
    maker.municipality.organisations[Int(order.rows[row])]
  }

  func row(of id: RecordID) -> Int? {
    guard id.type == .organisation, let row = maker.municipality.organisations.row(of: id.key)
    else { return nil }
    return order.rows.firstIndex(of: Int32(row))
  }

  var columns: [Column] {
    order.fields.map { field in
      let mark: Column.Sort? =
        sort.column == field.rawValue ? (sort.isDescending ? .descending : .ascending) : nil
      return field.column(maker.language, mark, need: order.needs[field] ?? 0)
    }
  }

  /// What an organisation does, in a word or two that fit a column; what it is where nobody has
  /// said. The card has the full name.
  static func branch(_ branch: Branch?, _ kind: OrganisationKind?) -> Phrase? {
    branch?.section.label ?? kind?.label
  }

  func cells(at row: Int) -> [Line] {
    let organisation = organisation(at: row)
    let latest = maker.municipality.lastHeardDate(
      row: Int(order.rows[row]), by: maker.today)
    return order.fields.map { field in
      switch field {
      case .name, .employees: Line(field.text(organisation, maker.language))
      case .branch, .city, .district: Line(field.text(organisation, maker.language), .muted)
      case .latest:
        Line(latest.map { maker.words.short($0) } ?? "–", latest == nil ? .muted : .text)
      }
    }
  }
}

extension OrganisationListing.Field {
  /// - Parameter need: the columns that its texts take.
  func column(_ language: Language, _ mark: Column.Sort?, need: Int) -> Column {
    switch self {
    case .name:
      Column(Phrase("Namn", "Name")(language), need: need, least: 20, priority: 9, sort: mark)
    case .branch:
      Column(Phrase("Bransch", "Branch")(language), need: need, least: 14, priority: 7, sort: mark)
    case .employees:
      Column(
        Phrase("Anst", "Empl")(language), need: need, least: 6, align: .right, priority: 8,
        sort: mark)
    case .latest:
      Column(Phrase("Senast", "Latest")(language), .fixed(11), priority: 8, sort: mark)
    case .city:
      Column(Phrase("Ort", "City")(language), need: need, least: 12, priority: 5, sort: mark)
    case .district:
      Column(
        Phrase("Område", "District")(language), need: need, least: 12, priority: 6, sort: mark)
    }
  }

  /// What the column shows of an organisation; nothing for a date, which has a width of its own.
  func text(_ organisation: Organisation, _ language: Language) -> String {
    switch self {
    case .name: organisation.name
    case .branch:
      OrganisationListing.branch(organisation.branch, organisation.kind)?(language) ?? ""
    case .employees: organisation.employees.map { language.number($0) } ?? ""
    case .latest: ""
    case .city: organisation.city ?? ""
    case .district: organisation.district ?? ""
    }
  }

  /// Whether the column tells organisations apart: some say something in it, and where it is the
  /// town, not four out of five the same.
  func isTold(by sample: [Organisation]) -> Bool {
    switch self {
    case .name, .branch, .latest: return true
    case .employees: return sample.contains { $0.employees != nil }
    case .district: return sample.contains { $0.district != nil }
    case .city:
      let cities = sample.compactMap(\.city)
      let most = Dictionary(cities.map { ($0, 1) }, uniquingKeysWith: +).values.max() ?? 0
      return !cities.isEmpty && (most * 5 < cities.count * 4 || cities.count < 5)
    }
  }
}
