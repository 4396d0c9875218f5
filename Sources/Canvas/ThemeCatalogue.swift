import RecFile

/// The themes to choose among: those of the program, and those of the files beside it.
///
/// A theme of a file takes the place of one with the same name, or comes last. A file with anything
/// that can't be followed is left out whole, with a note on why.
package struct ThemeCatalogue: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package let theme: Theme
    /// Its file; nil for a theme of the program.
    package let source: String?
  }

  /// Why a file was left out.
  package struct Note: Equatable, Sendable, CustomStringConvertible {
    package let path: String
    /// Its first problem; nil where it holds no theme at all.
    package let problem: Theme.Problem?

    /// `FILE:LINE:COLUMN: what was expected`.
    package var description: String {
      guard let problem else { return "\(path): holds no theme" }
      return "\(path):\(problem.line):\(problem.column): \(problem)"
    }
  }

  package private(set) var entries: [Entry]
  package private(set) var notes: [Note] = []

  package init(
    _ themes: [Theme] = Theme.builtIn, files: [(path: String, bytes: [UInt8])] = []
  ) {
    entries = themes.map { Entry(theme: $0, source: nil) }
    for file in files { take(Theme.read(RecFile(file.bytes)), from: file.path) }
  }

  package var themes: [Theme] { entries.map(\.theme) }

  private mutating func take(_ reading: Theme.Reading, from path: String) {
    guard reading.problems.isEmpty, !reading.themes.isEmpty else {
      notes.append(Note(path: path, problem: reading.problems.first))
      return
    }
    for theme in reading.themes {
      let entry = Entry(theme: theme, source: path)
      if let index = entries.firstIndex(where: { $0.theme.name == theme.name }) {
        entries[index] = entry
      } else {
        entries.append(entry)
      }
    }
  }
}
