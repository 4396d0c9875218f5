package import Almanac
package import Publication

/// The values that a field may have, in the order in which they are offered.
package struct Choices: Equatable, Sendable {
  package struct Option: Equatable, Sendable {
    /// As it stands in files.
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
}

extension Visibility: Choice {}
