import Almanac
import Canvas

extension Theme {
  /// What the theme is like. Its `Doc` says so in Swedish and English, with ` / ` between; one that
  /// says it in some other way is shown as it is.
  func doc(_ language: Language) -> String {
    let words = doc.split(separator: " / ").map(String.init)
    guard words.count == 2 else { return doc }
    return Phrase(words[0], words[1])(language)
  }
}
