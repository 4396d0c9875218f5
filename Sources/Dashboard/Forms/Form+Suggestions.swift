import Almanac
import Canvas
import Lettering
import Model

extension Form {
  /// The most rows of a list to choose from.
  private static let maximumSuggestions = 50

  /// What can be chosen in the field with the keyboard, best first.
  func suggestions(_ environment: Environment) -> [FormSuggestion] {
    guard let field = focusedField, let entry = focusedEntry else { return [] }
    switch field.kind {
    case .choice(let choices):
      return choices.options.map {
        FormSuggestion(choice: .value($0.value), title: $0.label(environment.language))
      }
    case .reference(let type): return records(of: type, entry, field, environment)
    case .branch: return branches(entry.editor.text, environment)
    case .text where field.description.isTheme:
      return matching(environment.themes.map(\.name), entry.editor.text)
    case .text where field.description.traits.contains(.reused):
      return used(entry.editor.text, field, environment)
    default: return []
    }
  }

  private func records(
    of type: RecordType, _ entry: FormEntry, _ field: FormField, _ environment: Environment
  ) -> [FormSuggestion] {
    let typed = entry.key == nil ? entry.editor.text : ""
    let taken = Set(field.entries.compactMap(\.key)).subtracting([entry.key].compactMap(\.self))
    let near = type == .person ? peopleThere(environment) : []
    let found = environment.municipality.choices(
      of: type, by: typed, limit: Self.maximumSuggestions, first: near, in: environment.words
    ).filter { !taken.contains($0.id.key) }.map {
      FormSuggestion(choice: .value($0.id.key), title: $0.title, detail: $0.detail)
    }
    guard type.canBeMade else { return found }
    let name = typed.trimmed
    let title = "+ " + type.new(environment.language) + (name.isEmpty ? "" : " ”\(name)”")
    return found + [FormSuggestion(choice: .new(type, name), title: title)]
  }

  /// Those who hold appointments at the organisations that the form names.
  private func peopleThere(_ environment: Environment) -> [RecordID] {
    let municipality = environment.municipality
    let organisations = fields.filter { $0.description.target == .organisation }
      .flatMap(\.entries).compactMap(\.key)
    return organisations.flatMap { key in
      municipality.referring(to: RecordID(.organisation, key), in: municipality.appointments)
        .filter { $0.holds(on: environment.words.today) }.compactMap(\.person)
    }
  }

  /// Divisions of trade by their words or the digits that they begin with.
  private func branches(_ typed: String, _ environment: Environment) -> [FormSuggestion] {
    let all = Branch.Division.all
    let index = SearchIndex(count: all.count) {
      "\(Form.code(all[$0])) \(all[$0].name.swedish) \(all[$0].name.english)"
    }
    return index.rows(matching: String(typed.prefix(40))).prefix(Self.maximumSuggestions).map {
      row in
      let division = all[Int(row)]
      return FormSuggestion(
        choice: .text(Form.code(division)), title: Form.code(division),
        detail: division.name(environment.language))
    }
  }

  private static func code(_ division: Branch.Division) -> String {
    division.number < 10 ? "0\(division.number)" : "\(division.number)"
  }

  /// Words that other records have there, the commonest first.
  private func used(
    _ typed: String, _ field: FormField, _ environment: Environment
  ) -> [FormSuggestion] {
    let words = environment.municipality.wordsUsed(in: field.name, of: parts[field.part].type)
    let new = typed.trimmed
    guard !new.isEmpty, !words.contains(new) else { return matching(words, typed) }
    let title = environment.say("+ nytt värde ”\(new)”", "+ new value “\(new)”")
    return matching(words, typed) + [FormSuggestion(choice: .text(new), title: title)]
  }

  /// Words that hold what is typed, those first that begin with it; not the very word that is
  /// there.
  private func matching(_ words: [String], _ typed: String) -> [FormSuggestion] {
    let words = words.filter { $0 != typed.trimmed }
    let query = String(typed.prefix(40))
    let index = SearchIndex(count: words.count) { words[$0] }
    let rows = index.ranked(index.rows(matching: query), by: query, limit: Self.maximumSuggestions)
      .joined()
    return rows.prefix(Self.maximumSuggestions).map {
      FormSuggestion(choice: .text(words[Int($0)]), title: words[Int($0)])
    }
  }

  /// The row that is marked while a field is typed in, which Enter and Tab take; nil where what is
  /// typed stands as it is. Half a word is completed; a whole word stands, and is said to be new.
  func rowToMark(_ environment: Environment) -> Int? {
    guard let field = focusedField, let entry = focusedEntry, !entry.isEmpty else { return nil }
    let rows = suggestions(environment)
    guard !rows.isEmpty else { return nil }
    switch field.kind {
    case .reference: return 0
    case .branch: return entry.editor.text.utf8.contains { (48...57).contains($0) } ? nil : 0
    case .text:
      let typed = entry.editor.text.trimmed
      if rows[0].completes(typed) { return 0 }
      return rows.lastIndex { $0.choice == .text(typed) }
    default: return nil
    }
  }
}

extension FormSuggestion {
  /// Whether what is typed is half of its first word.
  fileprivate func completes(_ typed: String) -> Bool {
    let (whole, half) = (FoldedText(title).letters, FoldedText(typed).letters)
    guard whole.count > half.count, whole.starts(with: half) else { return false }
    let next = whole[half.count]
    return next >= 128 || next >= UInt8(ascii: "a") && next <= UInt8(ascii: "z")
  }
}

extension FieldDescription {
  /// Whether it names a theme, of which the data folder knows nothing.
  var isTheme: Bool { self == Settings.schema["Theme"] }
}

extension RecordType {
  /// Whether the chief adds such records: the seven steps are what they are, and call-outs and
  /// their attempts are made by calling.
  var canBeMade: Bool { schema.traits.isMadeByHand }
}
