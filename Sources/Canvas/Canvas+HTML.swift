extension Canvas {
  /// A page of its own that shows the canvas: no script, nothing fetched, text that can be copied.
  package func html(theme: Theme, title: String = "Sju") -> String {
    let page = theme.appearance(of: .text, depth: .direct)
    var classes: [Appearance: String] = [page: ""]
    var lines = ""
    for y in 0..<size.rows {
      for run in runs(row: y, theme: theme, depth: .direct) {
        let text = String(decoding: run.text, as: UTF8.self).escapedForMarkup
        let name = classes[run.appearance] ?? "s\(classes.count)"
        classes[run.appearance] = name
        lines += name.isEmpty ? text : "<span class=\"\(name)\">\(text)</span>"
      }
      lines += "\n"
    }
    let rules = classes.filter { !$0.value.isEmpty }.map { ".\($0.value){\(Self.css($0.key))}" }
    return """
      <!doctype html>
      <meta charset="utf-8">
      <title>\(title.printable.escapedForMarkup)</title>
      <style>
      body{margin:0;padding:1.5em;\(Self.css(page))}
      pre{margin:0;font:16px/1.25 "JetBrains Mono","DejaVu Sans Mono",Menlo,Consolas,monospace}
      \(rules.sorted().joined(separator: "\n"))
      </style>
      <pre>
      \(lines)</pre>

      """
  }

  private static func css(_ appearance: Appearance) -> String {
    let (ink, paper) = appearance.inkAndPaper
    let colours = [("color", "\(ink)"), ("background", "\(paper)")]
    return (colours + appearance.letterDeclarations).map { "\($0):\($1)" }.joined(separator: ";")
  }
}
