import Almanac
import Canvas
import Model
import Publication
import Widgets

/// Asks whether to remove a record, and shows what would be removed with it.
struct Deletion: Window {
  let record: RecordID
  private(set) var removal: Difference<RecordID>
  /// Whether somebody else has changed what would be removed since it was asked.
  private(set) var isRevised = false
  /// The first visible line.
  private var scroll = 0

  init(_ record: RecordID, _ removal: Difference<RecordID>) {
    (self.record, self.removal) = (record, removal)
  }

  mutating func take(_ key: Key, _ environment: Environment) -> [Request] {
    switch key {
    case .enter: return remove(environment)
    case .escape, .control("c"): return [.close]
    case .down, .character("j"): scroll += 1
    case .pageDown: scroll += 8
    case .up, .character("k"): scroll -= 1
    case .pageUp: scroll -= 8
    case .function(1): return [.help]
    default: break
    }
    return []
  }

  mutating func point(_ mouse: Mouse, _ environment: Environment) -> [Request] {
    switch mouse.kind {
    case .wheelUp: scroll -= 3
    case .wheelDown: scroll += 3
    default: break
    }
    return []
  }

  /// Removes exactly what is shown. If that is out of date, it is shown anew instead.
  private mutating func remove(_ environment: Environment) -> [Request] {
    guard environment.municipality.removal(of: record) == removal else {
      return revise(environment)
    }
    let (type, name) = (record.type.definite, environment.municipality.name(of: record))
    return [.close]
      + environment.change(
        Phrase("ta bort \(type.swedish) \(name.swedish)", "remove \(type.english) \(name.english)")
      ) { municipality throws(ChangeFault) in
        try municipality.applying(.remove(record)).municipality
      }
  }

  mutating func rebase(_ change: DataChange) -> [Request] { revise(change.new) }

  /// Shows what would be removed from the data as it is now.
  private mutating func revise(_ environment: Environment) -> [Request] {
    guard let new = environment.municipality.removal(of: record) else {
      return [.close, .hint(.recordGone)]
    }
    guard new != removal else { return [] }
    (removal, isRevised, scroll) = (new, true, 0)
    return [.hint(.windowRevised)]
  }

  mutating func settle(_ environment: Environment) {
    let lines = lines(environment).count
    let height = overlay(lines, environment).inside(in: environment.area).height
    scroll = min(max(0, scroll), max(0, lines - height))
  }

  func hints(_ environment: Environment) -> WindowHints {
    WindowHints(keys: [
      FooterKey(.enter, Phrase("ta bort", "remove"), environment.language),
      FooterKey(.escape, Phrase("behåll", "keep"), environment.language),
    ])
  }
}

extension Deletion {
  func draw(on canvas: inout Canvas, _ environment: Environment) {
    let lines = lines(environment)
    let overlay = overlay(lines.count, environment)
    overlay.draw(on: &canvas, in: environment.area)
    let inner = overlay.inside(in: environment.area)
    canvas.setCursor(at: inner.origin)
    for (row, line) in lines.dropFirst(scroll).prefix(inner.height).enumerated() {
      line.draw(on: &canvas, in: inner.row(row))
    }
    let column = Rect(x: inner.maxX, y: inner.y, width: 1, height: inner.height)
    if scroll > 0 { canvas.write("▲", at: column.origin, role: .muted, in: column) }
    if scroll + inner.height < lines.count {
      let last = column.row(column.height - 1)
      canvas.write("▼", at: last.origin, role: .muted, in: last)
    }
  }

  private func overlay(_ lines: Int, _ environment: Environment) -> Overlay {
    let area = environment.area
    return Overlay(
      Line(environment.say("Ta bort", "Remove") + "?", .overlayHeading),
      content: Size(columns: min(area.width - 6, 84), rows: min(lines, area.height - 8)))
  }

  /// All lines; the window scrolls.
  private func lines(_ environment: Environment) -> [Line] {
    let text = DifferenceText(environment)
    let others = removal.ids(.gone).dropFirst()
    let staying = removal.entries.filter { $0.kind == .changed }
    var lines = [text.titleAndType(record), .empty]
    if isRevised {
      lines.append(Line(StatusText.windowRevised.phrase(environment.language) + ".", .warning))
    }
    if others.isEmpty, staying.isEmpty {
      lines.append(Line(environment.say("Inget annat ändras.", "Nothing else changes."), .muted))
    }
    if !others.isEmpty {
      lines.append(Line(environment.say("Det här följer med:", "These go with it:"), .bad))
      lines += others.map { Line("✕ ", .bad) + text.titleAndType($0) } + [.empty]
    }
    if !staying.isEmpty {
      lines.append(
        Line(environment.say("Det här finns kvar, utan den:", "These stay, without it:"), .muted))
      lines += staying.flatMap(text.losses)
    }
    return lines
  }
}
