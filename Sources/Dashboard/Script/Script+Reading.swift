import Almanac
import Canvas

extension Script {
  /// A line that could not be understood, and what was expected.
  package struct Fault: Error, Equatable, Sendable {
    /// From 1; the column in characters.
    package let line: Int
    package let column: Int
    package let what: String
  }

  /// - Throws: the first line that is not a step; nothing of a faulty script is played.
  package init(_ text: String) throws(Fault) {
    var steps: [Step] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      var reader = LineReader(line: line, number: index + 1)
      if let step = try reader.step() { steps.append(step) }
    }
    self.steps = steps
  }
}

/// One line of a script.
private struct LineReader {
  let line: Substring
  let number: Int
  private var rest: Substring

  init(line: Substring, number: Int) {
    self.line = line
    self.number = number
    rest = line
  }

  /// The step, or nil on an empty line and a comment.
  mutating func step() throws(Script.Fault) -> Script.Step? {
    guard let word = word(), !word.hasPrefix("#") else { return nil }
    switch word {
    case "size": return .size(try size())
    case "time": return .time(try time())
    case "key": return .keys(try keys())
    case "type": return .text(try text().map(Key.character))
    case "paste": return .text([.paste(String(try text()))])
    case "save": return .save(try fileName())
    default:
      throw fault(at: word, "expected size, time, key, type, paste or save, found '\(word)'")
    }
  }

  private mutating func word() -> Substring? {
    rest = rest.drop { $0 == " " || $0 == "\t" }
    let word = rest.prefix { $0 != " " && $0 != "\t" }
    rest = rest[word.endIndex...]
    return word.isEmpty ? nil : word
  }

  private mutating func size() throws(Script.Fault) -> Size {
    let word = word() ?? rest
    guard let size = Size(text: word) else {
      throw fault(at: word, "expected columns and rows such as 80x24, found '\(word)'")
    }
    return size
  }

  private mutating func time() throws(Script.Fault) -> TimeOfDay {
    let word = word() ?? rest
    guard let time = TimeOfDay(word) else {
      throw fault(at: word, "expected a time such as 13:02, found '\(word)'")
    }
    return time
  }

  private mutating func keys() throws(Script.Fault) -> [Key] {
    var keys: [Key] = []
    while let word = word() {
      guard let key = Key(name: word) else {
        throw fault(at: word, "expected a key such as Down, Enter, C-l or x, found '\(word)'")
      }
      keys.append(key)
    }
    if keys.isEmpty { throw fault(at: rest, "expected a key such as Down, Enter, C-l or x") }
    return keys
  }

  /// All that follows the word and one space.
  private func text() throws(Script.Fault) -> Substring {
    let text = rest.dropFirst()
    if text.isEmpty { throw fault(at: rest, "expected text") }
    return text
  }

  private mutating func fileName() throws(Script.Fault) -> String {
    let word = word() ?? rest
    guard Script.Format(fileName: String(word)) != nil, !word.contains("/"), !word.hasPrefix(".")
    else {
      throw fault(
        at: word,
        "expected a file name without / that ends with .txt, .ansi, .svg or .html, found '\(word)'")
    }
    return String(word)
  }

  private func fault(at word: Substring, _ what: String) -> Script.Fault {
    let column = line.distance(from: line.startIndex, to: word.startIndex) + 1
    return Script.Fault(line: number, column: column, what: what)
  }
}
