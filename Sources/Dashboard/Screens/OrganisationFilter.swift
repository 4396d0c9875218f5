import Almanac
import Model
import Insight

/// What the filter of the business screen asks for: words that rows hold, and what else must be
/// true of them, such as `bransch:bygg`, `tyst` or `obesökt`. Each has a Swedish and an English
/// name, and both are understood whatever the language is. What is in quotes means itself.
struct OrganisationFilter: Equatable, Sendable {
  enum Condition: Equatable, Sendable {
    /// - isWhole: it is the value, not only in it.
    case says(Field, String, isWhole: Bool)
    /// As many employees.
    case size(ClosedRange<Int>)
    /// Silent for longer than agreed.
    case silent
    /// Heard from, and not for so many days.
    case silentFor(Int)
    /// Waits for something that was promised.
    case promised
    /// A business that somebody has visited in a year, or nobody.
    case visited(Bool)
    /// Has no relation to another, and is part of none.
    case untied
  }

  enum Field: String, Sendable {
    case branch, city, district, tag
  }

  /// What is not a condition, as it was typed.
  private(set) var words = ""
  private(set) var conditions: [Condition] = []
  /// What stands before a colon and is the key of no condition.
  private(set) var unknownKeys: [String] = []

  /// What can be asked for, those used most first.
  static let hints = [
    Phrase("tyst", "silent"), Phrase("bransch:", "branch:"), Phrase("löfte", "promise"),
    Phrase("obesökt", "unvisited"), Phrase("etikett:", "tag:"), Phrase("ort:", "city:"),
    Phrase("storlek:10-49", "size:10-49"), Phrase("kommundel:", "district:"),
    Phrase("tyst:90", "silent:90"), Phrase("besökt", "visited"),
    Phrase("utan:relationer", "without:relations"),
  ]

  init(_ text: String) {
    let pieces = Array(FilterReader(text))
    let read = pieces.map(OrganisationFilter.condition)
    conditions = read.compactMap(\.self?.condition)
    unknownKeys = zip(pieces, read).compactMap { $1 == nil ? $0.name : nil }
    // Words alone are taken as they are, which costs nothing.
    words =
      read.allSatisfy { $0 == nil } && !pieces.contains(where: \.isQuoted)
      ? text
      : zip(pieces, read).filter { $1 == nil }.map { piece, _ in
        piece.name.map { "\($0):\(piece.text)" } ?? piece.text
      }.joined(separator: " ")
  }

  /// A condition as it is being typed may ask for nothing yet, and is no word either.
  private struct Reading: Equatable {
    var condition: Condition?
  }

  /// Nil for a word.
  private static func condition(_ piece: FilterReader.Piece) -> Reading? {
    guard let name = piece.name?.lowercased() else {
      return piece.isQuoted ? nil : word(piece.text.lowercased()).map(Reading.init)
    }
    if let field = field(name) {
      let isEmpty = piece.text.allSatisfy(\.isWhitespace)
      return Reading(condition: isEmpty ? nil : .says(field, piece.text, isWhole: piece.isQuoted))
    }
    switch name {
    case "storlek", "size", "anst", "empl":
      return Reading(condition: size(piece.text).map { .size($0) })
    case "tyst", "silent": return Reading(condition: days(piece.text).map { .silentFor($0) })
    case "utan", "without":
      let isUntied = ["relationer", "relations"].contains(piece.text.lowercased())
      return Reading(condition: isUntied ? .untied : nil)
    default: return nil
    }
  }

  private static func word(_ text: String) -> Condition? {
    switch text {
    case "tyst", "silent": .silent
    case "löfte", "löften", "promise", "promises": .promised
    case "obesökt", "obesökta", "unvisited": .visited(false)
    case "besökt", "besökta", "visited": .visited(true)
    default: nil
    }
  }

  private static func field(_ name: String) -> Field? {
    switch name {
    case "bransch", "branch": .branch
    case "ort", "city": .city
    case "kommundel", "område", "omrade", "district": .district
    case "tagg", "etikett", "tag": .tag
    default: nil
    }
  }

