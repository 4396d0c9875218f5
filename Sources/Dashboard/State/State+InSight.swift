import Model

extension State {
  /// The records that the chief could mean, the likeliest first: what the link of the card leads to
  /// that was moved to, the ties between that and the card's record, the card's record, the chosen
  /// row's. A link that nobody has moved to comes after the card's record.
  var inSight: [RecordID] {
    var ids: [RecordID?] = []
    if screen == .overview {
      ids = [overviewRecord]
    } else {
      let card = cardID
      if !browsing.hasMovedToLink { ids.append(card) }
      if browsing.focus == .card, let link = cardLines().target(ofLink: browsing.link) {
        ids.append(link)
        ids += card.map { municipality.ties(between: $0, and: link) } ?? []
      }
      ids += [card, rowID]
    }
    var seen: Set<RecordID> = []
    return ids.compactMap(\.self).filter { id in
      municipality.row(of: id) != nil && seen.insert(id).inserted
    }
  }

  private var overviewRecord: RecordID? {
    let spots = overview.spots
    guard spots.indices.contains(browsing.row),
      case .record(let id) = spots[browsing.row].target
    else { return nil }
    return id
  }
}

extension Municipality {
  /// The appointments and relations that tie two records together.
  fileprivate func ties(between one: RecordID, and other: RecordID) -> [RecordID] {
    [RecordType.appointment, .relation].flatMap { type in
      let rows = Set(referrers(to: other, from: type))
      return referrers(to: one, from: type).filter { rows.contains($0) }.map { id(type, at: $0) }
    }
  }
}
