/// The same words in every language. A phrase without one of them does not compile.
package struct Phrase: Hashable, Sendable {
  package let swedish: String
  package let english: String

  package init(_ swedish: String, _ english: String) {
    self.swedish = swedish
    self.english = english
  }

  /// The words in `language`: `phrase(.swedish)`.
  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }
}
