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
