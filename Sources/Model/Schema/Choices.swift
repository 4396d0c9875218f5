package import Almanac
import Lettering
package import Publication

/// The cases of a field with fixed values; raw values are as in files.
package protocol Choice: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  var label: Phrase { get }
}

/// The values that a field may have, in the order in which they are offered.
package struct Choices: Equatable, Sendable {
  package struct Option: Equatable, Sendable {
    /// The value in files.
    package let value: String
    package let label: Phrase
  }

  package let options: [Option]

  package init<Cases: Choice>(_: Cases.Type) {
    options = Cases.allCases.map { Option(value: $0.rawValue, label: $0.label) }
  }

  /// The words of a value; nil if it is none of the options.
  package func label(of value: String) -> Phrase? {
    options.first { $0.value == value }?.label
  }

  /// The value that a word means: itself, or what it is called in either language, one or several,
  /// with or without accents. Nil where it means none, or not one alone.
  package func value(named word: String) -> String? {
    if options.contains(where: { $0.value == word }) { return word }
    let names = options.map { option in
      ([option.value, option.label.swedish, option.label.english]).map(\.slug)
    }
    return word.choice(among: names).map { options[$0].value }
  }
}

/// A field that is yes or no; what is not said is neither.
package enum YesNo: String, Choice {
  case yes, no

  package var label: Phrase {
    switch self {
    case .yes: Phrase("ja", "yes")
    case .no: Phrase("nej", "no")
    }
  }
}

extension Visibility: Choice {}
extension OrganisationKind: Choice {}
extension RelationKind: Choice {}
extension StepStatus: Choice {}
extension MeetingStatus: Choice {}
extension Improvement: Choice {}

extension String {
  /// The place of the names that this is one of: as a whole, else as one of their words, else as a
  /// plural. Nil where it is none, or could be several.
  /// - Parameter names: as slugs, several for each place.
  package func choice(among names: [[String]]) -> Int? {
    let word = slug
    guard !word.isEmpty else { return nil }
    let ways: [(String) -> Bool] = [
      { $0 == word }, { $0.split(separator: "-").contains { $0 == word } },
      { word.isInflected(from: $0) },
    ]
    for isMeant in ways {
      let places = names.indices.filter { names[$0].contains(where: isMeant) }
      if places.count == 1 { return places[0] }
      if !places.isEmpty { return nil }
    }
    return nil
  }

  /// Whether it is another word with the ending of a plural or a definite form.
  private func isInflected(from other: String) -> Bool {
    guard other.utf8.count > 2, hasPrefix(other) else { return false }
    return ["s", "n", "r", "ar", "er", "or", "en", "et", "na"]
      .contains(dropFirst(other.count))
  }
}

/// How large a business is by the number that it employs, in the classes of Statistics Sweden.
package enum SizeClass: Int, CaseIterable, Sendable {
  case none, upTo4, upTo9, upTo19, upTo49, upTo99, upTo199, upTo499, larger

  private static let least = [0, 1, 5, 10, 20, 50, 100, 200, 500]

  /// - Parameter employees: less than nothing counts as nothing.
  package init(employees: Int) {
    let place = Self.least.lastIndex { $0 <= employees } ?? 0
    self = Self.allCases[place]
  }

  /// The fewest that a business of the class employs.
  package var fewest: Int { Self.least[rawValue] }
}
