package import RecFile

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

extension Theme {
  /// The themes that come with the program, from `themes/` at the top of the source: the default
  /// first. A test holds them to be without problems.
  package static let builtIn: [Theme] = builtInFiles.flatMap { read(RecFile($0.bytes)).themes }

  /// The built-in theme with that name.
  package static func builtIn(named name: String) -> Theme? {
    builtIn.first { $0.name == name }
  }

  /// The theme files as they stand in the binary.
  package static let builtInFiles: [(path: String, bytes: [UInt8])] = [
    ("themes/norrsken.rec", PackageResources.norrsken_rec),
    ("themes/sommar.rec", PackageResources.sommar_rec),
    ("themes/kontrast.rec", PackageResources.kontrast_rec),
    ("themes/svartvit.rec", PackageResources.svartvit_rec),
    ("themes/hallen.rec", PackageResources.hallen_rec),
  ]
}

extension Theme {
  /// A theme read from a file. Reading never fails: a line that is invalid is a problem, and the
  /// rest of the theme applies.
  package struct Reading: Sendable {
    /// The themes that have a name, in order.
    package fileprivate(set) var themes: [Theme] = []
    /// In the order of the lines.
    package fileprivate(set) var problems: [Problem] = []
  }

  /// Reads every `Theme` record of a file, and those before any descriptor.
  package static func read(_ file: RecFile) -> Reading {
    var reading = Reading()
    reading.problems = file.problems.map {
      Problem(line: $0.line, column: $0.column, fact: .malformed($0))
    }
    for set in file.sets where set.type == nil || set.type == "Theme" {
      for record in set.records { reading.take(record) }
    }
    reading.problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    return reading
  }
}

extension Theme.Reading {
  fileprivate mutating func take(_ record: Record) {
    var name: String?
    var doc = ""
    var styles: [Role: Style] = [:]
    for field in record.fields {
      switch field.name {
      case "Name": name = field.value
      case "Doc": doc = field.value
      default:
        guard let role = Role(field: field.name) else {
          note(.unknownField(field.name), field.line, 1)
          continue
        }
        if styles[role] != nil { note(.repeated(field.name), field.line, 1) }
        styles[role] = style(of: field)
      }
    }
    if let name, !name.isEmpty {
      themes.append(Theme(name: name, doc: doc, styles: styles))
    } else {
      note(.nameless, record.line, 1)
    }
  }

  private mutating func style(of field: Field) -> Style {
    var reader = StyleReader(field.value)
    let style = reader.read()
    for problem in reader.problems {
      let fact = Theme.Problem.Fact.word(found: problem.found, expected: problem.expected)
      note(fact, field.line, field.valueColumn + problem.offset)
    }
    return style
  }

  private mutating func note(_ fact: Theme.Problem.Fact, _ line: Int, _ column: Int) {
    problems.append(Theme.Problem(line: line, column: column, fact: fact))
  }
}

extension Role {
  /// The name of the role in theme files: `HeaderActive`, `Step1`.
  package var field: String {
    let name = "\(self)"
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  package init?(field: String) {
    guard let role = Self.byField[field] else { return nil }
    self = role
  }

  private static let byField = Dictionary(
    allCases.map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
}

extension Theme {
  /// Something in a theme file that can't be followed: the facts, and their one wording.
  package struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Fact: Equatable, Sendable {
      /// The line is no rec.
      case malformed(RecFile.Problem)
      /// The record has no `Name`.
      case nameless
      /// A field that is neither a role, `Name` nor `Doc`.
      case unknownField(String)
      /// A role that the record has given a style already.
      case repeated(String)
      /// A word in a style where another was expected.
      case word(found: String, expected: Expectation)
    }

    /// The words that are valid at a place in a style.
    package enum Expectation: Equatable, Sendable {
      case colourOrAttribute
      case colour
      case attribute
      case name
      case nameOrAttribute
    }

    /// From 1.
    package let line: Int
    /// From 1, in characters.
    package let column: Int
    package let fact: Fact

    /// One line without the place, such as `expected a colour like #3a7bd5, found 'blu'`.
    package var description: String {
      switch fact {
      case .malformed(let problem): "\(problem)"
      case .nameless: "expected a field 'Name' in the theme"
      case .unknownField(let name): "expected 'Name', 'Doc' or a role, found '\(name)'"
      case .repeated(let name): "expected '\(name)' only once in a theme"
      case .word(let found, let expected):
        "expected \(expected.words), found \(found.isEmpty ? "the end of the line" : "'\(found)'")"
      }
    }
  }
}

extension Theme.Problem.Expectation {
  var words: String {
    switch self {
    case .colourOrAttribute: "a colour like #3a7bd5, 'on', 'bold' or '/'"
    case .colour: "a colour like #3a7bd5 or 'default'"
    case .attribute: "'bold', 'underline', 'reverse', 'dim', 'italic' or '/'"
    case .name: "a colour name like 'cyan' or 'bright-cyan'"
    case .nameOrAttribute: "a colour name like 'cyan', 'on' or 'bold'"
    }
  }
}
