import Almanac
import Canvas
import Model
import Lettering
import Publication

extension Form {
  /// The keys that do something where the keyboard is.
  func hints(_ environment: Environment) -> WindowHints {
    WindowHints(
      keys: keys(environment.language).map { FooterKey($0.key, $0.label, environment.language) })
  }

  private func keys(_ language: Language) -> [(key: Key, label: Phrase)] {
    if isAsking {
      let yes: Key = .character(language == .swedish ? "j" : "y")
      return [
        (yes, Phrase("spara", "save")), (.character("n"), Phrase("kasta", "throw away")),
        (.escape, Phrase("fortsätt", "go on")),
      ]
    }
    var keys: [(Key, Phrase)] = []
    switch (menu, focusedField?.kind) {
    case (.month, _):
      keys = [(.enter, Phrase("ta", "take")), (.pageDown, Phrase("månad", "month"))]
    case (.list, _): keys = [(.enter, Phrase("välj", "choose")), (.down, Phrase("nästa", "next"))]
    case (nil, nil): keys = [(.enter, Phrase("spara", "save"))]
    case (nil, .longText) where focusedEntry?.isEmpty == false:
      keys = [(.tab, Phrase("nästa fält", "next field"))]
    case (nil, _?): keys = [(.enter, Phrase("nästa", "next"))]
    }
    let leave = menu == nil ? Phrase("avbryt", "cancel") : Phrase("stäng", "close")
    let own = menu == nil ? focusedField.map { Form.own($0.kind) } ?? [] : []
    return keys + [(.control("s"), Phrase("spara", "save")), (.escape, leave)] + own
  }

  private static func own(_ kind: FieldKind) -> [(Key, Phrase)] {
    switch kind {
    case .choice: [(.right, Phrase("byt", "change")), (.character(" "), Phrase("lista", "list"))]
    case .day, .partialDate: [(.down, Phrase("månaden", "the month"))]
    case .reference: [(.down, Phrase("listan", "the list"))]
    default: []
    }
  }

  /// Every key of a form.
  func help(_ environment: Environment) -> CommandList? {
    let language = environment.language
    return CommandList(
      title: Phrase("Tangenter i formuläret", "Keys in the form"),
      keys: Self.helpKeys.map { keys, words in
        Picker.Row(
          lead: language == .swedish
            ? keys : keys.replacing("Skift", with: "Shift").replacing("A–Ö", with: "A–Z"),
          title: words(language), requests: [.close], act: Phrase("stäng", "close"))
      })
  }

  private static let helpKeys: [(keys: String, words: Phrase)] = [
    ("Tab Skift-Tab", Phrase("Nästa fält, förra fältet", "The next field, the one before")),
    (
      "Enter",
      Phrase(
        "Tar det markerade och går vidare; sparar i det sista fältet",
        "Takes what is marked and goes on; saves in the last field")
    ),
    ("Ctrl-S", Phrase("Spara, var du än är", "Save, wherever you are")),
    (
      "Esc",
      Phrase(
        "Stänger listan, sedan formuläret; frågar om något är ändrat",
        "Closes the list, then the form; asks if anything is changed")
    ),
    (
      "↓ ↑",
      Phrase(
        "In i månaden eller listan; annars till nästa fält",
        "Into the month or the list; else to the next field")
    ),
    ("← →", Phrase("Byter val i ett fält med val", "Changes the choice in a field of choices")),
    (
      "A–Ö",
      Phrase(
        "Hoppar till valet som börjar så, eller söker namnet",
        "Goes to the choice that begins so, or finds the name")
    ),
    ("PgUp PgDn", Phrase("Flera fält i taget; i månaden en månad", "Several fields; a month")),
    ("Ctrl-U", Phrase("Tömmer fältet", "Empties the field")),
    (
      "Enter",
      Phrase(
        "Ny rad i en påbörjad lång text; Tab går vidare",
        "A new line in long text that is begun; Tab goes on")
    ),
  ]
}

extension Form {
  /// How an entry reads while the keyboard is elsewhere: titles for keys, words for choices.
  func text(of entry: FormEntry, _ field: FormField, _ environment: Environment) -> String {
    guard let key = entry.key else { return entry.editor.text }
    switch field.kind {
    case .choice(let choices): return choices.label(of: key)?(environment.language) ?? key
    case .reference(let type):
      return environment.municipality.title(of: RecordID(type, key), environment.language) ?? key
    case .organisationNumber: return isSoleTrader(field) ? "••••••-••••" : key
    default: return key
    }
  }

  /// The number of what may be a sole trader may be a personal number, and is not shown.
  private func isSoleTrader(_ field: FormField) -> Bool {
    let kind = index(of: "Kind", part: field.part).flatMap { fields[$0].entries.first?.key }
    return kind.flatMap { OrganisationKind(rawValue: $0) }.map { $0 == .soleTrader } ?? true
  }

  /// What is understood of what is typed, beside it.
  func meaning(of entry: FormEntry, _ field: FormField, _ environment: Environment) -> String {
    guard !entry.isEmpty else { return "" }
    let words = environment.words
    let value = field.value(of: entry, words)
    switch field.kind {
    case .day, .partialDate:
      guard let date = PartialDate(value) else { return "" }
      guard case .day(let day) = date else { return words.long(date) }
      return "\(words.long(day)) · \(words.week(day.week))"
    case .moment:
      return Moment(value).map { "\(words.long($0.day)) \($0.time)" } ?? ""
    case .time: return value == entry.editor.text.trimmed ? "" : value
    case .branch: return Branch(code: value)?.name(words.language) ?? ""
    default: return unit(of: field, environment)
    }
  }

  /// What a number counts, after it.
  func unit(of field: FormField, _ environment: Environment) -> String {
    switch field.description.unit {
    case .percent: return "%"
    case .days: return environment.say("dagar", "days")
    case .months: return environment.say("månader", "months")
    case .said(let name): return self[name].flatMap { $0.values(environment.words).first } ?? ""
    case .saidByTarget(let name):
      let indicator = self[name].flatMap { $0.entries.first?.key }
      return indicator.flatMap { environment.municipality.indicators[$0]?.unit } ?? ""
    case nil: return ""
    }
  }
}
