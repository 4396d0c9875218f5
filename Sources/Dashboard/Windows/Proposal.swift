import Almanac
import Canvas
import Model
import Widgets

/// A bulk change, shown before it is made: Enter makes it, Esc does not. It holds the changes and
/// never a copy of the data, and is computed again whenever the data changes beneath it.
struct Proposal: Window {
  /// How one record would change.
  struct Line: Equatable, Sendable {
    let what: String
    var before = ""
    var after = ""
  }

  /// What was asked for, and for which records.
  let act: BulkEdit
  let values: [String]
  let records: [RecordID]
  /// The changes that this means for the data as it is.
  let changes: [Change]
  /// Above the lines: "12 organisationer ändras".
  let title: Phrase
  let lines: [Line]
  /// What is done, in the infinitive, as undo tells it.
  let name: Phrase
  /// Whether somebody else has changed the records since it was first shown.
  private(set) var isRevised = false
  /// The first visible line.
  private var scroll = 0

  mutating func take(_ key: Key, _ environment: Environment) -> [Request] {
    switch key {
    case .enter: return [.close] + apply(environment)
    case .escape, .control("c"): return [.close]
    default:
      guard let movement = Movement(key), movement != .left, movement != .right else {
        return [.hint(.answerFirst)]
      }
      let rows = rows(in: environment.area)
      scroll = movement.step(
        from: scroll, page: max(1, rows - 1), count: max(1, lines.count - rows + 1))
      return []
    }
  }

  /// Saving also closes the form that the value was typed in.
  private func apply(_ environment: Environment) -> [Request] {
    environment.change(name, then: [.close]) { municipality throws(ChangeFault) in
      try municipality.applying(changes).municipality
    }
  }

  mutating func point(_ mouse: Mouse, _ environment: Environment) -> [Request] {
    switch mouse.kind {
    case .wheelUp: take(.up, environment)
    case .wheelDown: take(.down, environment)
    default: []
    }
  }

  /// Computes the changes again for the data as it is now.
  mutating func rebase(_ change: DataChange) -> [Request] {
    guard
      var new = (try? Proposal.propose(act, values, for: records, change.new))?.proposal
    else { return [.close, .hint(.nothingLeftToDo)] }
    let isOther = new.lines != lines
    new.isRevised = isRevised || isOther
    new.scroll = scroll
    self = new
    return isOther ? [.hint(.windowRevised)] : []
  }

  mutating func settle(_ environment: Environment) {
    scroll = min(scroll, max(0, lines.count - rows(in: environment.area)))
  }

  func hints(_ environment: Environment) -> WindowHints {
    WindowHints(keys: [
      FooterKey(.enter, Phrase("gör det", "do it"), environment.language),
      FooterKey(.escape, Phrase("avbryt", "cancel"), environment.language),
    ])
  }
}

extension Proposal {
  private init(
    _ act: BulkEdit, _ values: [String], _ records: [RecordID], changes: [Change], title: Phrase,
    lines: [Line], name: Phrase
  ) {
    (self.act, self.values, self.records, self.changes) = (act, values, records, changes)
    (self.title, self.lines, self.name) = (title, lines, name)
  }

  /// Computes what a value would change in records; nil if nothing would, and why.
  static func propose(
    _ act: BulkEdit, _ values: [String], for records: [RecordID], _ environment: Environment
  ) throws(ChangeFault) -> (proposal: Proposal?, why: Notice?) {
    let municipality = environment.municipality
    let records = records.filter { municipality.row(of: $0) != nil }
    let changes = act.changes(values, in: records, of: municipality)
    guard !changes.isEmpty else {
      let why: StatusText = records.isEmpty ? .nothingMarked : .allAreSo
      return (nil, Notice(.hint, why.phrase))
    }
    let refused = try refused(changes, environment)
    let possible = changes.filter { change in
      !(change.record.map { refused.ids.contains($0) } ?? false)
    }
    guard !possible.isEmpty else { return (nil, refused.why.map { Notice(.problem, $0) }) }
    let asked = try municipality.applying(possible).municipality
    let value = values.map { act.shown($0, environment) }.joined(separator: ", ")
    let proposal = Proposal(
      act, values, records, changes: possible,
      title: Phrase(
        "\(possible.count) av \(records.count) markerade ändras",
        "\(possible.count) of \(records.count) marked change"),
      lines: lines(of: refused, environment)
        + possible.compactMap { line(for: $0, of: act, in: asked, environment) },
      name: act.name(value, possible.count))
    return (proposal, nil)
  }

