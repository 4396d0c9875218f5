import Almanac
import Canvas

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
