package import RecFile

extension Theme {
  /// What a theme file says. Never fails: what can't be followed is a problem, and the rest of the
  /// theme stands.
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
