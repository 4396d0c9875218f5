package import Canvas

/// Labels to the left, what they say to the right: the facts of a card. A label that is empty goes
/// on with the fact above.
package struct Facts: Equatable, Sendable {
  package struct Fact: Equatable, Sendable {
    package let label: String
    package let value: Line

    package init(_ label: String, _ value: Line) {
      self.label = label
      self.value = value
    }
  }

  package var facts: [Fact]
  /// Columns for the labels; as many as the longest takes if nil, so that several lists can agree.
  package var labelColumns: Int?

  package init(_ facts: [Fact], labelColumns: Int? = nil) {
    self.facts = facts
    self.labelColumns = labelColumns
  }

  package func draw(on canvas: inout Canvas, in area: Rect) {
    let longest = facts.map { TextWidth.columns(of: $0.label) }.max() ?? 0
    let labels = min(labelColumns ?? longest, area.width / 2)
    for (row, fact) in facts.prefix(area.height).enumerated() {
      let (label, value) = area.row(row).split(left: labels, gap: 2)
      canvas.write(fact.label, at: label.origin, role: .muted, in: label)
      fact.value.draw(on: &canvas, in: value)
    }
  }
}
