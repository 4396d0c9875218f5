import Almanac
import Canvas
import Lettering
import Model

extension Picker {
  /// Whether a row's lead is what it is called, and its title what that is.
  var isNamedByLead: Bool {
    switch kind {
    case .palette, .themes, .add, .bulk: true
    case .find, .edit, .delete, .copy, .help, .problems, .attendance, .form: false
    }
  }
}

extension Picker.Row {
  /// What it is found by, its name on a line of its own.
  fileprivate func words(isNamedByLead: Bool) -> String {
    let (name, other) = isNamedByLead ? (lead, title) : (title, lead)
    return "\(name)\n\(other) \(detail) \(trail)"
  }
}

extension Problem {
  /// Whether only an editor on the file helps.
  fileprivate var isMendedInFile: Bool {
    switch fact {
    case .malformed, .doubled, .duplicateKey, .recordInDescriptor, .recordsBeforeDescriptor: true
    default: false
    }
  }

  /// Whether it is that others can get at a file.
  fileprivate var isExposure: Bool { if case .exposed = fact { true } else { false } }
}

extension State {
  /// The rows that hold every word of the query, best first.
  func pickerRows(_ picker: Picker) -> [Picker.Row] {
    switch picker.kind {
    case .find: findRows(picker.query.text)
    case .palette: matching(paletteRows, picker)
    case .help: matching(callout.map(calloutRows) ?? helpRows, picker)
    case .themes: matching(themeRows, picker)
    case .copy: matching(copyRows, picker)
    case .bulk: matching(bulkRows, picker)
    case .problems: matching(problemRows, picker)
    case .add: matching(additionRows(picker.sight), picker)
    case .edit: matching(rows(of: picker.sight) { .edit($0) }, picker)
    case .delete: matching(rows(of: picker.sight) { .delete($0) }, picker)
    case .attendance: matching(attendanceRows(picker), picker)
    case .form: matching(formKeyRows, picker)
    }
  }

  /// What is called as is typed comes before what is only said to be so; the order of problems is
  /// that of their weight.
  private func matching(_ rows: [Picker.Row], _ picker: Picker) -> [Picker.Row] {
    let query = picker.query.text
    guard !query.isEmpty else { return rows }
    let index = SearchIndex(count: rows.count) {
      rows[$0].words(isNamedByLead: picker.isNamedByLead)
    }
    if picker.kind == .problems { return index.rows(matching: query).map { rows[Int($0)] } }
    let found = index.ranked(
      index.rows(matching: query), by: query, limit: rows.count
    ).joined().map { rows[Int($0)] }
    if picker.kind == .attendance { return found }
    return found.filter { !$0.isMuted } + found.filter(\.isMuted)
  }

  private var paletteRows: [Picker.Row] {
    let sight = sight
    return CommandTable.entries
      .filter { $0.group != .movement && reasonAgainst($0.command, sight) == nil }
      .map { entry in
        Picker.Row(
          lead: entry.label(language), title: entry.help(language),
          trail: entry.keys.first?.label(language) ?? "", choice: .run(entry.command))
      }
  }

  /// Every command: those that work here first, then the others with why they do not.
  private var helpRows: [Picker.Row] {
    let sight = sight
    let rows = CommandTable.entries.map { entry in
      let reason = reasonAgainst(entry.command, sight)
      return Picker.Row(
        lead: entry.keys.map { $0.label(language) }.joined(separator: " "),
        title: entry.help(language), detail: reason?(language) ?? "",
        choice: .run(entry.command), isMuted: reason != nil)
    }
    return rows.filter { !$0.isMuted } + rows.filter(\.isMuted)
  }

  /// The keys of a call-out: nothing else works there.
  private func calloutRows(_ mode: CalloutMode) -> [Picker.Row] {
    CalloutKeys(self, mode).keys.filter { $0.act != .help }.compactMap { key in
      key.keys.first.map { first in
        Picker.Row(
          lead: key.keys.map { $0.label(language) }.joined(separator: " "),
          title: key.help(language), choice: .key(first))
      }
    }
  }

  /// A theme that is only tried on is not in use yet.
  private var themeRows: [Picker.Row] {
    let used = picker?.themeBefore ?? theme
    return themes.map { theme in
      Picker.Row(
        lead: theme.name, title: theme.doc(language),
        trail: theme.name == used ? "✓ " + maker.say("används", "in use") : "",
        choice: .theme(theme.name))
    }
  }

  private var problemRows: [Picker.Row] {
    let problems = self.problems
    // A file that can't be read is why references into it lead nowhere, so it comes first.
    let wholes = problems.filter { $0.line == nil && !$0.isExposure }
    let others = problems.filter { $0.line != nil || $0.isExposure }
    let ordered =
      wholes + others.filter { $0.severity == .error } + others.filter { $0.severity != .error }
    return ordered.map { problem in
      Picker.Row(
        lead: problem.path + (problem.line.map { ":\($0)" } ?? ""), title: problem.what(language),
        detail: problem.remedy(language), choice: choice(for: problem))
    }
  }

  /// To the record where there is one to be shown; else what to do, and on which line.
  private func choice(for problem: Problem) -> Picker.Choice {
    if let id = municipality.record(with: problem) { return .jump(id) }
    if problem.isMendedInFile, let line = problem.line,
      let type = RecordType.allCases.first(where: { $0.path == problem.path })
    {
      return .editFile(type, line: line)
    }
    return .tell(
      Phrase(
        "\(problem.place): \(problem.remedy(.swedish))",
        "\(problem.place): \(problem.remedy(.english))"))
  }

  private func findRows(_ query: String) -> [Picker.Row] {
    guard !query.isEmpty else { return [] }
    return municipality.find(query, limit: 200, in: words).map { found in
      Picker.Row(
        lead: found.id.type.label(language), title: found.title, detail: found.detail,
        choice: .jump(found.id))
    }
  }
}