  private static func days(_ text: String) -> Int? {
    text.utf8.count < 6 ? Int(text).flatMap { $0 >= 0 ? $0 : nil } : nil
  }

  /// `7`, `1-9`, `200+`, or `200-` before more is typed.
  private static func size(_ text: String) -> ClosedRange<Int>? {
    let most = 1_000_000_000
    let parts = text.split(omittingEmptySubsequences: false) { "-–+".contains($0) }
    guard parts.count <= 2, parts.allSatisfy({ $0.utf8.count < 10 }),
      let least = parts.first.flatMap({ Int($0) }), least >= 0
    else { return nil }
    guard parts.count == 2 else { return least...least }
    guard !parts[1].isEmpty else { return least...most }
    return Int(parts[1]).flatMap { $0 >= least ? least...$0 : nil }
  }
}

extension OrganisationFilter {
  /// The filter in pieces that can be read at a glance; what is not a condition comes last.
  func chips(_ language: Language) -> [String] {
    conditions.map { $0.chip(language) } + (words.isEmpty ? [] : [words])
  }
}

extension OrganisationFilter.Condition {
  fileprivate func chip(_ language: Language) -> String {
    switch self {
    case .says(let field, let text, _): "\(field.label(language)): \(text)"
    case .size(let range):
      Phrase("storlek", "size")(language) + ": " + OrganisationFilter.words(for: range)
    case .silent: Phrase("tyst", "silent")(language)
    case .silentFor(let days): Phrase("tyst > \(days) d", "silent > \(days) d")(language)
    case .promised: Phrase("löfte", "promise")(language)
    case .visited(true): Phrase("besökt", "visited")(language)
    case .visited(false): Phrase("obesökt", "unvisited")(language)
    case .untied: Phrase("utan relationer", "without relations")(language)
    }
  }
}

extension OrganisationFilter.Field {
  fileprivate func label(_ language: Language) -> String {
    switch self {
    case .branch: Phrase("bransch", "branch")(language)
    case .city: Phrase("ort", "city")(language)
    case .district: Phrase("kommundel", "district")(language)
    case .tag: Phrase("etikett", "tag")(language)
    }
  }
}

extension OrganisationFilter {
  /// A range of employees: `0`, `1–9`, `200+`.
  static func words(for employees: ClosedRange<Int>) -> String {
    if employees.lowerBound == employees.upperBound { return "\(employees.lowerBound)" }
    if employees.upperBound >= 1_000_000_000 { return "\(employees.lowerBound)+" }
    return "\(employees.lowerBound)–\(employees.upperBound)"
  }
}

extension OrganisationFilter {
  /// For each organisation's row whether all conditions hold; nil where there are none.
  /// - Parameter rhythm: how silent they are, and what they wait for.
  func allowed(in municipality: Municipality, _ rhythm: OrganisationRhythm, today: Day) -> [Bool]? {
    guard let first = conditions.first else { return nil }
    return conditions.dropFirst().reduce(first.rows(municipality, rhythm, today)) { rows, other in
      zip(rows, other.rows(municipality, rhythm, today)).map { $0 && $1 }
    }
  }
}

extension OrganisationFilter.Condition {
  fileprivate func rows(
    _ municipality: Municipality, _ rhythm: OrganisationRhythm, _ today: Day
  ) -> [Bool] {
    switch self {
    case .says(.branch, let text, let isWhole):
      municipality.organisations(inBranch: text, isWhole: isWhole)
    case .says(let field, let text, let isWhole):
      municipality.organisations(
        saying: text, in: field.rawValue.capitalisedFirst, isWhole: isWhole)
    case .size(let range):
      municipality.organisationEmployees().map { range.contains(Int($0)) }
    case .silent: rhythm.silent.map { $0 > 0 }
    case .silentFor(let days):
      municipality.lastHeardDays(by: today).map { $0 != .min && today.number - $0 > days }
    case .promised: rhythm.promises.map { $0 > 0 }
    case .visited(let isVisited): municipality.businesses(visited: isVisited, by: today)
    case .untied:
      municipality.organisationsWithoutTies.reduce(
        into: Array(repeating: false, count: municipality.organisations.count)
      ) { $0[$1] = true }
    }
  }
}
