import Canvas
import Widgets

/// How the screen is divided, and how large things are drawn on it.
struct KioskLayout: Equatable {
  /// Wide margins, since a line that begins at the edge of a large screen is hard to find.
  let body: Rect
  let footer: Rect
  /// The text column of the footer: as wide as it needs where the screen is not.
  let footerText: Rect
  /// The largest letters for what a page is about; nil where the screen is so small that all of
  /// its letters are large.
  let face: BlockFace?

  /// - Parameter shift: moves what can move without meeting the edge.
  init(_ size: Size, shift: Point = .zero) {
    let margin = size.columns / (size.columns >= 80 ? 14 : 20)
    let (page, footer) = Rect(size: size).split(bottom: size.rows >= 4 ? 1 : 0)
    let air = size.rows >= 16 ? 1 : 0
    let x = margin >= 2 ? shift.x : 0
    self.footer = footer
    footerText = footer.inset(horizontal: size.columns >= 100 ? margin : min(margin, 2))
      .offset(x: x)
    body = page.inset(horizontal: margin, vertical: air).offset(x: x, y: air > 0 ? shift.y : 0)
    face =
      switch (size.columns, size.rows) {
      case (280..., 90...): .huge
      case (160..., 48...): .large
      case (100..., 30...): .small
      default: nil
      }
  }
}
