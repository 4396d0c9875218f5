import Almanac
import Model

/// One field of a form: what it may hold, what is typed in it, and what is wrong with that.
struct FormField: Equatable, Sendable {
  /// Why what is typed can't be saved, beside the entry that is to blame.
  struct Fault: Equatable, Sendable {
    let entry: Int
    let words: Phrase
  }

  /// Which of the form's parts it belongs to.
  let part: Int
  let description: FieldDescription
  /// Which way a date in words is looked for.
  var tense: Tense
  /// What the file says, as the form knows it.
  var original: [String]
  /// What stood there before anything was typed.
  var start: [FormEntry.Content]
  var entries: [FormEntry]
  var fault: Fault?
  /// Others have changed it while it was typed in; what it says now.
  var theirs: [String]?
  /// Whether that has been shown, so that saving may write over it.
  var wasShownTheirs = false
  /// Shown, not to be changed.
  let isFixed: Bool

  /// - Parameter filled: values to begin with; those of the file if nil.
  init(
    _ description: FieldDescription, part: Int = 0, original: [String] = [],
    filled: [FormEntry.Content]? = nil
  ) {
    self.part = part
    self.description = description
    tense = description.tense(status: nil)
    self.original = original
    isFixed = description.isKey
    let contents = filled ?? original.map { description.content(of: $0) }
    entries = contents.map { FormEntry($0, hasLines: description.kind == .longText) }
    start = contents.filter { !$0.isEmpty }
    settle()
  }

  /// Words to begin with; for a field whose values are chosen, the keys of those.
  init(_ description: FieldDescription, part: Int = 0, original: [String] = [], values: [String]) {
    self.init(
      description, part: part, original: original,
      filled: values.map { description.content(of: $0) })
  }

  var name: String { description.name }
  var kind: FieldKind { description.kind }
  var isEmpty: Bool { entries.allSatisfy(\.isEmpty) }

  private var contents: [FormEntry.Content] { entries.map(\.content).filter { !$0.isEmpty } }

  /// Whether something was typed since the form was opened.
  var isTouched: Bool { contents != start }

  /// Whether it says something else than the file.
  var isChanged: Bool { contents != original.map { description.content(of: $0) } }

  /// One entry more for the next value, and none between; always one at least.
  mutating func settle() {
    let hasRoom = entries.last.map { $0.isEmpty } ?? false
    if entries.isEmpty || description.repeats && !isFixed && !hasRoom {
      entries.append(FormEntry(hasLines: kind == .longText))
    }
  }

  /// As it would stand in the file. What is not understood is as it was typed.
  func values(_ words: DayWords) -> [String] {
    entries.filter { !$0.isEmpty }.map { value(of: $0, words) }
  }

  func value(of entry: FormEntry, _ words: DayWords) -> String {
    entry.key ?? kind.value(typed: entry.editor.text, words, tense)
  }
}

extension FieldDescription {
  /// A value of a file as it is begun with: chosen, or typed.
  func content(of value: String) -> FormEntry.Content {
    isChosen ? FormEntry.Content(key: value) : FormEntry.Content(text: value)
  }

  /// Whether its values are chosen, so that they are shown in other words than those of the file.
  /// An organisation number is: it may be a personal number, which is never shown.
  var isChosen: Bool {
    switch kind {
    case .choice, .reference, .organisationNumber: true
    default: false
    }
  }
}
