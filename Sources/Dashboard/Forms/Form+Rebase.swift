import Almanac
import Model

extension Form {
  /// Takes over what the files say by now. What is typed stays; where others changed the same, that
  /// is shown before it is written over.
  mutating func rebase(on municipality: Municipality) {
    for part in parts.indices {
      // What several records say is not shown, so there is nothing to take over.
      guard let id = parts[part].record, parts[part].others.isEmpty else { continue }
      if municipality.row(of: id) == nil {
        if id.type != .settings { becomeNew(part) }
        continue
      }
      for index in fields.indices where fields[index].part == part {
        fields[index].rebase(on: municipality.values(of: fields[index].name, in: id))
      }
    }
    settle()
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
  fileprivate mutating func rebase(on values: [String]) {
    guard values != original else { return }
    if isChanged, isTouched {
      news = values
      hasSeenNews = false
    } else {
      let contents = values.map { description.content(of: $0) }
      start = contents.filter { !$0.isEmpty }
      entries = contents.map { FormEntry($0, hasLines: kind == .longText) }
    }
    original = values
    settle()
  }
}