  /// The records that would not be valid after the changes, and why the first would not.
  private static func refused(
    _ changes: [Change], _ environment: Environment
  ) throws(ChangeFault) -> (ids: Set<RecordID>, why: Phrase?) {
    let asked = try environment.municipality.applying(changes).municipality
    let errors = asked.problems(notIn: environment.municipality, today: environment.today)
      .filter { $0.severity == .error }
    return (Set(errors.compactMap { asked.record(with: $0) }), errors.first?.what)
  }

  private static func lines(
    of refused: (ids: Set<RecordID>, why: Phrase?), _ environment: Environment
  ) -> [Line] {
    guard let why = refused.why, !refused.ids.isEmpty else { return [] }
    let count = "\(refused.ids.count) " + environment.say("hoppas över", "are passed over")
    return [Line(what: count, before: why(environment.language))]
  }

  private static func line(
    for change: Change, of act: BulkEdit, in asked: Municipality, _ environment: Environment
  ) -> Line? {
    guard let id = change.record else { return nil }
    func text(_ municipality: Municipality) -> String {
      municipality.values(of: act.field, in: id).map { act.shown($0, environment) }
        .joined(separator: ", ")
    }
    let after = text(asked)
    return Line(
      what: environment.municipality.title(of: id, environment.language) ?? id.key,
      before: text(environment.municipality), after: after.isEmpty ? "–" : after)
  }
}

extension Change {
  /// The record that is changed; nil where one is added.
  fileprivate var record: RecordID? {
    switch self {
    case .add: nil
    case .set(let id, _), .remove(let id): id
    }
  }
}

extension Proposal {
  /// Room for the count of what stands below.
  private static let columnsOfMore = 16

  private func overlay(in area: Rect, _ title: String = "") -> Overlay {
    Overlay(
      Widgets.Line(title, .overlayHeading),
      content: Size(
        columns: area.width < 100 ? area.width - 6 : min(area.width - 16, 96),
        rows: min(area.height - 8, 24)))
  }

  private func list(in inner: Rect) -> Rect { inner.split(bottom: 1, gap: 1).rest }

  /// Lines that show at once.
  private func rows(in area: Rect) -> Int {
    list(in: overlay(in: area).inside(in: area)).height
  }

  func draw(on canvas: inout Canvas, _ environment: Environment) {
    let area = environment.area
    let overlay = overlay(in: area, title(environment.language))
    overlay.draw(on: &canvas, in: area)
    let inner = overlay.inside(in: area)
    let list = list(in: inner)
    let shown = lines.dropFirst(scroll).prefix(list.height)
    let names = min(list.width / 2, shown.map { TextWidth.columns(of: $0.what) }.max() ?? 0)
    for (row, line) in shown.enumerated() {
      let (name, rest) = list.row(row).split(left: names, gap: 2)
      canvas.write(line.what, at: name.origin, in: name)
      text(line).draw(on: &canvas, in: rest)
    }
    let last = inner.split(bottom: 1).bottom
    drawFoot(more: lines.count - scroll - shown.count, on: &canvas, in: last, environment)
    canvas.setCursor(at: last.origin)
  }

  /// - Parameter more: how many lines stand below those that show.
  private func drawFoot(
    more: Int, on canvas: inout Canvas, in area: Rect, _ environment: Environment
  ) {
    if more > 0 {
      let text = environment.say("+ \(more) till ↓", "+ \(more) more ↓")
      canvas.write(text, at: area.origin, role: .muted, in: area, width: area.width, align: .right)
    }
    let asks = environment.say("Enter gör det, Esc avbryter.", "Enter does it, Esc does not.")
    canvas.write(asks, at: area.origin, role: .key, in: area)
    guard isRevised else { return }
    let rest = area.split(left: TextWidth.columns(of: asks), gap: 2).rest
    canvas.write(
      environment.say("Ändrat på annat håll.", "Changed elsewhere."), at: rest.origin,
      role: .warning, in: rest, width: rest.width - (more > 0 ? Self.columnsOfMore : 0))
  }

  private func text(_ line: Line) -> Widgets.Line {
    if line.after.isEmpty { return Widgets.Line(line.before, .muted) }
    let before = line.before.isEmpty ? "–" : line.before
    return Widgets.Line(before + " → ", .muted) + Widgets.Line(line.after)
  }
}
