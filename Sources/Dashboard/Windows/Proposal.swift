import Almanac
import Canvas
import Model
import Widgets

/// What a proposal is made from: asked again whenever the data changes beneath it.
protocol ProposalSource: Equatable, Sendable {
  /// What it means for the data as it is; nil if nothing would change, and why.
  func propose(
    _ environment: Environment
  ) throws(ChangeFault) -> (content: Proposal.Content?, why: Notice?)
}

/// A change of many records, shown before it is made: Enter makes it, Esc does not. It holds the
/// changes and never a copy of the data, and is computed again whenever the data changes beneath it.
struct Proposal: Window {
  struct Content: Equatable, Sendable {
    /// The changes that are meant for the data as it is.
    let changes: [Change]
    /// Above the lines: "12 organisationer ändras".
    let title: Phrase
    let lines: [DifferenceLine]
    /// What is done, in the infinitive, as undo tells it.
    let name: Phrase
  }

  let source: any ProposalSource
  private(set) var content: Content
  /// Whether somebody else has changed the records since it was first shown.
  private(set) var isRevised = false
  /// The first visible line.
  private var scroll = 0

  init(_ source: some ProposalSource, _ content: Content) {
    (self.source, self.content) = (source, content)
  }

  var changes: [Change] { content.changes }
  var lines: [DifferenceLine] { content.lines }

  static func == (one: Proposal, other: Proposal) -> Bool {
    one.content == other.content && one.isRevised == other.isRevised
      && one.scroll == other.scroll && one.source.equals(other.source)
  }

  mutating func take(_ key: Key, _ environment: Environment) -> [Request] {
    switch key {
    case .enter where changes.isEmpty: return [.close, .hint(.allIsKnown)]
    case .enter: return [.close] + apply(environment)
    case .escape, .control("c"): return [.close]
    default:
      guard let movement = Movement(key), movement != .left, movement != .right else {
        return [.hint(.answerFirst)]
      }
      let (rows, count) = (rows(in: environment.area), count(in: environment.area))
      scroll = movement.step(
        from: scroll, page: max(1, rows - 1), count: max(1, count - rows + 1))
      return []
    }
  }

  /// Saving also closes the form that the value was typed in.
  private func apply(_ environment: Environment) -> [Request] {
    environment.change(content.name, then: [.close]) { municipality throws(ChangeFault) in
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
    guard let new = (try? source.propose(change.new))?.content else {
      return [.close, .hint(.nothingLeftToDo)]
    }
    let isOther = new.lines != lines
    isRevised = isRevised || isOther
    content = new
    return isOther ? [.hint(.windowRevised)] : []
  }

  mutating func settle(_ environment: Environment) {
    scroll = min(scroll, max(0, count(in: environment.area) - rows(in: environment.area)))
  }

  func hints(_ environment: Environment) -> WindowHints {
    let isIdle = changes.isEmpty
    let escape = isIdle ? Phrase("stäng", "close") : Phrase("avbryt", "cancel")
    let enter = FooterKey(.enter, Phrase("gör det", "do it"), environment.language)
    return WindowHints(
      keys: (isIdle ? [] : [enter]) + [FooterKey(.escape, escape, environment.language)])
  }
}

extension Proposal {
  /// Room for the count of what stands below.
  private static let columnsOfMore = 16

  private func overlay(in area: Rect, _ title: String = "") -> Overlay {
    Overlay(
      Line(title, .overlayHeading),
      content: Size(
        columns: area.width < 100 ? area.width - 6 : min(area.width - 16, 96),
        rows: min(area.height - 8, 24)))
  }

  private func list(in inner: Rect) -> Rect { inner.split(bottom: 1, gap: 1).rest }

  /// Lines that show at once.
  private func rows(in area: Rect) -> Int {
    list(in: overlay(in: area).inside(in: area)).height
  }

  /// The lines as they stand at a width, long text wrapped.
  private func laidOut(in width: Int) -> [DifferenceLine] {
    lines.flatMap { line -> [DifferenceLine] in
      guard line.isText, let run = line.detail.runs.first else { return [line] }
      return TextWidth.wrap(run.text, max(20, width - Self.indent)).map {
        DifferenceLine(what: line.what, detail: Line($0, run.role), isText: true)
      }
    }
  }

  private static let indent = 4

  private func count(in area: Rect) -> Int {
    laidOut(in: list(in: overlay(in: area).inside(in: area)).width).count
  }

  func draw(on canvas: inout Canvas, _ environment: Environment) {
    let area = environment.area
    let overlay = overlay(in: area, content.title(environment.language))
    overlay.draw(on: &canvas, in: area)
    let inner = overlay.inside(in: area)
    let list = list(in: inner)
    let lines = laidOut(in: list.width)
    let shown = lines.dropFirst(scroll).prefix(list.height)
    let widths = shown.filter { !$0.isText }.map { TextWidth.columns(of: $0.what) }
    let names = min(list.width / 2, widths.max() ?? 0)
    for (row, line) in shown.enumerated() {
      let (name, rest) = list.row(row).split(left: line.isText ? Self.indent - 2 : names, gap: 2)
      canvas.write(line.what, at: name.origin, in: name)
      line.detail.draw(on: &canvas, in: rest)
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
    let asks =
      changes.isEmpty
      ? environment.say("Inget att spara; Esc stänger.", "Nothing to save; Esc closes.")
      : environment.say("Enter gör det, Esc avbryter.", "Enter does it, Esc does not.")
    canvas.write(asks, at: area.origin, role: .key, in: area)
    guard isRevised else { return }
    let rest = area.split(left: TextWidth.columns(of: asks), gap: 2).rest
    canvas.write(
      environment.say("Ändrat på annat håll.", "Changed elsewhere."), at: rest.origin,
      role: .warning, in: rest, width: rest.width - (more > 0 ? Self.columnsOfMore : 0))
  }
}
