extension Theme {
  /// How a role on a surface is shown with that many colours. Plain text, and what was written in
  /// the role of a surface, is shown as the plain text of the surface it lies on now.
  ///
  /// A role without a ground of its own stands on the surface's. A selection bar that names a
  /// letter colour gives it to everything on it; one that only names a ground lets each role keep
  /// its own. With sixteen colours or fewer, where two names may look alike, whatever lies on a
  /// surface with another ground than the page takes that surface's colours. Without colours a theme
  /// that lives by them is shown as the one that does without.
  package func appearance(
    of role: Role, on surface: Surface = .page, depth: ColourDepth
  ) -> Appearance {
    guard depth != .none || !isColoured else {
      return Self.uncoloured.appearance(of: role, on: surface, depth: depth)
    }
    let ground = ground(of: surface)
    guard role != .text, role.surface == nil else { return ground.resolved(depth) }
    let style = style(for: role)
    var result = style.standing(on: ground)
    if surface.isBar && self.style(for: surface.role).foreground != nil {
      result.foreground = ground.foreground
      result.background = ground.background
    }
    result.named16 = named(style, on: surface, ground: ground)
    result.attributes = Self.attributes(style.attributes, on: surface, ground.attributes)
    return result.resolved(depth, least: role.isFaint ? 2 : 4.5)
  }

  package func appearance(of cell: Cell, depth: ColourDepth) -> Appearance {
    appearance(of: cell.role, on: cell.surface, depth: depth)
  }

  private static let uncoloured =
    builtIn(named: "svartvit").flatMap { $0.isColoured ? nil : $0 }
    ?? Theme(name: "svartvit")

  /// The surface's own style, complete as far as the page can complete it.
  func ground(of surface: Surface) -> Style {
    let page = style(for: .text)
    guard surface != .page else { return page }
    let style = style(for: surface.role)
    var ground = style.standing(on: page)
    let named = style.namedColours
    ground.named16 = Style.Named(
      foreground: named.foreground ?? page.namedColours.foreground,
      background: named.background ?? page.namedColours.background,
      attributes: named.attributes ?? style.attributes)
    return ground
  }

  private func named(_ style: Style, on surface: Surface, ground: Style) -> Style.Named {
    let below = ground.namedColours
    let own = style.namedColours
    let isLaid = below.background != self.ground(of: .page).namedColours.background
    let isTaken = surface.isBar || own.background == nil
    let attributes = own.attributes ?? style.attributes
    return Style.Named(
      foreground: isLaid && isTaken ? below.foreground : own.foreground ?? below.foreground,
      background: isLaid && isTaken ? below.background : own.background ?? below.background,
      attributes: Self.attributes(attributes, on: surface, below.attributes ?? ground.attributes))
  }

  /// Reverse shines through from any surface; a bar lends all it has and is never dimmed.
  private static func attributes(
    _ own: Attributes, on surface: Surface, _ ground: Attributes
  ) -> Attributes {
    surface.isBar
      ? own.union(ground).subtracting(.dim) : own.union(ground.intersection(.reverse))
  }
}

extension Style {
  /// This style with the colours that it lacks taken from what it stands on.
  func standing(on ground: Style) -> Style {
    var style = self
    style.foreground = foreground ?? ground.foreground
    style.background = background ?? ground.background
    return style
  }
}
