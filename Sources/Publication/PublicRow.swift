import Almanac

/// A record as it leaves: its type, what tells it apart, and each field with its text.
package struct PublicRow: Equatable, Sendable {
  package struct Field: Equatable, Sendable {
    package let name: String
    package let text: String
  }

  package let type: PublicType
  /// Empty for a type of which there is one.
  package let key: String
  package let fields: [Field]

  init<Record: PublicRecord>(_ record: Record) {
    type = Record.type
    key = record.recordKey
    fields = Record.fields.flatMap { field in
      field.texts(record).map { Field(name: field.name, text: $0) }
    }
  }

  /// "Organisation/bageriet".
  package var name: String { key.isEmpty ? type.rawValue : "\(type.rawValue)/\(key)" }
}

extension Publication {
  /// Every record of a type as it leaves, in order.
  package func rows(of type: PublicType) -> [PublicRow] {
    switch type {
    case .publication: [PublicRow(self)]
    case .step: steps.map { PublicRow($0) }
    case .activity: activities.map { PublicRow($0) }
    case .indicator: indicators.map { PublicRow($0) }
    case .observation:
      indicators.flatMap { indicator in
        indicator.observations.map { PublicRow(ObservationRecord(of: indicator.key, $0)) }
      }
    case .organisation: organisations.map { PublicRow($0) }
    case .relation: relations.map { PublicRow($0) }
    case .meeting: meetings.map { PublicRow($0) }
    case .member: council.map { PublicRow($0) }
    }
  }
}

/// A type whose values are records of a publication. Only what its fields name is ever written or
/// read.
protocol PublicRecord: Equatable, Sendable {
  static var type: PublicType { get }
  static var fields: [PublicField<Self>] { get }
  /// An empty record, before its fields are read.
  static var blank: Self { get }
}

extension PublicRecord {
  static var keyField: PublicField<Self>? { fields.first { $0.traits.contains(.key) } }

  /// The key of the record; empty for a type of which there is only one.
  var recordKey: String { Self.keyField?.texts(self).first ?? "" }
}

/// A value of an indicator as a record of its own.
struct ObservationRecord: Equatable, Sendable {
  var key: String
  var indicator: String
  var period: PartialDate
  var value: Double
  /// Of the neighbours; all three or none.
  var low: Double?
  var median: Double?
  var high: Double?

  init(of indicator: String, _ observation: PublicObservation) {
    key = "\(indicator)-\(observation.period)"
    self.indicator = indicator
    period = observation.period
    value = observation.value
    low = observation.neighbours?.low
    median = observation.neighbours?.median
    high = observation.neighbours?.high
  }

  var observation: PublicObservation {
    var neighbours: PublicNeighbours?
    if let low, let median, let high, low <= median, median <= high {
      neighbours = PublicNeighbours(low: low, median: median, high: high)
    }
    return PublicObservation(period: period, value: value, neighbours: neighbours)
  }
}

/// Text as it leaves: what a rec file can hold and any reader take, and no more of it than a page
/// can show. What is right already stays as it is.
package enum PublicText {
  /// The most bytes of a line, and of text over several.
  static let longestLine = 500
  static let longest = 5_000

  /// One line, without control characters or blanks around it. What says who a person is, or how to
  /// reach one, never leaves, whatever it stands in.
  package static func line(_ text: String) -> String { settled(text, longestLine, words) }

  /// The public text; nil where it is empty.
  package static func line(_ text: String?) -> String? {
    text.map { line($0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Lines as they were divided, each of them as `line` has it, none empty at either end.
  package static func lines(_ text: String) -> String {
    settled(text, longest) { text in
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { words(String($0)) }
      let first = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
      let last = lines.lastIndex { !$0.isEmpty } ?? lines.startIndex
      return first > last ? "" : lines[first...last].joined(separator: "\n")
    }
  }

  /// Masks private text in its final form: a control character within a number would hide it, and
  /// cutting can make a number of a text that was too long for one.
  private static func settled(
    _ text: String, _ most: Int, _ clean: (String) -> String
  ) -> String {
    let masked = PrivateText.masked(isPlain(text, most) ? text : clean(text))
    guard masked.utf8.count > most else { return masked }
    return cut(PrivateText.masked(cut(masked, most)), most)
  }

  /// Whether there is nothing to do: the fast way through thousands of names.
  private static func isPlain(_ text: String, _ longest: Int) -> Bool {
    let bytes = text.utf8
    guard bytes.count <= longest, let first = bytes.first, let last = bytes.last,
      first > 0x20, last > 0x20, last != UInt8(ascii: "\\")
    else { return text.isEmpty }
    // C2 and E2 may begin control characters and line separators.
    return bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }
  }

  /// Control characters and line breaks are blanks, and no line may end in what joins it to the
  /// next one.
  private static func words(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: result.append(" ")
      default: result.append(scalar)
      }
    }
    while let last = result.last, last == " " || last == "\\" { result.removeLast() }
    return String(result.drop { $0 == " " })
  }

  /// At most so many bytes, whole characters.
  private static func cut(_ text: String, _ most: Int) -> String {
    guard text.utf8.count > most else { return text }
    var end = text.startIndex
    var count = 0
    while end < text.endIndex {
      let next = text.index(after: end)
      count += text[end..<next].utf8.count
      if count > most { break }
      end = next
    }
    var cut = text[..<end]
    while let last = cut.last, last == " " || last == "\\" || last == "\n" { cut.removeLast() }
    return String(cut)
  }
}

/// Numbers as they leave: with at most six decimals and twelve digits before them, written out, so
/// that the same number always has the same digits.
package enum PublicNumber {
  private static let parts = 1_000_000.0
  private static let maximum = 1e12

  /// As it will be read back; nil for what is larger than anything that a municipality counts.
  package static func kept(_ number: Double?) -> Double? {
    guard let number, number.magnitude < maximum else { return nil }
    let kept = (number * parts).rounded() / parts
    return kept == 0 ? 0 : kept
  }

  /// Digits, with a point and decimals where there are any.
  static func text(_ number: Double) -> String? {
    guard let number = kept(number) else { return nil }
    let all = Int((number.magnitude * parts).rounded())
    let digits = String(all % Int(parts))
    let decimals = String(repeating: "0", count: 6 - digits.utf8.count) + digits
    let significant = decimals.lastIndex { $0 != "0" }.map { decimals[...$0] }
    let whole = (number < 0 ? "-" : "") + String(all / Int(parts))
    return significant.map { whole + "." + $0 } ?? whole
  }

  /// Digits with an optional minus and decimal point; nil for all else.
  static func number(_ text: String) -> Double? {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = digits.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard text.utf8.count <= 40,
      parts.allSatisfy({ part in
        !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      })
    else { return nil }
    return kept(Double(text))
  }
}
