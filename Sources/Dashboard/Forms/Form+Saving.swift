import Almanac
import Model

extension Form {
  /// Saves the form, or shows what is not valid.
  mutating func save(_ environment: Environment) -> [Request] {
    guard check(environment) else { return [] }
    if let bulk { return propose(bulk, environment) }
    do throws(FormFault) {
      let (asked, record) = try result(in: environment.municipality, environment.words)
      guard asked != environment.municipality else { return [.close] }
      return [.save(change(to: asked, record, environment))]
    } catch {
      show(error)
      return []
    }
  }

  /// The change to save. Afterwards the form closes, and its record is filled into the form beneath
  /// that asked for it, or is shown.
  private func change(
    to asked: Municipality, _ record: RecordID?, _ environment: Environment
  ) -> PendingChange {
    // What was removed elsewhere is made anew, and nothing is changed.
    let isAnew = purpose == .edit && parts.first?.record == nil
    let name = (isAnew ? .add : purpose).name(
      parts.first?.type ?? .settings, record.map { asked.name(of: $0) } ?? Phrase("", ""))
    var sequel = [Request.close]
    if let record {
      if fillsBelow { sequel.append(.fill(record)) }
      if leadsToRecord { sequel.append(.jump(record)) }
    }
    return environment.change(name, to: asked, then: sequel)
  }

  /// Shows what the typed value would change. The form stays open until that is saved.
  private func propose(_ act: BulkAction, _ environment: Environment) -> [Request] {
    let values = fields.first?.values(environment.words) ?? []
    do throws(ChangeFault) {
      let edit = BulkEdit(act: act, values: values, records: parts.first?.others ?? [])
      let made = try edit.propose(environment)
      return (made.content.map { [.open(Proposal(edit, $0))] } ?? [])
        + (made.why.map { [.tell($0)] } ?? [])
    } catch {
      return [.tell(Notice(.problem, error.what))]
    }
  }

  /// Fills a record into the field that asked for one, and moves on.
  mutating func fill(with record: RecordID, _ environment: Environment) {
    guard let focus, focusedField?.description.target == record.type else { return }
    set(FormEntry(FormEntry.Content(key: record.key)), at: focus)
    settle()
    move(by: 1, environment)
  }
}

extension Form {
  mutating func show(_ fault: ChangeFault) { show(FormFault(part: 0, fault: fault)) }
}

/// Why a form can't be saved.
struct FormFault: Error, Equatable, Sendable {
  /// The part whose record it is.
  let part: Int
  let fault: ChangeFault
}

extension Form {
  /// The data with what was typed and nothing else changed, and the record of the first part.
  func result(
    in municipality: Municipality, _ words: DayWords
  ) throws(FormFault) -> (municipality: Municipality, record: RecordID?) {
    var result = municipality
    var records: [RecordID?] = []
    for index in parts.indices {
      if !needs(part: index) {
        records.append(nil)
        continue
      }
      let changes = changes(ofPart: index, records, words)
      do throws(ChangeFault) {
        let record: RecordID
        if let id = parts[index].record {
          if !changes.isEmpty { result = try result.applying(.set(id, changes)).municipality }
          record = id
        } else {
          (result, record) = try result.applying(.add(parts[index].type, changes))
        }
        records.append(record)
      } catch {
        throw FormFault(part: index, fault: error)
      }
    }
    return (result, records.first ?? nil)
  }

  /// Whether a part is in use, so that its mandatory fields are required. An optional part is not,
  /// as long as nothing is typed in it.
  func needs(part: Int) -> Bool {
    guard let decisive = parts[part].decisive else { return true }
    return fields.contains {
      $0.part == part && !$0.isEmpty && ($0.isTouched || $0.name == decisive)
    }
  }

  private func changes(
    ofPart index: Int, _ records: [RecordID?], _ words: DayWords
  ) -> [FieldChange] {
    let part = parts[index]
    let typed = fields.filter { $0.part == index && $0.isChanged && !$0.isFixed }.map {
      FieldChange($0.name, .replace($0.values(words)))
    }
    let given = part.given.map { FieldChange($0.field, .replace($0.values)) }
    let linked = part.links.map { link in
      FieldChange(link.field, .replace(values(of: link, records, words)))
    }
    return given + linked + typed
  }

  private func values(
    of link: FormPart.Link, _ records: [RecordID?], _ words: DayWords
  ) -> [String] {
    switch link.source {
    case .record(let part):
      guard records.indices.contains(part), let record = records[part] else { return [] }
      return [record.key]
    case .field(let name, let part):
      if let field = index(of: name, part: part) { return fields[field].values(words) }
      guard parts.indices.contains(part) else { return [] }
      return parts[part].given.first { $0.field == name }?.values ?? []
    }
  }
}

