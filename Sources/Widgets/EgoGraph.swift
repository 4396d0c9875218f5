package import Almanac
package import Canvas

/// One organisation in the middle of its ties: those that point at it to the left, those that it
/// points at to the right, each with its kind on the line.
package struct EgoGraph: Equatable, Sendable {
  package struct Tie: Equatable, Sendable {
    package enum Direction: Equatable, Sendable {
      /// From the other organisation to this one.
      case incoming
      /// From this organisation to the other.
      case outgoing
      /// Both ways, as a cooperation is.
      case mutual
    }

    /// The other organisation.
    package let label: String
    /// The word on the line: `kund`, `ägare`.
    package let kind: String
    package let direction: Direction

    package init(_ label: String, _ kind: String, _ direction: Direction) {
      self.label = label
      self.kind = kind
      self.direction = direction
    }
  }

  package var centre: String
  package var ties: [Tie]
  /// Index in `ties` of the one that the selection bar is on.
  package var selection: Int?
  package var language: Language

  package init(_ centre: String, ties: [Tie], selection: Int? = nil, language: Language) {
    self.centre = centre
    self.ties = ties
    self.selection = selection
    self.language = language
  }

  /// Rows that the whole graph takes at `width`.
  package func height(width: Int) -> Int { ties.count + 1 }

  package func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.write(centre, at: area.origin, role: .title, in: area)
  }

  /// The tie whose label or line is at a point of the screen.
  package func tie(at point: Point, in area: Rect) -> Int? { nil }
}
