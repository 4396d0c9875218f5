import Lettering

/// A stretch of a text that is a telephone number, or one that is words.
struct TelephoneRun: Equatable, Sendable {
  let text: String
  /// Whether it has as many digits as a number with its area code, at least six.
  let isNumber: Bool

  /// Two numbers have no more, with room for signs; more is no number, and is not looked into.
  private static let maximumSigns = 120

  /// The text in its stretches. A few digits, such as those of an extension, are words.
  static func runs(of text: String) -> [TelephoneRun] {
    var runs: [TelephoneRun] = []
    var rest = text.unicodeScalars[...]
    var words = String.UnicodeScalarView()
    func endWords() {
      if !words.isEmpty { runs.append(TelephoneRun(text: String(words), isNumber: false)) }
      words = String.UnicodeScalarView()
    }
    while let first = rest.first {
      let signs = rest.prefix(while: \.isTelephoneSign)
      guard !signs.isEmpty else {
        words.append(first)
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(signs.count)
      let number = String(signs).asNumberAlone
      guard signs.count <= maximumSigns, number.digitCount >= 6 else {
        words.append(contentsOf: signs)
        continue
      }
      // A space between words and number belongs to the words, so that it is seen.
      if signs.first?.isTelephoneDigit == false { words.append(" ") }
      endWords()
      runs.append(TelephoneRun(text: number, isNumber: true))
      if signs.last?.isTelephoneDigit == false { words.append(" ") }
    }
    endWords()
    return runs
  }

  /// Whether no letter touches the digits of a number: then it would be a slip of the finger, as in
  /// `08-465 004 0O`, unless the letters are those of an extension: `08-465 004 00x12`.
  static func standsApart(_ runs: [TelephoneRun], _ place: Int) -> Bool {
    let before = place > 0 ? runs[place - 1].text.unicodeScalars.last : nil
    if let before, before.properties.isAlphabetic { return false }
    guard place + 1 < runs.count else { return true }
    let after = runs[place + 1].text
    guard after.unicodeScalars.first?.properties.isAlphabetic == true else { return true }
    let words = NameWords.inOrder(String(after.prefix { $0.isLetter }))
    return words.allSatisfy(TelephoneLabel.extensions.contains)
  }

  /// The numbers of a run, several where it can't be one: what has seven digits or more on both sides of
  /// a slash, or begins with a plus or anew with a zero where fifteen digits are passed. `08-465 004
  /// 00/01` is two as well: the second ends otherwise.
  static func parts(of text: String) -> [String] {
    if let pair = pair(text) { return pair }
    let scalars = Array(text.unicodeScalars)
    func digits(_ range: Range<Int>) -> Int { scalars[range].count(where: \.isTelephoneDigit) }
    func least(_ place: Int) -> Int {
      min(digits(0..<place), digits(place..<scalars.count))
    }
    let places = scalars.indices.dropFirst()
    let clear = places.first {
      scalars[$0] == "/" && least($0) >= 7 || scalars[$0] == "+" && least($0) >= 7
    }
    // A second number begins where the two are most alike in length; the last such place.
    let begins = places.filter {
      scalars[$0] == "0" && !scalars[$0 - 1].isTelephoneDigit && least($0) >= 8
    }
    guard let place = clear ?? begins.reversed().max(by: { least($0) < least($1) }) else {
      return [text]
    }
    let start = String(String.UnicodeScalarView(scalars[..<place])).asNumberAlone
    let end = String(String.UnicodeScalarView(scalars[place...])).asNumberAlone
    return clear == nil ? [start, end] : parts(of: start) + parts(of: end)
  }
}

extension TelephoneRun {
  /// Two numbers that differ in their last digits; nil where a slash says something else, as in
  /// `08/465 004 00`.
  private static func pair(_ text: String) -> [String]? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    guard parts.count == 2, parts[1].isNumber, (1...2).contains(parts[1].utf8.count),
      parts[0].digitCount >= 7, String(parts[0].suffix(parts[1].count)).isNumber
    else { return nil }
    return [parts[0], String(parts[0].dropLast(parts[1].count)) + parts[1]]
  }
}

extension String {
  fileprivate var digitCount: Int { utf8.count(where: \.isDigit) }

  /// Without signs around it that belong to no number, without a bracket that has no other, and with
  /// spaces for the points between groups of digits.
  fileprivate var asNumberAlone: String {
    let spaced = replacing(".", with: " ")
    var text = spaced[...]
    func isEnd(_ scalar: Character) -> Bool { scalar.isASCII && (scalar.isNumber || scalar == ")") }
    while let first = text.first, !(first.isNumber || first == "+" || first == "(") {
      text = text.dropFirst()
    }
    while let last = text.last, !isEnd(last) { text = text.dropLast() }
    if text.first == "(", !text.contains(")") { text = text.dropFirst() }
    if text.last == ")", !text.contains("(") { text = text.dropLast() }
    return String(text).trimmed
  }

  /// Without blanks and marks around it: `(växel)` is växel.
  package var withoutMarksAround: String {
    var text = self[...]
    let marks = " ,;:=&+()[]<>-/.\"'\t"
    while let first = text.first, marks.contains(first) { text = text.dropFirst() }
    while let last = text.last, marks.contains(last) { text = text.dropLast() }
    return String(text)
  }
}

extension Unicode.Scalar {
  fileprivate var isTelephoneDigit: Bool { (0x30...0x39).contains(value) }

  fileprivate var isTelephoneSign: Bool {
    isTelephoneDigit || " -()/+.".unicodeScalars.contains(self)
  }
}
