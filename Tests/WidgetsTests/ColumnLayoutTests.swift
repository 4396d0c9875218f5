import TestSupport
import Testing

@testable import Widgets

struct ColumnLayoutTests {
  @Test func `they never overlap nor reach outside, and waste no room`() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<2_000 {
      let columns = randomColumns(&random)
      let room = Int.random(in: 0...140, using: &random)
      let places = ColumnLayout(columns, room: room).places
      var end = -ColumnLayout.gap
      for place in places {
        #expect(place.x == end + ColumnLayout.gap)
        #expect(place.width <= max(columns[place.column].maximum, 0))
        end = place.x + place.width
      }
      #expect(places.count <= 1 || end <= room)
      #expect(places.first.map { $0.width <= room } ?? true)
      let canGrow = places.contains { $0.width < columns[$0.column].maximum }
      if !places.isEmpty, canGrow, end > 0 { #expect(end >= room) }
    }
  }

  @Test func `those that leave matter no more than those that stay`() {
    var random = SeededRandom(seed: 12)
    for _ in 0..<2_000 {
      let columns = randomColumns(&random)
      let room = Int.random(in: 0...140, using: &random)
      let kept = Set(ColumnLayout(columns, room: room).places.map(\.column))
      #expect(kept.isEmpty == columns.isEmpty)
      let gone = Set(columns.indices).subtracting(kept)
      guard let most = gone.map({ columns[$0].priority }).max(),
        let least = kept.map({ columns[$0].priority }).min()
      else { continue }
      #expect(most <= least)
    }
  }

  private func randomColumns(_ random: inout SeededRandom) -> [Column] {
    (0..<Int.random(in: 0...8, using: &random)).map { _ in
      let least = Int.random(in: 1...20, using: &random)
      let width: Column.Width =
        Bool.random(using: &random)
        ? .fixed(least)
        : .flexible(
          min: least, max: least + .random(in: 0...30, using: &random),
          weight: .random(in: 1...4, using: &random))
      return Column("x", width, priority: .random(in: 0...4, using: &random))
    }
  }
}
