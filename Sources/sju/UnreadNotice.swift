import Almanac
import Model

/// What stands at the top of a paper where not all of the data could be read: whoever holds it later
/// has no standard error to look at.
struct UnreadNotice {
  let unread: [Problem]
  /// The consequence for the paper: "listan är inte hel".
  let meaning: Phrase

  /// - Parameter types: those that the paper is made of; nil: all.
  init(_ unread: [Problem], _ meaning: Phrase, madeOf types: [RecordType]? = nil) {
    let paths = types.map { $0.map(\.path) + ["."] }
    self.unread = unread.filter { paths?.contains($0.path) ?? true }
    self.meaning = meaning
  }

  /// A line for each file, with the first place in it; at most six.
  func lines(_ language: Language) -> [String] {
    var seen: Set<String> = []
    let files = unread.filter { seen.insert($0.path).inserted }
    let lines = files.prefix(5).map { line($0)(language) }
    guard files.count > 5 else { return lines }
    let more = files.count - 5
    return lines
      + [Phrase("OBS: … och \(more) filer till", "NOTE: … and \(more) more files")(language)]
  }

  private func line(_ problem: Problem) -> Phrase {
    let place = [problem.path, problem.line.map(String.init)].compactMap(\.self)
      .joined(separator: ":")
    switch problem.fact {
    case .doubled, .duplicateKey:
      return Phrase(
        "OBS: \(place): \(problem.what.swedish): \(meaning.swedish)",
        "NOTE: \(place): \(problem.what.english): \(meaning.english)")
    default: break
    }
    return Phrase(
      "OBS: \(place) kunde inte läsas: \(meaning.swedish)",
      "NOTE: \(place) could not be read: \(meaning.english)")
  }
}
