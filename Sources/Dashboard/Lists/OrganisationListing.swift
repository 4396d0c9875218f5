import Almanac
import Canvas
import Model
import Publication
import Widgets

/// The business network as a table; rows are decoded when they are seen.
struct OrganisationListing: Listing {
  /// What a column shows and sorts by.
  enum Field: Int, CaseIterable {
    case name, branch, employees, latest, silent, promises, city, district
  }

  let maker: CardMaker
  let order: OrganisationOrder
  let sort: Sort
  /// The records that are marked: while there are any, each name has a sign or its room before it.
  let marks: Set<RecordID>
  /// The columns that tell something and that there is room for.
  let fields: [Field]

  /// - Parameter width: of the list. Silence and promises have a column where the others are whole
  ///   beside it, and where the rows are sorted by them.
  init(
    maker: CardMaker, order: OrganisationOrder, sort: Sort, marks: Set<RecordID>, width: Int
  ) {
    (self.maker, self.order, self.sort, self.marks) = (maker, order, sort, marks)
    func most(_ field: Field) -> Int {
      let isSorted = field.rawValue == sort.column
      return 2 + field.most(maker.language, isSorted, need: order.needs[field] ?? 0)
    }
    var room = width - order.fields.filter { !$0.isExtra }.reduce(0) { $0 + most($1) }
    fields = order.fields.filter { field in
      guard field.isExtra, field.rawValue != sort.column else { return true }
      room -= most(field)
      return room >= 0
    }
  }

  var count: Int { order.rows.count }

  func id(at row: Int) -> RecordID? {
    maker.municipality.organisations.id(at: Int(order.rows[row]))
  }

  private func organisation(at row: Int) -> Organisation {
    maker.municipality.organisations[Int(order.rows[row])]
  }

  func row(of id: RecordID) -> Int? {
    guard id.type == .organisation, let row = maker.municipality.organisations.row(of: id.key)
    else { return nil }
    return order.rows.firstIndex(of: Int32(row))
  }

  var columns: [Column] {
    fields.map { field in
      let mark: Column.Sort? =
        sort.column == field.rawValue ? (sort.isDescending ? .descending : .ascending) : nil
      let room = field == .name && !marks.isEmpty ? 2 : 0
      return field.column(maker.language, mark, need: (order.needs[field] ?? 0) + room)
    }
  }

  /// What an organisation does, in a word or two that fit a column; what it is where nobody has
  /// said. The card has the full name.
  static func branch(_ branch: Branch?, _ kind: OrganisationKind?) -> Phrase? {
    branch?.section.label ?? kind?.label
  }

  func cells(at row: Int) -> [Line] {
    let organisation = organisation(at: row)
    let place = Int(order.rows[row])
    let silence = order.rhythm.silence(at: place)
    return fields.map { field in
      switch field {
      case .name: mark(organisation) + Line(organisation.name)
      case .employees: Line(field.text(organisation, maker.language))
      case .branch, .city, .district: Line(field.text(organisation, maker.language), .muted)
      case .latest: latest(place, isSilent: silence > 0)
      case .silent: Line(Field.text(silence: silence, maker.language), .warning)
      case .promises: Line(Field.text(promises: order.rhythm.promises(at: place), maker.language))
      }
    }
  }

  private func mark(_ organisation: Organisation) -> Line {
    if marks.isEmpty { return .empty }
    return Line(marks.contains(organisation.recordID) ? "◆ " : "  ", .accent)
  }

  /// When it was heard from; with a sign where that is too long ago.
  private func latest(_ row: Int, isSilent: Bool) -> Line {
    let date = maker.municipality.lastHeardDate(row: row, by: maker.today)
    let text = date.map { isSilent ? maker.words.monthly($0) : maker.words.short($0) } ?? "–"
    if isSilent { return Line("✕ " + text, .warning) }
    return Line(text, date == nil ? .muted : .text)
  }
}

extension DayWords {
  /// `25 mar`, and of another year `aug 2007`: as much as a date needs that is long ago.
  fileprivate func monthly(_ date: PartialDate) -> String {
    guard case .day(let day) = date, day.year != today.year else { return short(date) }
    return short(.month(day.month))
  }
}
