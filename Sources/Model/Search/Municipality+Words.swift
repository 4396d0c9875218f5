import Almanac
import Lettering
import Publication

extension Municipality {
  /// For each organisation's row whether one of its values in a field holds all words of a text, as
  /// a search does; or, where it must be the whole value, is that text but for capitals.
  /// - Parameter field: `District`, `City` or `Tag`; no row says anything in another.
  package func organisations(saying text: String, in field: String, isWhole: Bool) -> [Bool] {
    var says = [Bool](repeating: false, count: organisations.count)
    guard let groups = columnIndex(of: .organisation).groups(by: field) else { return says }
    for place in Self.places(of: text, among: groups.words, isWhole: isWhole) {
      for row in groups.rows[place] { says[Int(row)] = true }
    }
    return says
  }

  /// For each organisation's row whether the word for its SNI section is or holds a text, in any
  /// language.
  package func organisations(inBranch text: String, isWhole: Bool) -> [Bool] {
    let sections = Language.allCases.flatMap { language in
      Self.places(
        of: text, among: BranchSection.allCases.map { $0.label(language) }, isWhole: isWhole)
    }
    var isMeant = BranchSection.allCases.map { _ in false }
    for section in sections { isMeant[section] = true }
    return columnIndex(of: .organisation).column("Branch").map {
      isMeant.indices.contains(Int($0)) && isMeant[Int($0)]
    }
  }

  private static func places(of text: String, among words: [String], isWhole: Bool) -> [Int] {
    guard !isWhole else {
      let whole = FoldedText(text)
      return words.indices.filter { FoldedText(words[$0]) == whole }
    }
    return SearchIndex(count: words.count) { words[$0] }.rows(matching: text).map(Int.init)
  }
}
