import Almanac
import Canvas
import Model

/// Where the parts of a form stand on a screen. Drawing and the mouse both ask here.
struct FormLayout {
  let frame: Rect
  let title: Rect
  /// Beneath the title, for what keeps the form from being saved; empty where nothing does.
  let trouble: Rect
  /// The fields, as many as there is room for.
  let body: Rect
  /// The hint of the field with the keyboard, and what can be chosen in it.
  let panel: Rect
  let isWide: Bool
  let labelColumns: Int
  let valueColumns: Int
  let rows: [FormRow]
  /// The long texts among the values, laid out once; by field and entry.
  let texts: [[WrappedText?]]

  /// From this width the panel stands beside the fields.
  private static let sideBySide = 100
  private static let maximumColumns = 132
  private static let gap = 2

  init(_ form: Form, _ environment: Environment) {
    self.init(form, in: environment.area, environment.language)
  }

  private init(_ form: Form, in area: Rect, _ language: Language) {
    let isWide = area.width >= FormLayout.sideBySide
    let margin = area.width >= 80 ? 3 : 2
    // What would show of the screen on both sides must be enough to be recognised.
    let width = area.width < FormLayout.maximumColumns + 24 ? area.width : FormLayout.maximumColumns
    let panelColumns = isWide ? min(46, (width - 2 * margin) * 38 / 100) : 0
    let bodyColumns = width - 2 * margin - (isWide ? panelColumns + 4 : 0)
    let labels = form.fields.map { TextWidth.columns(of: $0.description.label(language)) + 2 }
    let label = min(labels.max() ?? 0, bodyColumns * 2 / 5)
    let value = max(8, bodyColumns - label - FormLayout.gap - 2)
    let texts = form.fields.map { field in
      field.entries.map {
        $0.editor.hasLines ? WrappedText($0.editor.text, width: value) : nil
      }
    }
    let rows = FormRow.rows(of: form, texts: texts, valueColumns: value, language)
    let head = form.trouble == nil ? 2 : 3
    let most = FormLayout.panelRows(in: area)
    let wanted = isWide ? max(rows.count, 18) : rows.count + 1 + most
    let room = Rect(x: area.x, y: area.y, width: area.width, height: max(0, area.height - 2))
    let pad = room.height >= 22 ? 1 : 0
    let frame = room.centred(Size(columns: width, rows: wanted + head + 2 * pad))
    let inner = frame.inset(left: margin, top: pad, right: margin, bottom: pad)
    let (top, content) = inner.split(top: head)
    (self.isWide, self.frame, self.rows, self.texts) = (isWide, frame, rows, texts)
    (labelColumns, valueColumns) = (label, value)
    title = top.row(0)
    trouble = form.trouble == nil ? Rect.zero : top.row(1)
    if isWide {
      let split = content.split(right: panelColumns, gap: 4)
      (body, panel) = (split.rest, split.right)
    } else {
      // Where not everything fits, the fields have the rows until there is something to choose.
      let isTight = content.height < rows.count + 1 + most
      let offers = form.menu != nil || form.focusedField?.kind.hasMonth == true
      let split = content.split(bottom: isTight && !offers ? FormLayout.hintRows : most, gap: 1)
      (body, panel) = (split.rest, split.bottom)
    }
  }

  /// What the hint of a field needs.
  private static let hintRows = 2

  /// A month needs eight.
  private static func panelRows(in area: Rect) -> Int { area.height >= 24 ? 9 : 8 }

  /// The label and the value of a row.
  func parts(of row: Rect) -> (label: Rect, value: Rect) {
    let split = row.split(left: labelColumns, gap: FormLayout.gap)
    return (split.left, split.rest.split(left: valueColumns).left)
  }

  /// The row of the screen that a row of the form is on; empty where it does not show.
  func area(ofRow row: Int, scroll: Int) -> Rect { body.row(row - scroll) }

