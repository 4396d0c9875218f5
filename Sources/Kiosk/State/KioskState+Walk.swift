import Canvas

/// Walking among the public organisations.
extension KioskState {
  /// The way back is no longer than this.
  private static let longestTrail = 20

  /// The organisation that the page of the network is about; another one every round.
  var hub: Int? {
    let hubs = exhibition.hubs
    return hubs.isEmpty ? nil : hubs[round % hubs.count]
  }

  /// Goes on to a place, from which one comes back to this one.
  mutating func enter(_ place: VisitorPlace) {
    trail = (trail + [self.place]).suffix(KioskState.longestTrail)
    self.place = place
  }

  mutating func moveInList(_ key: Key, at index: Int) {
    let page = max(OrganisationListPage.visibleRows(in: layout) - 1, 1)
    switch key {
    case .up, .backTab: scroll(to: index - 1)
    case .down, .tab: scroll(to: index + 1)
    case .pageUp, .left: scroll(to: index - page)
    case .pageDown, .right, .character(" "): scroll(to: index + page)
    case .end: scroll(to: exhibition.order.count - 1)
    case .enter: openListed(index)
    default: break
    }
  }

  mutating func scroll(to index: Int) {
    place = .list(max(0, min(index, exhibition.order.count - 1)))
  }

  mutating func openListed(_ index: Int) {
    guard exhibition.order.indices.contains(index) else { return }
    enter(.organisation(exhibition.order[index], tie: 0))
  }

  mutating func moveAtOrganisation(_ key: Key, _ row: Int, tie: Int) {
    let count = OrganisationPage.shownTies(of: row, in: self).count
    switch key {
    case .up, .left, .backTab: place = .organisation(row, tie: max(0, tie - 1))
    case .down, .right, .tab, .character(" "):
      place = .organisation(row, tie: max(0, min(tie + 1, count - 1)))
    case .end: place = .organisation(row, tie: max(0, count - 1))
    case .enter: follow(tie: tie, of: row)
    default: break
    }
  }

  mutating func follow(tie: Int, of row: Int) {
    let ties = OrganisationPage.shownTies(of: row, in: self)
    guard ties.indices.contains(tie) else { return }
    enter(.organisation(ties[tie].other, tie: 0))
  }
}
