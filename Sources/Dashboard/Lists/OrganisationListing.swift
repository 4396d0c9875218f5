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
      return field.column(maker.language, mark)
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
      case .name: Line(organisation.name)
      case .branch:
        Line(
          OrganisationListing.branch(organisation.branch, organisation.kind)?(maker.language) ?? "",
          .muted)
      case .employees: Line(organisation.employees.map { maker.language.number($0) } ?? "")
      case .latest:
        Line(latest.map { maker.words.short($0) } ?? "–", latest == nil ? .muted : .text)
      case .city: Line(organisation.city ?? "", .muted)
      case .district: Line(organisation.district ?? "", .muted)
      }
    }
  }
}

extension OrganisationListing.Field {
  func column(_ language: Language, _ mark: Column.Sort?) -> Column {
    switch self {
    case .name:
      Column(
        Phrase("Namn", "Name")(language), .flexible(min: 24, weight: 3), priority: 9, sort: mark)
    case .branch:
      Column(
        Phrase("Bransch", "Branch")(language), .flexible(min: 12, weight: 1), priority: 7,
        sort: mark)
    case .employees:
      Column(
        Phrase("Anst", "Empl")(language), .fixed(6), align: .right, priority: 8, sort: mark)
    case .latest:
      Column(Phrase("Senast", "Latest")(language), .fixed(11), priority: 8, sort: mark)
    case .city: Column(Phrase("Ort", "City")(language), .fixed(14), priority: 5, sort: mark)
    case .district:
      Column(Phrase("Område", "District")(language), .fixed(14), priority: 6, sort: mark)
    }
  }

  /// Whether any of the first thousand organisations says something in this column.
  func isTold(of rows: [Int32], _ municipality: Municipality) -> Bool {
    let organisations = municipality.organisations
    func says(_ name: String) -> Bool {
      rows.prefix(1000).contains { organisations.value(name, at: Int($0)) != nil }
    }
    switch self {
    case .name, .branch, .latest: return true
    case .employees: return says("Employees")
    case .city: return says("City")
    case .district: return says("District")
    }
  }
}
