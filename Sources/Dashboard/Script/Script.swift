import Almanac
package import Canvas

/// Keys to play and screens to save, without a terminal: how tests drive every screen, and how a
/// fault is shown to somebody else. One step a line; `#` begins a comment.
///
///     size 120x36
///     time 13:02
///     key 3 Down Enter
///     type bygg
///     paste two words
///     save bygg.ansi
package struct Script: Equatable, Sendable {
  enum Step: Equatable, Sendable {
    case size(Size)
    case time(TimeOfDay)
    case keys([Key])
    /// Keys without a pause between them.
    case text([Key])
    case save(String)
  }

  /// How a saved screen is written, by the end of its name.
  package enum Format: String, CaseIterable, Sendable {
    case text = "txt"
    case ansi, svg, html
  }

  /// A screen that the script asked for.
  package struct Shot: Equatable, Sendable {
    /// A plain file name, never a path.
    package let name: String
    package let format: Format
    package let canvas: Canvas
    /// The name of the theme in use when it was saved.
    package let theme: String
  }

  let steps: [Step]

  /// Plays the whole script, or up to where it leaves the dashboard.
  /// - Parameter perform: does what an effect asks for, and gives the messages that answer it.
  package func play(
    on state: inout State, performing perform: (Effect) -> [Message] = Script.inMemory
  ) -> [Shot] {
    var shots: [Shot] = []
    for step in steps {
      switch step {
      case .size(let size): _ = state.update(.resized(size))
      case .time(let time): _ = state.update(.clock(Moment(state.clock.day, time)))
      case .keys(let keys), .text(let keys):
        for key in keys {
          if case .keys = step { _ = state.update(.paused) }
          guard Script.settle(state.update(.key(key)), on: &state, perform) else { return shots }
        }
      case .save(let name):
        guard let format = Format(fileName: name) else { continue }
        shots.append(
          Shot(name: name, format: format, canvas: state.draw(), theme: state.theme))
      }
    }
    return shots
  }
}

extension Script {
  /// What is saved is kept in memory, and nothing else is done.
  package static func inMemory(_ effect: Effect) -> [Message] {
    guard case .save(let new, let old, let way) = effect else { return [] }
    return [way.fault(of: new, since: old).map { .notSaved($0) } ?? .saved(new)]
  }

  /// Does what effects ask for until no more come of it; false where one of them is to leave.
  static func settle(
    _ effects: [Effect], on state: inout State, _ perform: (Effect) -> [Message]
  ) -> Bool {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      if effect == .quit { return false }
      for message in perform(effect) { waiting += state.update(message) }
    }
    return true
  }
}

extension Script.Format {
  /// The format that a file name ends with; nil where it ends with none of them.
  init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    self.init(rawValue: String(fileName[fileName.index(after: dot)...]))
  }

  /// The screen as a file of this format.
  package func file(_ canvas: Canvas, theme: Theme) -> String {
    switch self {
    case .text: canvas.text
    case .ansi: canvas.ansi(theme: theme)
    case .svg: canvas.svg(theme: theme)
    case .html: canvas.html(theme: theme)
    }
  }
}

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