extension Form {
  /// The selected suggestion stays selected; if it is gone the list closes.
  mutating func rebase(_ change: DataChange) -> [Request] {
    let marked = markedSuggestion(change.old)
    rebase(on: change.new.municipality)
    if let marked, case .list = menu {
      let row = suggestions(change.new).firstIndex { $0.choice == marked }
      menu = row.map { .list(row: $0) }
    }
    return []
  }

  private func markedSuggestion(_ environment: Environment) -> FormSuggestion.Choice? {
    guard case .list(let row) = menu else { return nil }
    let rows = suggestions(environment)
    return rows.indices.contains(row) ? rows[row].choice : nil
  }

  /// Rebases the form onto new data. What was typed stays; where others changed the same field,
  /// their value is shown before it is overwritten.
  mutating func rebase(on municipality: Municipality) {
    for part in parts.indices {
      guard let id = parts[part].record else { continue }
      if municipality.row(of: id) == nil {
        if id.type != .settings { becomeNew(part) }
        continue
      }
      for index in fields.indices where fields[index].part == part {
        let values = municipality.values(of: fields[index].name, in: id)
        let entry = fields[index].rebase(on: values, typingIn: focus(inField: index))
        if let entry { stop = .entry(field: index, entry) }
      }
    }
    settle()
  }

  /// Which value of a field has the focus; nil if another field has it.
  private func focus(inField index: Int) -> Int? {
    focus.flatMap { $0.field == index ? $0.entry : nil }
  }

  /// The record was removed: the form becomes one for a new record, with all fields.
  private mutating func becomeNew(_ part: Int) {
    parts[part].record = nil
    trouble = Phrase(
      "Posten är borttagen på annat håll. Sparas formuläret blir den ny.",
      "The record was removed elsewhere. Saving the form makes it anew.")
    for index in fields.indices where fields[index].part == part { fields[index].original = [] }
    let known = Set(fields.filter { $0.part == part }.map(\.name))
    let given = Set(parts[part].given.map(\.field) + parts[part].links.map(\.field))
    for field in parts[part].type.schema.fields
    where !field.isKey && !known.contains(field.name) && !given.contains(field.name) {
      fields.append(FormField(field, part: part))
    }
  }
}

extension FormField {
  /// A three-way merge of what was typed with what others wrote: untouched fields follow the file,
  /// and a list gets what others added and loses what they removed. Where both changed a single
  /// value, theirs is shown before it is overwritten.
  /// - Parameter entry: the index of the value that has the focus.
  /// - Returns: its index afterwards.
  fileprivate mutating func rebase(on values: [String], typingIn entry: Int?) -> Int? {
    guard values != original else { return entry }
    let new = contents(of: values)
    let base = contents(of: original)
    let isOurs = isChanged && entries.map(\.content).filter { !$0.isEmpty } != new
    original = values
    start = new
    defer { settle() }
    if !isOurs {
      entries = new.map { FormEntry($0, hasLines: kind == .longText) }
      theirs = nil
    } else if isList(base, new) {
      return merge(from: base, to: new, typingIn: entry)
    } else {
      theirs = values
      wasShownTheirs = false
    }
    return entry
  }

  /// Whether it is merged as a list. A field with at most one value on every side is merged as a
  /// single value. Notes are always a list: one never replaces another.
  private func isList(_ base: [FormEntry.Content], _ theirs: [FormEntry.Content]) -> Bool {
    guard description.repeats, kind != .longText else { return description.repeats }
    return max(base.count, theirs.count, entries.count { !$0.isEmpty }) > 1
  }

  private func contents(of values: [String]) -> [FormEntry.Content] {
    values.map { description.content(of: $0) }.filter { !$0.isEmpty }
  }

  /// Applies to the typed values what others did to the file's.
  private mutating func merge(
    from base: [FormEntry.Content], to theirs: [FormEntry.Content], typingIn entry: Int?
  ) -> Int? {
    var typed = entries.enumerated().map { (entry: $1, isHere: $0 == entry) }
    for change in theirs.difference(from: base) {
      switch change {
      case .remove(_, let content, _):
        if let place = typed.firstIndex(where: { $0.entry.content == content && !$0.isHere }) {
          typed.remove(at: place)
        }
      case .insert(_, let content, _):
        guard !typed.contains(where: { $0.entry.content == content }) else { continue }
        // Before what is new here, so that the lines of the file stay where they are.
        let place = typed.lastIndex { theirs.contains($0.entry.content) }.map { $0 + 1 } ?? 0
        typed.insert((FormEntry(content, hasLines: kind == .longText), false), at: place)
      }
    }
    entries = typed.map(\.entry)
    return typed.firstIndex(where: \.isHere)
  }
}
