/// How every role looks. Read from a rec file; a role that the file doesn't name looks like the one
/// that it falls back to.
package struct Theme: Equatable, Sendable {
  package let name: String
  package let doc: String
  /// One for each role, by raw value.
  private let styles: [Style]
  /// Whether any role has a colour.
  let isColoured: Bool

  /// A theme of the styles named; the rest by ``Role/fallback``.
  package init(name: String, doc: String = "", styles named: [Role: Style] = [:]) {
    self.name = name
    self.doc = doc
    let styles = Role.allCases.map { $0.style(among: named) }
    self.styles = styles
    isColoured = styles.contains { $0.foreground != nil || $0.background != nil }
  }

  package func style(for role: Role) -> Style {
    let index = Int(role.rawValue)
    return styles.indices.contains(index) ? styles[index] : Style()
  }
}
