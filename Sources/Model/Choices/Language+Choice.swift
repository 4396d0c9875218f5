package import Almanac

extension Language: Choice {
  package var label: Phrase {
    switch self {
    case .swedish: Phrase("svenska", "Swedish")
    case .english: Phrase("engelska", "English")
    }
  }
}
