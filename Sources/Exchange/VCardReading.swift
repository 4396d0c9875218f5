import Lettering
import Model

/// What was read of a file of cards (RFC 6350, RFC 2426, and what telephones still write of 2.1).
/// Reads everything, in time proportional to the file; what is odd is a problem.
package struct VCardReading: Equatable, Sendable {
  package struct Found: Equatable, Sendable {
    package let card: VCard
    /// The line of its `BEGIN`, from 1.
    package let line: Int
    /// The lines that are no properties, unchanged.
    package fileprivate(set) var loose: [String] = []
    /// Whether cards within it, such as those of agents, were passed over.
    package fileprivate(set) var hasInner = false
  }

  package private(set) var cards: [Found] = []
  package private(set) var problems: [ExchangeProblem] = []

  package init(_ bytes: [UInt8]) {
    guard bytes.count <= ReceivedText.maximumBytes else {
      problems = [ExchangeProblem(line: 1, .tooLarge)]
      return
    }
    var lines = VCardLines(ReceivedText.withoutMark(bytes))
    while let line = lines.next() { take(line, &lines) }
    if let open { close(open, at: open.line) }
    if cards.isEmpty, problems.isEmpty { problems = [ExchangeProblem(line: 1, .nothing)] }
  }

  /// The card that is being read.
  private struct Open: Equatable {
    let line: Int
    /// The nesting depth: more than 1 within a card that stands in another.
    var depth = 1
    var properties: [VCard.Property] = []
    var loose: [String] = []
    var hasInner = false
  }

  private var open: Open?

  private mutating func take(_ line: VCardLines.Line, _ lines: inout VCardLines) {
    let property: VCard.Property
    switch VCardLineParser.property(line.bytes) {
    case .success(let found): property = lines.completed(found, line)
    case .failure(let fault):
      guard open != nil else { return note(line, .outsideCard) }
      if open?.depth == 1 {
        open?.loose.append(ReceivedText.text(line.bytes))
        problems.append(ExchangeProblem(line: line.number, column: fault.column, .noProperty))
      }
      return
    }
    let isCard = property.value.trimmed.lowercased() == "vcard"
    switch (property.name, open) {
    case ("BEGIN", nil) where isCard: open = Open(line: line.number)
    case ("BEGIN", let inner?) where isCard: begin(within: inner, line)
    case ("END", nil) where isCard: note(line, .endWithoutBegin)
    case ("END", let current?) where isCard: end(current)
    case (_, nil): note(line, .outsideCard)
    case (_, let current?):
      if current.depth == 1, property.name != "VERSION" { open?.properties.append(property) }
    }
  }

  /// A card within a card is an agent's; at the place of the next one, this one was not ended.
  private mutating func begin(within current: Open, _ line: VCardLines.Line) {
    if current.depth > 1 || current.properties.last?.name == "AGENT" {
      open?.depth += 1
      open?.hasInner = true
    } else {
      close(current, at: current.line)
      open = Open(line: line.number)
    }
  }

  private mutating func end(_ current: Open) {
    guard current.depth == 1 else {
      open?.depth -= 1
      return
    }
    close(current, at: nil)
  }

  private mutating func close(_ current: Open, at line: Int?) {
    if let line { problems.append(ExchangeProblem(line: line, .openCard)) }
    var found = Found(card: VCard(current.properties), line: current.line)
    (found.loose, found.hasInner) = (current.loose, current.hasInner)
    cards.append(found)
    open = nil
  }

  /// Reports a problem, and not again on the lines that follow: a file that is no card at all
  /// would have it on every one.
  private mutating func note(_ line: VCardLines.Line, _ fact: ExchangeProblem.Fact) {
    guard problems.last?.fact != fact else { return }
    problems.append(ExchangeProblem(line: line.number, fact))
  }
}

extension VCard.Property {
  /// What it says beside its value that a field of Sju would not: that a number is private, or
  /// whose it is.
  var tellsMore: Bool {
    types.contains { !Self.plainTypes.contains($0) } || !parameter("LABEL").isEmpty
  }

  private static let plainTypes: Set<String> = [
    "work", "voice", "cell", "internet", "pref", "text", "msg", "mobile", "main", "iphone", "other",
    "smtp", "x400", "pcs",
  ]

  /// The property as a line of a note: its name, what it says beside its value, and the value, its
  /// parts with commas between. Nil where there is no value.
  /// - Parameter label: what the card calls it.
  func asLine(_ label: String = "") -> String? {
    let isStructured = ["N", "ADR", "ORG", "GENDER"].contains(name)
    let value =
      isStructured
      ? parts.map { $0.received(isOneLine: true) }.filter { !$0.isEmpty }.joined(separator: ", ")
      : text.received().indented
    guard !value.isEmpty else { return nil }
    let told = parameters.filter { ["TYPE", "LABEL"].contains($0.name) }.map { parameter in
      ";\(parameter.name)=" + parameter.values.joined(separator: ",")
    }
    let head = name + told.joined() + (label.isEmpty ? "" : " (\(label))")
    return head.received(isOneLine: true) + ": " + value
  }
}

extension String {
  /// The further lines of a text set in, so that they are seen to belong to the first.
  var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
  }
}
