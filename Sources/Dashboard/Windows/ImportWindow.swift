import Almanac
import Canvas
import Exchange
import Lettering
import Model
import Publication
import Widgets

/// Asks for a file to take records in from.
struct ImportWindow: QuestionWindow {
  private(set) var path = LineEditor()
  /// Why the file that was named is no good.
  private(set) var problem: Phrase?

  let heading = Phrase("Importera", "Import")
  var columns: Int { 70 }
  var hintRows: Int { 3 }
  var hintRole: Role { problem == nil ? .muted : .bad }
  var hint: Phrase {
    problem
      ?? Phrase(
        "Enter visar först vad som skulle ändras, Tab fyller i namnet, Esc stänger.",
        "Enter first shows what would change, Tab completes the name, Esc closes.")
  }

  private var name: String { path.text.trimmed }

  var answers: [Answer] {
    [
      Answer(
        key: .enter, label: Phrase("visa", "show"), requests: [.effect(.readFile(name))]),
      Answer(
        key: .tab, label: Phrase("fyll i", "complete"),
        requests: [.effect(.completePath(path.text))]),
      Answer(
        key: .escape, other: .control("c"), label: Phrase("stäng", "close"), requests: [.close]),
    ]
  }

  mutating func take(_ key: Key, _ environment: Environment) -> [Request] {
    if key == .enter, name.isEmpty {
      problem = Phrase("Skriv en fil", "Type a file")
      return []
    }
    if let requests = answer(to: key) { return requests }
    guard path.take(key) else { return [.hint(.answerFirst)] }
    problem = nil
    return []
  }

  /// Says why the file is no good, if it is still the one that is named.
  mutating func refuse(_ path: String, _ why: Phrase) {
    guard path == name else { return }
    problem = why
  }

  /// Goes on with a path, unless it is another one by now.
  mutating func complete(_ path: String, _ longer: String) {
    guard path == self.path.text, longer != path else { return }
    self.path = LineEditor(longer)
    problem = nil
  }

  func drawBody(on canvas: inout Canvas, in area: Rect, _ environment: Environment) {
    let language = environment.language
    let kinds = "\(Importers.labels(language)) (\(Importers.formats(language))):"
    canvas.write(
      environment.say("Fil med ", "File with ") + kinds, at: area.row(0).origin, in: area.row(0))
    Prompt("", text: path.text, caret: path.caret, placeholder: "~/kontakter.vcf")
      .draw(on: &canvas, in: area.row(1))
  }
}

extension ImportedFile: ProposalSource {
  /// What is wrong in the file, the first of it; nil where it can be taken in.
  var refusal: Phrase? {
    let errors = reading.problems.filter(\.isError)
    guard let first = errors.first else { return nil }
    let more = errors.count - 1
    return Phrase(
      "Rad \(first.line): \(first.what.swedish)" + (more > 0 ? " (och \(more) fel till)" : ""),
      "Line \(first.line): \(first.what.english)" + (more > 0 ? " (and \(more) more)" : ""))
  }

  func propose(
    _ environment: Environment
  ) throws(ChangeFault) -> (content: Proposal.Content?, why: Notice?) {
    let municipality = environment.municipality
    let plan = reading.plan(in: municipality, on: environment.today)
    let asked = try municipality.applying(plan.changes).municipality
    let made = asked.problems(notIn: municipality, today: environment.today)
    if let error = made.first(where: { $0.severity == .error }) { throw .makesProblem(error) }
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let counts = plan.counts ?? Phrase("ingenting", "nothing")
    let content = Proposal.Content(
      changes: plan.changes,
      title: Phrase("\(file): \(counts.swedish)", "\(file): \(counts.english)"),
      lines: ImportLines(
        plan: plan, difference: municipality.difference(to: asked),
        text: DifferenceText(environment, to: asked), language: environment.language
      ).all(reading.problems),
      name: Phrase(
        "importera \(importer.label.swedish) ur \(file)",
        "import \(importer.label.english) from \(file)"))
    return (content, nil)
  }
}

/// What an import would do, in the order of the file: each record that is new or gets more with its
/// fields, and each entry that is left alone or not understood with the reason.
private struct ImportLines {
  let plan: ImportPlan
  let difference: Difference<RecordID>
  let text: DifferenceText
  let language: Language

  func all(_ problems: [ExchangeProblem]) -> [DifferenceLine] {
    let changed = Dictionary(difference.entries.map { ($0.id, $0) }) { first, _ in first }
    let owners = Set(plan.entries.compactMap(\.result))
    let parts = Dictionary(
      grouping: difference.entries.filter { !owners.contains($0.id) },
      by: { entry in entry.references.first { owners.contains($0) } })
    var shown: Set<RecordID> = []
    // What is passed over is told with its entry, and more of it.
    let told = Set(plan.entries.filter { $0.outcome == .passedOver }.map(\.line))
    var lines = problems.filter { !told.contains($0.line) }.flatMap { problem in
      self.line(problem.line, "", problem.what, .warning)
    }
    for entry in plan.entries {
      if let id = entry.result, let change = changed[id] {
        guard shown.insert(id).inserted else { continue }
        lines += text.lines(of: change, " · " + place(entry.line))
        lines += (parts[id] ?? []).map { text.part($0, of: id) }
        lines += remark(entry)
      } else {
        lines += left(entry)
      }
    }
    return lines + (parts[nil] ?? []).flatMap { text.lines(of: $0) }
  }

  private func place(_ line: Int) -> String { Phrase("rad \(line)", "line \(line)")(language) }

  /// An entry that changes nothing.
  private func left(_ entry: ImportPlan.Entry) -> [DifferenceLine] {
    let sign = entry.outcome == .same ? "= " : "– "
    let name = entry.name.isEmpty ? Phrase("utan namn", "nameless")(language) : entry.name
    let word = entry.outcome.word(language) + " · " + place(entry.line)
    return [DifferenceLine(what: sign + name, detail: Line(word, .muted))] + remark(entry)
  }

  private func remark(_ entry: ImportPlan.Entry) -> [DifferenceLine] {
    entry.remark.map {
      [DifferenceLine(what: "", detail: Line($0(language), .warning), isText: true)]
    } ?? []
  }

  private func line(
    _ line: Int, _ what: String, _ words: Phrase, _ role: Role
  ) -> [DifferenceLine] {
    [
      DifferenceLine(
        what: "", detail: Line(place(line).capitalisedFirst + ": " + words(language), role),
        isText: true)
    ]
  }
}

extension Difference<RecordID>.Entry {
  /// The records that its fields lead to.
  fileprivate var references: [RecordID] {
    fields.flatMap { field -> [RecordID] in
      guard let target = id.type.schema[field.name]?.target else { return [] }
      return field.new.map { RecordID(target, $0) }
    }
  }
}
