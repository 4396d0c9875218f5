import Almanac
import Model

extension Form {
  /// The row of the list that is marked stays marked; the list is closed where that is gone.
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

  /// Takes over what the files say by now. What is typed stays; where others changed the same, that
  /// is shown before it is written over.
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

  /// Which value of a field the keyboard is in; nil where it is elsewhere.
  private func focus(inField index: Int) -> Int? {
    focus.flatMap { $0.field == index ? $0.entry : nil }
  }

  /// The record is gone: what is typed can become a new one, of all its fields.
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
  /// Takes over what the file says by now, as a merge of three does: what is typed stays, what was
  /// not touched follows the file, and a list gets what others added and loses what they removed.
  /// Where both changed one value, theirs is shown before it is written over.
  /// - Parameter entry: the value that the keyboard is in.
  /// - Returns: where that stands afterwards.
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

  /// Whether it is merged as a list, as records are: where it has one value on every side, that is
  /// one thing that both changed. What is written down about a record never takes another's place.
  private func isList(_ base: [FormEntry.Content], _ theirs: [FormEntry.Content]) -> Bool {
    guard description.repeats, kind != .longText else { return description.repeats }
    return max(base.count, theirs.count, entries.count { !$0.isEmpty }) > 1
  }

  private func contents(of values: [String]) -> [FormEntry.Content] {
    values.map { description.content(of: $0) }.filter { !$0.isEmpty }
  }

  /// Does to what is typed what others did to the file.
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
