package import Canvas

/// Filters that are on: `⟨bransch: bygg⟩ ⟨tyst > 180 d⟩`. Those without room are counted: `+2`.
package struct Chips: Equatable, Sendable {
  package var chips: [String]

  package init(_ chips: [String]) {
    self.chips = chips
  }

  /// Columns that all of them take.
  package var columns: Int {
    chips.reduce(0) { $0 + TextWidth.columns(of: $1) + 2 } + max(chips.count - 1, 0)
  }

  package func draw(on canvas: inout Canvas, in area: Rect) {
    let places = places(in: area)
    for (chip, place) in zip(chips, places) {
      canvas.write("⟨\(chip)⟩", at: place.origin, role: .chip, in: place)
    }
    if places.count < chips.count {
      let end = places.last.map { $0.maxX + 1 } ?? area.minX
      let rest = area.row(0).inset(left: end - area.minX)
      canvas.write("+\(chips.count - places.count)", at: rest.origin, role: .muted, in: rest)
    }
  }

  /// The chip at a point of the screen.
  package func chip(at point: Point, in area: Rect) -> Int? {
    places(in: area).firstIndex { $0.contains(point) }
  }

  /// Leaves three columns for the count as long as there is something to count.
  private func places(in area: Rect) -> [Rect] {
    var rest = area.row(0)
    var places: [Rect] = []
    for (index, chip) in chips.enumerated() {
      let width = TextWidth.columns(of: chip) + 2
      guard width <= rest.width - (index == chips.count - 1 ? 0 : 4) else { break }
      let (place, after) = rest.split(left: width, gap: 1)
      places.append(place)
      rest = after
    }
    return places
  }
}
