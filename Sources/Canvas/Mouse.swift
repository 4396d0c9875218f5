/// Something done with the mouse, and the cell that it was done at.
package struct Mouse: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case press = "Press"
    case release = "Release"
    case doublePress = "DoublePress"
    case wheelUp = "WheelUp"
    case wheelDown = "WheelDown"
  }

  package let kind: Kind
  package let at: Point

  package init(_ kind: Kind, at point: Point) {
    self.kind = kind
    self.at = point
  }
}
