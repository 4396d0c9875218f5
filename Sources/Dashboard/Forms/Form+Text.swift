import Almanac
import Model
import Publication

extension Form {
  /// How an entry reads while the keyboard is elsewhere: titles for keys, words for choices.
  func text(of entry: FormEntry, _ field: FormField, _ context: FormContext) -> String {
    guard let key = entry.key else { return entry.editor.text }
    switch field.kind {
    case .choice(let choices): return choices.label(of: key)?(context.language) ?? key
    case .reference(let type):
      return context.municipality.title(of: RecordID(type, key), context.language) ?? key
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
  func meaning(of entry: FormEntry, _ field: FormField, _ context: FormContext) -> String {
    guard !entry.isEmpty else { return "" }
    let words = context.words
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
    default: return unit(of: field, context)
    }
  }

  /// What a number counts, after it.
  func unit(of field: FormField, _ context: FormContext) -> String {
    switch field.description.unit {
    case .percent: return "%"
    case .days: return context.say("dagar", "days")
    case .months: return context.say("månader", "months")
    case .said(let name): return self[name].flatMap { $0.values(context.words).first } ?? ""
    case .saidByTarget(let name):
      let indicator = self[name].flatMap { $0.entries.first?.key }
      return indicator.flatMap { context.municipality.indicators[$0]?.unit } ?? ""
    case nil: return ""
    }
  }
}
