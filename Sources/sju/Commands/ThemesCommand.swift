import ArgumentParser
import Canvas

/// `sju themes`: what can be chosen with `t` or `--theme`.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes, and where each comes from.",
    discussion: """
      Themes of your own are read from *.rec in $XDG_CONFIG_HOME/sju/themes, else \
      ~/.config/sju/themes. One with the name of another takes its place.

      Example: sju themes
      """)

  func run() throws {
    let entries = Themes.catalogue.entries
    let rows = entries.map { [$0.theme.name, $0.theme.doc, $0.source ?? "built in"] }
    let widths = (0..<2).map { column in
      rows.map { TextWidth.columns(of: $0[column]) }.max() ?? 0
    }
    for row in rows {
      let cells = zip(row, widths + [0]).map { text, width in
        text.printable
          + String(repeating: " ", count: max(0, width - TextWidth.columns(of: text)))
      }
      try Output.write(cells.joined(separator: "  ") + "\n")
    }
    for note in Themes.notes { Output.note("sju: " + note) }
  }
}
