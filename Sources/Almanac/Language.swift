/// A language that every word on the screen exists in. Swedish is the default of the product.
package enum Language: String, CaseIterable, Sendable {
  case swedish = "sv"
  case english = "en"

  /// Reads what people and environments write: `sv`, `sv-SE`, `sv_SE.UTF-8`, `en_GB`, `svenska`,
  /// `English`. Nil for every other language, and for `C` and `POSIX`, which name none.
  package init?(tag: some StringProtocol) {
    let subtag = tag.lowercased().prefix { !"-_.@".contains($0) }
    switch subtag {
    case "sv", "swe", "svenska", "swedish": self = .swedish
    case "en", "eng", "engelska", "english": self = .english
    default: return nil
    }
  }
}

/// A text in every language. A phrase without one of them does not compile.
package struct Phrase: Hashable, Sendable {
  package let swedish: String
  package let english: String

  package init(_ swedish: String, _ english: String) {
    self.swedish = swedish
    self.english = english
  }

  /// The words in `language`: `phrase(.swedish)`.
  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }
}

extension Language {
  private static let noBreakSpace = "\u{A0}"

  /// `21 200` with no-break spaces in Swedish, `21,200` in English.
  package func number(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var grouped = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) {
        grouped += Phrase(Self.noBreakSpace, ",")(self)
      }
      grouped.append(digit)
    }
    return value < 0 ? "−" + grouped : grouped
  }

  /// Whole numbers without decimals, others with one: `4,5` in Swedish, `4.5` in English.
  package func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    guard tenths.magnitude < 1e15 else { return "\(value)" }
    let rest = abs(Int(tenths) % 10)
    let whole = number(abs(Int(tenths) / 10))
    let sign = tenths < 0 ? "−" : ""
    return rest == 0 ? sign + whole : sign + whole + Phrase(",", ".")(self) + "\(rest)"
  }

  /// `44 %` in Swedish, `44%` in English.
  package func percent(_ value: String) -> String {
    value + Phrase(Self.noBreakSpace, "")(self) + "%"
  }

  /// A number with its unit: `21 200 nätter`; percent, however it is spelt, by its sign.
  package func measure(_ value: Double, _ unit: String?) -> String {
    guard let unit, !unit.isEmpty else { return number(value) }
    return isPercent(unit)
      ? percent(number(value)) : number(value) + Self.noBreakSpace + unit
  }

  /// Whether a unit is written as a sign at the number, not as a word after it.
  package func isPercent(_ unit: String?) -> Bool {
    ["%", "procent", "percent", "per cent"].contains(unit?.lowercased())
  }
}
