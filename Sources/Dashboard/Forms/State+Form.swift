import Almanac
import Canvas
import Model

extension State {
  /// What a form is seen against.
  func context(of form: Form) -> FormContext {
    FormContext(
      municipality: municipality, words: words, themes: themes.map(\.name),
      columns: FormLayout(form, in: screenArea, language).valueColumns)
  }

  /// Opens a form above all else.
  mutating func open(_ form: Form) {
    picker = nil
    pickerBehind = nil
    filterLine = nil
    forms.append(form)
    settleForm()
  }

  /// A key while a window stands above the screen.
  mutating func typeIntoWindow(_ key: Key) -> [Effect] {
    switch key {
    case .control("z"): return [.suspend]
    case .control("l"): return [.redraw]
    default: break
    }
    if farewell != nil { return answerFarewell(key) }
    if wrongSheet != nil { return answerWrongSheet(key) }
    if isOfferingDraft { return answerOffer(key) }
    if isOfferingSheet { return answerSheetOffer(key) }
    if deletion != nil { return answerDeletion(key) }
    if proposal != nil { return answerProposal(key) }
    return typeIntoForm(key)
  }

  private mutating func typeIntoForm(_ key: Key) -> [Effect] {
    guard var form = forms.popLast() else { return [] }
    let wish = form.take(key, context(of: form))
    forms.append(form)
    let effects = fulfil(wish)
    settleForm()
    return effects
  }

  mutating func fulfil(_ wish: FormWish) -> [Effect] {
    switch wish {
    case .nothing: break
    case .save: return saveForm()
    case .discard: forms.removeLast()
    case .help: picker = Picker(kind: .form)
    case .add(let type, let name): openAbove(adding: type, named: name)
    }
    return []
  }

  /// A form for a record that a field wants to lead to.
  private mutating func openAbove(adding type: RecordType, named name: String) {
    let naming = name.isEmpty ? nil : type.schema.title
    let filled = naming.map { [$0.name: [name]] } ?? [:]
    var form = type == .person ? newcomer(filled) : Form(adding: type, filled: filled)
    form.fillsBelow = true
    open(form)
  }

  /// Who is met for the first time may get a role at the organisation that the form beneath names.
  private func newcomer(_ filled: [String: [String]]) -> Form {
    let organisation = forms.last?["Organisation"]?.values(words).first
    return personForm(filled, at: organisation, mustHaveRole: false)
  }

  /// Asks for what is typed to be saved, or shows what is wrong with it.
  private mutating func saveForm() -> [Effect] {
    guard var form = forms.popLast() else { return [] }
    defer { settleForm() }
    let isWhole = form.check(context(of: form))
    forms.append(form)
    guard isWhole else { return [] }
    if let act = form.bulk { return propose(act, by: form) }
    do throws(FormFault) {
      let (asked, record) = try form.result(in: municipality, words)
      return try save(form, asked, record)
    } catch {
      forms[forms.count - 1].show(error)
      return []
    }
  }

  private mutating func save(
    _ form: Form, _ asked: Municipality, _ record: RecordID?
  ) throws(FormFault) -> [Effect] {
    guard asked != municipality else {
      forms.removeLast()
      return []
    }
    let type = form.parts.first?.type ?? .settings
    let title = record.map { asked.name(of: $0) }
    do throws(ChangeFault) {
      let sequel: PendingChange.Sequel =
        form.leadsToRecord ? record.map { .show($0) } ?? .stay : .stay
      // What was removed elsewhere is made anew, and nothing is changed.
      let isAnew = form.deed == .edit && form.parts.first?.record == nil
      let effects = try requestSave(
        of: asked, (isAnew ? .add : form.deed).name(type, title ?? Phrase("", "")), then: sequel)
      pending?.endsForm = true
      pending?.record = record
      return effects
    } catch {
      throw FormFault(part: 0, fault: error)
    }
  }

  /// The form on top is saved; the one beneath gets its record.
  mutating func endForm(with record: RecordID?) {
    guard let form = forms.popLast() else { return }
    if form.fillsBelow, let record, var below = forms.popLast() {
      below.fill(with: record, context(of: below))
      forms.append(below)
    }
    settleForm()
  }

  /// Keeps the keyboard's place in sight.
  mutating func settleForm() {
    guard var form = forms.popLast() else { return }
    form.settle()
    form.scroll = FormLayout(form, in: screenArea, language).scroll(showing: form)
    forms.append(form)
  }
}

extension Form {
  /// Puts a record into the field that asked for one, and goes on.
  fileprivate mutating func fill(with record: RecordID, _ context: FormContext) {
    guard let focus, focusedField?.description.target == record.type else { return }
    set(FormEntry(FormEntry.Content(key: record.key)), at: focus)
    settle()
    move(by: 1, context)
  }
}
