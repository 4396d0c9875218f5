package import Almanac
package import Model

extension Conclusion.Value {
  /// The value as people read it.
  package func shown(in municipality: Municipality, _ language: Language) -> String {
    switch self {
    case .record(let id): municipality.title(of: id, language) ?? id.key
    case .records(let ids):
      ids.isEmpty
        ? "–"
        : Phrase.list(ids.map { municipality.title(of: $0, language) ?? $0.key })(language)
    case .named(_, let words): words(language)
    case .text(let text), .alike(let text, _): text
    case .phrase(let phrase), .reason(_, let phrase): phrase(language)
    case .count(let count): language.number(count)
    case .year(let year): "\(year)"
    case .number(let number, let decimals): language.decimal(number, decimals)
    case .share(let share): language.percent(language.number((share * 100).rounded()))
    case .unknown: "–"
    case .absent: ""
    }
  }

  /// The value as programs read it: numbers with a point, records by their keys. Nil: not known.
  package func plain(_ language: Language) -> [String]? {
    switch self {
    case .record(let id): [id.key]
    case .records(let ids): ids.map(\.key)
    case .named(let code, _): [code]
    case .text(let text), .alike(let text, _): [text]
    case .phrase(let phrase), .reason(let phrase, _): [phrase(language)]
    case .count(let count), .year(let count): ["\(count)"]
    case .number(let number, _), .share(let number): ["\(number.rounded(to: 6))"]
    case .unknown, .absent: nil
    }
  }

  /// Whether programs read it as a number.
  package var isNumber: Bool {
    switch self {
    case .count, .year, .number, .share: true
    default: false
    }
  }

  /// Whether programs read it as several values.
  package var isList: Bool { if case .records = self { true } else { false } }

  /// Its length in a picture; nil for what has none.
  package var length: Double? {
    switch self {
    case .count(let count): Double(count)
    case .number(let number, _), .share(let number): number
    default: nil
    }
  }
}

extension Language {
  /// A number with so many decimals, zeros too: "1,00".
  fileprivate func decimal(_ value: Double, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let scaled = (abs(value) * Double(scale)).rounded()
    guard scaled.isFinite, scaled < 1e15 else { return number(value) }
    let whole = Int(scaled)
    var text = (value < 0 && whole > 0 ? "−" : "") + number(whole / scale)
    if decimals > 0 {
      let rest = String(whole % scale)
      text +=
        (self == .swedish ? "," : ".") + String(repeating: "0", count: decimals - rest.count)
        + rest
    }
    return text
  }
}
