import Almanac
import Model
import Publication

/// Employment by section of SNI here and in the nation, as statistics have it: which sections can be
/// held against each other, and why others can't.
struct EmploymentYears {
  struct Section {
    let code: String
    let label: Phrase
    let here: Double
    let nation: Double
    /// What both had in the first of two years; nil where either is not known.
    let before: (here: Double, nation: Double)?
    /// The records of the last year.
    let records: [RecordID]
  }

  /// The sections of a year, most employed first.
  struct Table {
    let year: Int
    /// The year that a change is told from; nil where there is no earlier one.
    let from: Int?
    let sections: [Section]
    /// What the statistics don't tell of, here or in the nation.
    let leftOut: [Phrase]
    /// What has no change, since the first year is not told of.
    let withoutChange: [Phrase]
  }

  enum Answer {
    case table(Table)
    /// Why they can't be held against each other.
    case refused(Phrase)
    /// There are no such statistics.
    case nothing
  }

  private struct Place: Hashable {
    let isNation: Bool
    let year: Int
  }

  /// By place and year, by edition of SNI, by section.
  private var values: [Place: [String: [String: (value: Double, record: RecordID)]]] = [:]
  private var labels: [String: Phrase] = [:]

  init(_ municipality: Municipality) {
    guard let own = municipality.settings.municipalityCode else { return }
    for record in municipality.employment {
      let isNation = record.municipality == Employment.nation
      guard isNation || record.municipality == own, case .year(let year)? = record.period,
        let value = record.value, value >= 0
      else { continue }
      let place = Place(isNation: isNation, year: year)
      if values[place]?[record.edition]?[record.section] == nil {
        values[place, default: [:]][record.edition, default: [:]][record.section] =
          (value, record.recordID)
      }
      labels[record.edition + record.section] = record.label
    }
  }

  /// The years that both are told of.
  private var years: [Int] {
    let here = Set(values.keys.filter { !$0.isNation }.map(\.year))
    return here.intersection(values.keys.filter(\.isNation).map(\.year)).sorted()
  }

  private func editions(_ isNation: Bool, _ year: Int) -> Set<String> {
    Set((values[Place(isNation: isNation, year: year)] ?? [:]).keys)
  }

  /// - Parameter asked: the years to tell the change between; nil: the first and the last with the
  ///   same SNI.
  func answer(_ asked: ClosedRange<Int>?, to lastYear: Int) -> Answer {
    guard let year = asked?.upperBound ?? years.last(where: { $0 <= lastYear }) else {
      return .nothing
    }
    let needed = [asked?.lowerBound, year].compactMap(\.self)
    if let missing = needed.first(where: { !years.contains($0) }) {
      return years.isEmpty ? .nothing : .refused(Self.noStatistics(of: missing, beside: years))
    }
    let common = needed.map { editions(true, $0).intersection(editions(false, $0)) }
    guard
      let edition = common.dropFirst().reduce(common.first ?? [], { $0.intersection($1) }).max()
    else { return .refused(differing(needed)) }
    let from =
      asked?.lowerBound
      ?? years.first {
        $0 < year && editions(true, $0).contains(edition) && editions(false, $0).contains(edition)
      }
    return .table(table(year, from: from, edition))
  }

  private static func noStatistics(of year: Int, beside years: [Int]) -> Phrase {
    let list = years.map(String.init).joined(separator: ", ")
    return Phrase(
      "Statistik för \(year) är inte inläst; det finns för \(list).",
      "Statistics of \(year) have not been read; there are of \(list).")
  }

  /// Sections of one SNI are not those of another, and nothing is converted silently.
  private func differing(_ years: [Int]) -> Phrase {
    let found = years.flatMap { editions(true, $0).union(editions(false, $0)) }
    let list = Set(found).sorted().map { "SNI \($0)" }.joined(separator: ", ")
    return Phrase(
      "Uppgifterna är ur olika utgåvor av SNI (\(list)) och går inte att jämföra.",
      "The statistics are of different editions of SNI (\(list)) and can’t be compared.")
  }

  private func table(_ year: Int, from: Int?, _ edition: String) -> Table {
    func found(_ isNation: Bool, _ year: Int?) -> [String: (value: Double, record: RecordID)] {
      year.flatMap { values[Place(isNation: isNation, year: $0)]?[edition] } ?? [:]
    }
    let (here, nation) = (found(false, year), found(true, year))
    let (hereBefore, nationBefore) = (found(false, from), found(true, from))
    let codes = Set([here, nation, hereBefore, nationBefore].flatMap(\.keys)).sorted()
    func label(_ code: String) -> Phrase { labels[edition + code] ?? Phrase(code, code) }
    let sections = codes.compactMap { code -> Section? in
      guard let one = here[code], let other = nation[code] else { return nil }
      var before: (here: Double, nation: Double)?
      if let one = hereBefore[code], let other = nationBefore[code] {
        before = (one.value, other.value)
      }
      return Section(
        code: code, label: label(code), here: one.value, nation: other.value, before: before,
        records: [one.record, other.record])
    }
    let known = Set(sections.map(\.code))
    return Table(
      year: year, from: from, sections: sections.sorted { ($0.here, $1.code) > ($1.here, $0.code) },
      leftOut: codes.filter { !known.contains($0) }.map(label),
      withoutChange: from == nil ? [] : sections.filter { $0.before == nil }.map(\.label))
  }
}
