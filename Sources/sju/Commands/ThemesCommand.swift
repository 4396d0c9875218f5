import ArgumentParser
import Canvas

/// `sju themes`: what can be chosen with `t` or `--theme`.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes.",
    discussion: "Example: sju themes")

  func run() throws {
    for theme in Theme.builtIn {
      let name = theme.name + String(repeating: " ", count: max(1, 12 - theme.name.count))
      try Output.write("\(name)\(theme.doc)\n".printableLines)
    }
  }
}

extension String {
  /// Every line made printable, the line ends kept.
  var printableLines: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).printable }.joined(separator: "\n")
  }
}
