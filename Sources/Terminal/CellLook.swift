import CNcurses
import Canvas

/// How a cell is shown, in the terms of ncurses.
struct CellLook: Equatable {
  let attributes: attr_t
  let pair: Int32
  let background: Appearance.Colour
  /// Whether a space looks the same whatever the foreground and weight: nothing is drawn in it.
  let leavesSpacesEmpty: Bool

  init(_ appearance: Appearance, pair: Int32) {
    var attributes: attr_t = 0
    let marks = appearance.attributes
    if marks.contains(.bold) { attributes |= sju_bold }
    if marks.contains(.underline) { attributes |= sju_underline }
    if marks.contains(.reverse) { attributes |= sju_reverse }
    if marks.contains(.dim) { attributes |= sju_dim }
    if marks.contains(.italic) { attributes |= sju_italic }
    self.attributes = attributes
    self.pair = pair
    background = appearance.background
    leavesSpacesEmpty = marks.isDisjoint(with: [.underline, .reverse])
  }

  /// Whether a space that looks like this looks the same in the other look.
  func showsSpaces(like other: CellLook) -> Bool {
    leavesSpacesEmpty && other.leavesSpacesEmpty && background == other.background
  }
}
