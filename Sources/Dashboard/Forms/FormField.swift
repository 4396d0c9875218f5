import Almanac
import Canvas
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
  /// The values that others wrote while it was typed in; nil if nobody did.
  var theirs: [String]?
  /// Whether these have been shown, so that saving may overwrite them.
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

/// One value of a field, while it is typed.
struct FormEntry: Equatable, Sendable {
  /// What stands there, without the caret.
  struct Content: Equatable, Sendable {
    /// The value that was chosen, as it stands in files; nil while one is typed.
    var key: String?
    var text = ""

    var isEmpty: Bool { key == nil && text.allSatisfy(\.isWhitespace) }
  }

  var key: String?
  var editor: LineEditor

  init(_ content: Content = Content(), hasLines: Bool = false) {
    key = content.key
    editor = LineEditor(content.text, hasLines: hasLines)
  }

  var content: Content { Content(key: key, text: editor.text) }
  var isEmpty: Bool { content.isEmpty }
}

extension FormField {
  /// Validates what is typed; nil if it is valid. Values that stood in the file before are not
  /// validated: old faults must not keep other changes from being saved.
  /// - Parameter isNeeded: whether it must have a value, if fields of its kind must.
  func findFault(in environment: Environment, isNeeded: Bool = true) -> Fault? {
    if isEmpty {
      guard description.isMandatory, isNeeded else { return nil }
      return Fault(entry: 0, words: ChangeFault.missing(description).beside)
    }
    guard isChanged else { return nil }
    for (index, entry) in entries.enumerated() where !entry.isEmpty {
      if let words = fault(of: entry, in: environment) { return Fault(entry: index, words: words) }
    }
    return nil
  }

  private func fault(of entry: FormEntry, in environment: Environment) -> Phrase? {
    let value = value(of: entry, environment.words)
    if original.contains(value) { return nil }
    if case .reference(let type) = kind, entry.key == nil { return Self.notChosen(type) }
    if description.isTheme, !environment.themes.contains(where: { $0.name == value }) {
      return Phrase("det finns inget sådant tema", "there is no such theme")
    }
    do throws(ChangeFault) {
      try environment.municipality.check(value, description)
      return nil
    } catch .badValue(_, _, let fault) {
      return Phrase("ska vara \(fault.typed.swedish)", "should be \(fault.typed.english)")
    } catch {
      return error.beside
    }
  }

  private static func notChosen(_ type: RecordType) -> Phrase {
    guard type.canBeMade else { return Phrase("välj ur listan", "choose from the list") }
    return Phrase(
      "välj ur listan, eller lägg till \(type.new.swedish)",
      "choose from the list, or add a \(type.new.english)")
  }
}

extension Form {
  /// Validates one field, when it is left.
  mutating func check(field index: Int, _ environment: Environment) {
    guard fields.indices.contains(index) else { return }
    fields[index].fault = fault(ofField: index, environment)
  }

  /// Validates every field, and moves to the first that is not valid.
  /// - Returns: whether all are valid.
  mutating func check(_ environment: Environment) -> Bool {
    trouble = nil
    for index in fields.indices { check(field: index, environment) }
    guard let wrong = fields.firstIndex(where: { $0.fault != nil }), let fault = fields[wrong].fault
    else { return checkTheirs() }
    stop = .entry(field: wrong, fault.entry)
    return false
  }

  /// Shows what others changed meanwhile, once, before it is overwritten.
  private mutating func checkTheirs() -> Bool {
    guard let index = fields.firstIndex(where: { $0.theirs != nil && !$0.wasShownTheirs }) else {
      return true
    }
    for place in fields.indices where fields[place].theirs != nil {
      fields[place].wasShownTheirs = true
    }
    stop = .entry(field: index, 0)
    trouble = Phrase(
      "Ändrat på annat håll. Ctrl-S igen sparar det du skrev.",
      "Changed elsewhere. Ctrl-S again saves what you typed.")
    return false
  }

  private func fault(ofField index: Int, _ environment: Environment) -> FormField.Fault? {
    let field = fields[index]
    let part = parts[field.part]
    // A record that is changed may go on missing what it missed.
    let isNeeded =
      part.record == nil ? needs(part: field.part) : !field.original.isEmpty
    return field.findFault(in: environment, isNeeded: isNeeded)
  }

  /// Shows why a change could not be made: beside the field, else beneath the title.
  mutating func show(_ fault: FormFault) {
    let name = fault.fault.field?.name
    guard let index = name.flatMap({ index(of: $0, part: fault.part) }), !fields[index].isFixed
    else {
      trouble = fault.fault.what
      return
    }
    let words =
      if case .makesProblem(let problem) = fault.fault { problem.what } else { fault.fault.beside }
    fields[index].fault = FormField.Fault(entry: 0, words: words)
    stop = .entry(field: index, 0)
  }
}
