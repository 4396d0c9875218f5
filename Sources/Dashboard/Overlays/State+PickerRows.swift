import Almanac
import Canvas
import Model

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
    case .palette: matching(paletteRows, picker.query.text)
    case .help: matching(callout.map(calloutRows) ?? helpRows, picker.query.text)
    case .themes: matching(themeRows, picker.query.text)
    case .copy: matching(copyRows, picker.query.text)
    case .bulk: matching(bulkRows, picker.query.text)
    case .problems: matching(problemRows, picker.query.text)
    case .add: matching(additionRows(picker.sight), picker.query.text)
    case .edit: matching(rows(of: picker.sight) { .edit($0) }, picker.query.text)
    case .delete: matching(rows(of: picker.sight) { .delete($0) }, picker.query.text)
    case .form: matching(formKeyRows, picker.query.text)
    }
  }

  private func matching(_ rows: [Picker.Row], _ query: String) -> [Picker.Row] {
    guard !query.isEmpty else { return rows }
    let index = SearchIndex(count: rows.count) {
      "\(rows[$0].title) \(rows[$0].lead) \(rows[$0].detail) \(rows[$0].trail)"
    }
    return index.rows(matching: query, within: nil).map { rows[Int($0)] }
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
