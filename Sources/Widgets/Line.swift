package import Canvas

/// One line of text in one or more roles: `Line("● i fas", .good)`, `Line("14", .text) + " av 25"`.
///
/// The runs follow upon each other without a space between.
package struct Line: Equatable, Sendable {
  package struct Run: Equatable, Sendable {
    package let text: String
    package let role: Role

    package init(_ text: String, _ role: Role = .text) {
      self.text = text
      self.role = role
    }
  }

  package let runs: [Run]

  package init(_ runs: [Run]) {
    self.runs = runs
  }

  package init(_ text: String, _ role: Role = .text) {
    self.init([Run(text, role)])
  }

  /// Nothing, in no columns.
  package static let empty = Line([])

  package static func + (one: Line, other: Line) -> Line { Line(one.runs + other.runs) }

  /// The text of all runs, roles left out.
  package var text: String { runs.map(\.text).joined() }

  /// Columns that the whole line takes.
  package var columns: Int { columns(upTo: .max) }

  /// Columns of the line, or some number above `limit` if it has more.
  func columns(upTo limit: Int) -> Int {
    var columns = 0
    for run in runs where columns <= limit {
      columns += TextWidth.columns(of: run.text, upTo: limit - columns)
    }
    return columns
  }
}

extension Line: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) {
    self.init(text)
  }
}
