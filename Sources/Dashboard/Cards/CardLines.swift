import Canvas
import Model
import Widgets

/// A card laid out for one width: rows to draw, and which of them are links.
struct CardLines {
  enum Row {
    case title(String)
    case heading(String)
    case text(String, Role)
    case fact(label: String, value: String, link: Int?)
    case entry(CardEntry, link: Int?)
    case meter(Double, String, Role)
    case series(String, [Double?], String)
    /// The n-th line of a graph that takes several.
    case graph(EgoGraph, line: Int, height: Int)
    case blank
  }

  static let labelWidth = 16
  private(set) var rows: [Row] = []
  private var targets: [RecordID] = []
  private var linkRows: [Int] = []

  init(_ card: Card, width: Int) {
    for line in TextWidth.wrap(card.title, width) { rows.append(.title(line)) }
    for line in TextWidth.wrap(card.subtitle, width) where !line.isEmpty {
      rows.append(.text(line, .muted))
    }
    for part in card.parts { add(part, width: width) }
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

  private mutating func add(_ part: CardPart, width: Int) {
    switch part {
    case .blank: rows.append(.blank)
    case .heading(let text): rows.append(.heading(text))
    case .text(let text, let role):
      for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
        for line in TextWidth.wrap(String(paragraph), width) { rows.append(.text(line, role)) }
      }
    case .fact(let label, let value, let target): addFact(label, value, target, width: width)
    case .entry(let entry): rows.append(.entry(entry, link: number(entry.link)))
    case .meter(let fraction, let text, let role): rows.append(.meter(fraction, text, role))
    case .series(let label, let values, let text): rows.append(.series(label, values, text))
    case .graph(let graph):
      let height = graph.height(width: width)
      for line in 0..<height { rows.append(.graph(graph, line: line, height: height)) }
    }
  }

  private mutating func addFact(_ label: String, _ value: String, _ target: RecordID?, width: Int) {
    let lines = TextWidth.wrap(value, max(1, width - CardLines.labelWidth))
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
