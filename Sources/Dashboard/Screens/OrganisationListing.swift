import Almanac
import Canvas
import Model
import Widgets
import Publication
import Insight

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

extension OrganisationListing.Field {
  /// Whether the column gives way where any other would not be whole.
  var isExtra: Bool { self == .silent || self == .promises }

  /// - Parameter need: the columns that its texts take.
  func column(_ language: Language, _ mark: Column.Sort?, need: Int) -> Column {
    // The rows' order must be seen.
    let priority = mark == nil ? self.priority : 9
    switch self {
    case .name, .branch, .city, .district:
      return Column(title(language), need: need, least: least, priority: priority, sort: mark)
    case .employees, .silent, .promises:
      return Column(
        title(language), need: need, least: least, align: .right, priority: priority, sort: mark)
    case .latest:
      return Column(title(language), .fixed(least), priority: priority, sort: mark)
    }
  }

  /// The columns that it takes where there is room.
  func most(_ language: Language, _ isSorted: Bool, need: Int) -> Int {
    let title = TextWidth.columns(of: title(language)) + (isSorted ? 2 : 0)
    return self == .latest ? least : max(need, title)
  }

  private func title(_ language: Language) -> String {
    let title =
      switch self {
      case .name: Phrase("Namn", "Name")
      case .branch: Phrase("Bransch", "Branch")
      case .employees: Phrase("Anst", "Empl")
      case .latest: Phrase("Senast", "Latest")
      case .silent: Phrase("Tyst", "Silent")
      case .promises: Phrase("Löften", "Promises")
      case .city: Phrase("Ort", "City")
      case .district: Phrase("Kommundel", "District")
      }
    return title(language)
  }

  /// The column with the lowest leaves first.
  private var priority: Int {
    switch self {
    case .name: 9
    case .employees, .latest: 8
    case .branch: 7
    case .district: 6
    case .city: 5
    case .silent, .promises: 4
    }
  }

  private var least: Int {
    switch self {
    case .name: 20
    case .branch: 14
    case .city, .district: 12
    case .latest: 11
    case .employees: 6
    case .silent, .promises: 8
    }
  }

  /// What the column shows of an organisation; nothing where that is not the organisation's own.
  func text(_ organisation: Organisation, _ language: Language) -> String {
    switch self {
    case .name: organisation.name
    case .branch:
      OrganisationListing.branch(organisation.branch, organisation.kind)?(language) ?? ""
    case .employees: organisation.employees.map { language.number($0) } ?? ""
    case .latest, .silent, .promises: ""
    case .city: organisation.city ?? ""
    case .district: organisation.district ?? ""
    }
  }

  /// Days beyond what was agreed; nothing where it has not been too long.
  static func text(silence: Int32, _ language: Language) -> String {
    switch silence {
    case 0: ""
    case OrganisationRhythm.never: Phrase("alltid", "always")(language)
    default: language.number(Int(silence)) + " d"
    }
  }

  static func text(promises: Int32, _ language: Language) -> String {
    promises == 0 ? "" : language.number(Int(promises))
  }

  /// The columns that its texts take, by a sample of all organisations.
  func need(
    of sample: [Organisation], _ rhythm: OrganisationRhythm, _ language: Language
  ) -> Int {
    switch self {
    case .silent:
      let longest = rhythm.silent.filter { $0 != OrganisationRhythm.never }.max() ?? 0
      let texts = [longest, rhythm.silent.max() ?? 0].map { Self.text(silence: $0, language) }
      return texts.map(\.count).max() ?? 0
    case .promises: return Self.text(promises: rhythm.promises.max() ?? 0, language).count
    default: return sample.map { text($0, language).count }.max() ?? 0
    }
  }

  /// Whether the column tells organisations apart: some say something in it, and where it is the
  /// town, not four out of five the same.
  func isTold(by sample: [Organisation], _ rhythm: OrganisationRhythm) -> Bool {
    switch self {
    case .name, .branch, .latest: return true
    case .employees: return sample.contains { $0.employees != nil }
    case .silent: return rhythm.silent.contains { $0 > 0 }
    case .promises: return rhythm.promises.contains { $0 > 0 }
    case .district: return sample.contains { $0.district != nil }
    case .city:
      let cities = sample.compactMap(\.city)
      let most = Dictionary(cities.map { ($0, 1) }, uniquingKeysWith: +).values.max() ?? 0
      return !cities.isEmpty && (most * 5 < cities.count * 4 || cities.count < 5)
    }
  }
}
