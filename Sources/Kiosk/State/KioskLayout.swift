import Canvas

/// How the screen is divided, and how large things are drawn on it.
struct KioskLayout: Equatable {
  /// Wide margins, since a line that begins at the edge of a large screen is hard to find.
  let body: Rect
  let footer: Rect
  /// The text column of the footer: as wide as it needs where the screen is not.
  let footerText: Rect

  init(_ size: Size) {
    let margin = size.columns / (size.columns >= 80 ? 10 : 20)
    let (page, footer) = Rect(size: size).split(bottom: size.rows >= 4 ? 1 : 0)
    self.footer = footer
    footerText = footer.inset(horizontal: size.columns >= 100 ? margin : min(margin, 2))
    let air = size.rows >= 16 ? 1 : 0
    body = page.inset(horizontal: margin, vertical: air)
  }
}