  /// The row of the form at a point of the screen.
  func row(at point: Point, scroll: Int) -> FormRow? {
    guard body.contains(point) else { return nil }
    let row = scroll + point.y - body.y
    return rows.indices.contains(row) ? rows[row] : nil
  }

  /// Where to scroll so that the caret shows, with what stands beside it above and beneath.
  func scroll(showing form: Form) -> Int {
    let line = caretLine(of: form)
    let row = rows.firstIndex { isCaret($0, line, form) } ?? 0
    var first = row
    if row == 1 || row > 0 && isHeading(rows[row - 1]) { first -= 1 }
    var last = row
    while rows.indices.contains(last + 1), isBeside(rows[last + 1]) { last += 1 }
    if last == rows.count - 3 { last = rows.count - 1 }
    var scroll = form.scroll
    if last >= scroll + body.height { scroll = last - body.height + 1 }
    scroll = min(scroll, first)
    return min(max(0, scroll), max(0, rows.count - body.height))
  }

  /// The line of the entry in hand that the caret is on.
  private func caretLine(of form: Form) -> Int {
    guard case .entry(let field, let entry) = form.stop, let editor = form.focusedEntry?.editor
    else { return 0 }
    return texts[field][entry]?.place(of: editor.caret).line ?? 0
  }

  private func isCaret(_ row: FormRow, _ caretLine: Int, _ form: Form) -> Bool {
    switch (row, form.stop) {
    case (.save, .save): return true
    case (.entry(let field, let entry, let line), .entry(let here, let number)):
      return field == here && entry == number && line == caretLine
    default: return false
    }
  }

  private func isHeading(_ row: FormRow) -> Bool {
    if case .heading = row { true } else { false }
  }

  private func isBeside(_ row: FormRow) -> Bool {
    switch row {
    case .fault, .theirs: true
    default: false
    }
  }
}

/// One line of a form on the screen.
enum FormRow: Equatable {
  case blank
  case heading(Phrase)
  /// A line of one of a field's values; the first of the first has the label.
  case entry(field: Int, entry: Int, line: Int)
  /// A line of what is wrong with the value above.
  case fault(String)
  /// What others have written there.
  case theirs(field: Int)
  case save

  /// All lines of a form whose values have so many columns.
  /// - Parameter texts: the long ones among the values, laid out; by field and entry.
  static func rows(
    of form: Form, texts: [[WrappedText?]], valueColumns: Int, _ language: Language
  ) -> [FormRow] {
    var rows: [FormRow] = []
    var part = 0
    for (index, field) in form.fields.enumerated() {
      if field.part != part || index == 0 {
        rows += rows.isEmpty ? [] : [.blank]
        // A part that is gone on with is not begun again.
        let isFirst = !form.fields[..<index].contains { $0.part == field.part }
        if isFirst, let heading = form.parts[field.part].heading { rows.append(.heading(heading)) }
      }
      part = field.part
      rows += self.rows(of: field, index, form, texts[index], valueColumns, language)
    }
    return rows + [.blank, .save]
  }

  private static func rows(
    of field: FormField, _ index: Int, _ form: Form, _ texts: [WrappedText?],
    _ valueColumns: Int, _ language: Language
  ) -> [FormRow] {
    var rows: [FormRow] = []
    for (number, entry) in field.entries.enumerated() {
      // The place for one more shows where it can be typed in.
      let isSpare = entry.isEmpty && number > 0 && form.focus?.field != index
      if isSpare { continue }
      let lines = texts[number]?.lines.count ?? 1
      rows += (0..<max(1, lines)).map { .entry(field: index, entry: number, line: $0) }
      if let fault = field.fault, fault.entry == number {
        let lines = TextWidth.wrap("✕ " + fault.words(language), valueColumns)
        rows += lines.enumerated().map { .fault($0 == 0 ? $1 : "  " + $1) }
      }
    }
    if field.theirs != nil { rows.append(.theirs(field: index)) }
    return rows
  }
}
