import Almanac
import Canvas
import Model
import Widgets

/// One record told in full, before it is given a width.
struct Card {
  var title: String
  var subtitle = ""
  var parts: [CardPart] = []

  /// Adds a heading with what belongs under it, or nothing when there is nothing.
  mutating func section(_ heading: String, _ parts: [CardPart]) {
    guard !parts.isEmpty else { return }
    self.parts.append(.blank)
    self.parts.append(.heading(heading))
    self.parts += parts
  }

  /// Adds a labelled value, or nothing when the value is missing.
  mutating func fact(_ label: String, _ value: String?, link: RecordID? = nil) {
    guard let value, !value.isEmpty else { return }
    parts.append(.fact(label: label, value: value, link: link))
  }
}

/// A piece of a card.
enum CardPart {
  case heading(String)
  case text(String, role: Role)
  case fact(label: String, value: String, link: RecordID?)
  case entry(CardEntry)
  case meter(fraction: Double, text: String, role: Role)
  case series(label: String, values: [Double?], text: String)
  /// What others have of a number, and where we stand.
  case range(RangeLine, text: String)
  case graph(EgoGraph)
  case blank
}

/// One line of a list in a card: when or what kind, what, and what is worth knowing at the end.
struct CardEntry {
  var lead = ""
  var leadRole = Role.muted
  var text: String
  var textRole = Role.text
  var trail = ""
  var trailRole = Role.muted
  var link: RecordID?
}

/// A card laid out for one width: rows to draw, and which of them are links.
struct CardLines {
  enum Row {
    case title(String)
    case heading(String)
    case text(String, Role)
    case fact(label: String, value: String, link: Int?)
    /// With the columns that the leads of its list take.
    case entry(CardEntry, lead: Int, link: Int?)
    case meter(Double, String, Role)
    case series(String, [Double?], String)
    case range(RangeLine, String)
    /// The n-th line of a graph that takes several, and the link of its first tie.
    case graph(EgoGraph, line: Int, height: Int, link: Int)
    case blank
  }

  /// Columns that the labels of facts take, the space after them included.
  let labelWidth: Int
  private(set) var rows: [Row] = []
  private var targets: [RecordID] = []
  private var linkRows: [Int] = []

  init(_ card: Card, width: Int) {
    labelWidth = CardLines.labelWidth(of: card, width: width)
    for line in TextWidth.wrap(card.title, width) { rows.append(.title(line)) }
    for line in TextWidth.wrap(card.subtitle, width) where !line.isEmpty {
      rows.append(.text(line, .muted))
    }
    for (part, lead) in zip(card.parts, CardLines.leads(of: card.parts)) {
      add(part, width: width, lead: lead)
    }
  }

  var linkCount: Int { targets.count }

  func target(ofLink link: Int) -> RecordID? {
    targets.indices.contains(link) ? targets[link] : nil
  }

  func row(ofLink link: Int) -> Int? {
    linkRows.indices.contains(link) ? linkRows[link] : nil
  }

  /// The link on a row, for the mouse.
  func link(atRow row: Int) -> Int? { linkRows.firstIndex(of: row) }

  private static func labelWidth(of card: Card, width: Int) -> Int {
    let labels = card.parts.compactMap { part in
      switch part {
      case .fact(let label, _, _), .series(let label, _, _): TextWidth.columns(of: label)
      default: nil
      }
    }
    return min(max(10, (labels.max() ?? 0) + 2), max(10, width / 3))
  }

  /// For each part the columns that leads take in the list that it stands in: those of the widest
  /// among the entries that follow each other.
  private static func leads(of parts: [CardPart]) -> [Int] {
    var leads = [Int](repeating: 0, count: parts.count)
    var start = 0
    var widest = 0
    for (index, part) in parts.enumerated() {
      guard case .entry(let entry) = part else {
        (start, widest) = (index + 1, 0)
        continue
      }
      let columns = TextWidth.columns(of: entry.lead)
      if columns > widest {
        widest = columns
        for earlier in start..<index { leads[earlier] = widest + 2 }
      }
      leads[index] = widest == 0 ? 0 : widest + 2
    }
    return leads
  }

  private mutating func add(_ part: CardPart, width: Int, lead: Int) {
    switch part {
    case .blank: rows.append(.blank)
    case .heading(let text): rows.append(.heading(text))
    case .text(let text, let role):
      for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
        for line in TextWidth.wrap(String(paragraph), width) { rows.append(.text(line, role)) }
      }
    case .fact(let label, let value, let target): addFact(label, value, target, width: width)
    case .entry(let entry): rows.append(.entry(entry, lead: lead, link: number(entry.link)))
    case .meter(let fraction, let text, let role): rows.append(.meter(fraction, text, role))
    case .series(let label, let values, let text): rows.append(.series(label, values, text))
    case .range(let range, let text): rows.append(.range(range, text))
    case .graph(let graph):
      let height = graph.height(width: width)
      for line in 0..<height {
        rows.append(.graph(graph, line: line, height: height, link: targets.count))
      }
    }
  }

  private mutating func addFact(_ label: String, _ value: String, _ target: RecordID?, width: Int) {
    let lines = TextWidth.wrap(value, max(1, width - labelWidth))
    for (index, line) in lines.enumerated() {
      let link = index == 0 ? number(target) : nil
      rows.append(.fact(label: index == 0 ? label : "", value: line, link: link))
    }
  }

  /// Numbers a link on the row that comes next.
  private mutating func number(_ target: RecordID?) -> Int? {
    guard let target else { return nil }
    targets.append(target)
    linkRows.append(rows.count)
    return targets.count - 1
  }
}
