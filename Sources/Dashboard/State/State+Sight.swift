import Model

extension State {
  /// The records that a key may be about, nearest first: the chosen link of the card, the card's
  /// record, the chosen row's.
  var inSight: [RecordID] {
    if screen == .overview { return [overviewRecord].compactMap(\.self) }
    var ids: [RecordID] = []
    if browsing.focus == .card, let link = cardLines().target(ofLink: browsing.link) {
      ids.append(link)
    }
    let listing = listing()
    let row = browsing.row < listing.count ? listing.id(at: browsing.row) : nil
    for id in [cardID, row].compactMap(\.self) where !ids.contains(id) { ids.append(id) }
    return ids
  }

  private var overviewRecord: RecordID? {
    let spots = overview.spots
    guard spots.indices.contains(browsing.row), case .record(let id) = spots[browsing.row].target
    else { return nil }
    return id
  }

  /// The first record in sight of one of these types.
  func inSight(_ types: RecordType...) -> RecordID? {
    inSight.first { types.contains($0.type) }
  }
}
