extension DayEntry {
  /// A part of an entry that means something by itself.
  enum Token: Equatable {
    case number(Int, digits: Int)
    case month(Int)
    case weekday(Weekday)
    /// `fredags`: the last one that was.
    case lastWeekday(Weekday)
    case unit(Unit)
    /// A whole day by name: `imorgon` is 1.
    case days(Int)
    /// `förra`, `denna`, `nästa`: -1, 0, 1.
    case step(Int)
    /// `om`, `in`.
    case ahead
    /// `sedan`, `ago`.
    case ago
    case plus, minus
    /// Between day and month, as is a point between two numbers.
    case slash

    var isNumber: Bool { if case .number = self { true } else { false } }

    /// Whether it has the digits of a whole date: `080924`, `20080924`.
    var isWholeDate: Bool {
      if case .number(_, let digits) = self { digits == 6 || digits == 8 } else { false }
    }
  }

  enum Unit: Equatable {
    case day, week, month, year
  }

  /// The entry taken apart; nil when a part of it means nothing, or when it is too long to be a date.
  static func tokens(of entry: String) -> [Token]? {
    guard entry.utf8.count <= 80 else { return nil }
    // Christmas to some, July to others.
    if folded(entry).split(separator: " ") == ["jul"] { return nil }
    var tokens: [Token] = []
    var rest = folded(entry)[...]
    while let character = rest.first {
      if character.isLetter {
        guard let word = wordToken(&rest) else { return nil }
        tokens.append(contentsOf: word)
      } else if let number = numberToken(&rest) {
        tokens.append(number)
      } else {
        rest.removeFirst()
        switch character {
        case " ", "\u{A0}", ",": continue
        case ".":
          if rest.first == "." { return nil }
          if tokens.last?.isNumber == true, rest.first?.isNumber == true { tokens.append(.slash) }
        case "+": tokens.append(.plus)
        case "-", "\u{2212}", "\u{2013}": tokens.append(.minus)
        case "/": tokens.append(.slash)
        default: return nil
        }
      }
    }
    return tokens
  }

  private static func numberToken(_ rest: inout Substring) -> Token? {
    let digits = rest.prefix { $0.isASCII && $0.isWholeNumber }
    guard digits.count <= 8, let value = Int(digits) else { return nil }
    rest.removeFirst(digits.count)
    skipOrdinal(&rest)
    return .number(value, digits: digits.count)
  }

  /// Passes what makes `24:e` and `24th` of a number.
  private static func skipOrdinal(_ rest: inout Substring) {
    let ending = rest.prefix { $0 == ":" || $0.isLetter }
    if [":a", ":e", "st", "nd", "rd", "th"].contains(String(ending)) {
      rest.removeFirst(ending.count)
    }
  }

  /// No tokens for a word that only links others (`på fredag`), nil for an unknown one.
  private static func wordToken(_ rest: inout Substring) -> [Token]? {
    let word = String(rest.prefix(while: \.isLetter))
    rest.removeFirst(word.count)
    if word == "i" { return prefixed(&rest) }
    if ["pa", "den", "for", "on", "the", "of", "from"].contains(word) { return [] }
    return (vocabulary[word] ?? weekdayToken(word) ?? monthToken(word)).map { [$0] }
  }

  /// `i` belongs to the word after it: `i dag` is `idag`, while `i fredags`, `i september` and `i år`
  /// speak of this week, year or whatever follows.
  private static func prefixed(_ rest: inout Substring) -> [Token] {
    let next = rest.drop { $0 == " " }
    let word = String(next.prefix(while: \.isLetter))
    guard let named = vocabulary["i" + word] ?? vocabulary["i " + word] else { return [.step(0)] }
    rest = next.dropFirst(word.count)
    return [named]
  }

  private static func weekdayToken(_ word: String) -> Token? {
    for weekday in Weekday.allCases {
      let name = DayWords.name(of: weekday)
      let (swedish, english) = (folded(name.swedish), folded(name.english))
      if word == swedish + "s" { return .lastWeekday(weekday) }
      if abbreviates(word, swedish) || abbreviates(word, english) || word == swedish + "en" {
        return .weekday(weekday)
      }
    }
    return nil
  }

  private static func monthToken(_ word: String) -> Token? {
    (1...12).first { number in
      let name = DayWords.name(ofMonth: number)
      return abbreviates(word, name.swedish) || abbreviates(word, folded(name.english))
    }.map(Token.month)
  }

  /// At least three letters from the front: `sep`, `sept`, `septemb`.
  private static func abbreviates(_ word: String, _ name: String) -> Bool {
    word.count >= 3 && name.hasPrefix(word)
  }

  /// Small letters, and `a`, `o` for `å`, `ä`, `ö`.
  private static func folded(_ text: String) -> String {
    String(
      text.lowercased().map { character in
        switch character {
        case "å", "ä": "a"
        case "ö": "o"
        default: character
        }
      })
  }

  /// Folded words that stand for one token.
  private static let vocabulary: [String: Token] = [
    "idag": .days(0), "today": .days(0), "now": .days(0), "nu": .days(0),
    "ikvall": .days(0), "tonight": .days(0), "imorse": .days(0),
    "imorgon": .days(1), "imorron": .days(1), "tomorrow": .days(1),
    "igar": .days(-1), "yesterday": .days(-1),
    "overmorgon": .days(2), "i overmorgon": .days(2),
    "forrgar": .days(-2), "i forrgar": .days(-2),
    "nasta": .step(1), "next": .step(1), "forra": .step(-1), "last": .step(-1),
    "denna": .step(0), "detta": .step(0), "har": .step(0), "this": .step(0),
    "om": .ahead, "in": .ahead, "framat": .ahead, "sedan": .ago, "sen": .ago, "ago": .ago,
    "d": .unit(.day), "dag": .unit(.day), "dagar": .unit(.day), "dar": .unit(.day),
    "day": .unit(.day), "days": .unit(.day),
    "v": .unit(.week), "vecka": .unit(.week), "veckor": .unit(.week), "veckan": .unit(.week),
    "w": .unit(.week), "wk": .unit(.week), "week": .unit(.week), "weeks": .unit(.week),
    "m": .unit(.month), "manad": .unit(.month), "manader": .unit(.month),
    "manaden": .unit(.month), "month": .unit(.month), "months": .unit(.month),
    "a": .unit(.year), "ar": .unit(.year), "aret": .unit(.year),
    "y": .unit(.year), "year": .unit(.year), "years": .unit(.year),
  ].merging(counted) { named, _ in named }

  /// Numbers up to twelve, as they are written in words.
  private static let counted: [String: Token] = {
    let swedish = "ett tva tre fyra fem sex sju atta nio tio elva tolv".split(separator: " ")
    let english = "one two three four five six seven eight nine ten eleven twelve"
      .split(separator: " ")
    var words: [String: Token] = ["en": .number(1, digits: 1), "an": .number(1, digits: 1)]
    for names in [swedish, english] {
      for (index, name) in names.enumerated() {
        words[String(name)] = .number(index + 1, digits: index < 9 ? 1 : 2)
      }
    }
    return words
  }()
}
