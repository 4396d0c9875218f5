import Almanac
import Canvas
import Model
import Widgets

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
