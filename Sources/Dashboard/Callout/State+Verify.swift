import Almanac
import Canvas
import Model

extension State {
  /// The duty contact that is in sight: the chosen link, the card, or the one who answers first for
  /// the chosen member.
  var contactInSight: RecordID? {
    if screen == .overview {
      let spots = overview.spots
      guard spots.indices.contains(browsing.row), case .record(let id) = spots[browsing.row].target
      else { return nil }
      return contact(of: id)
    }
    if browsing.focus == .card, let link = cardLines().target(ofLink: browsing.link),
      link.type == .dutyContact
    {
      return link
    }
    return cardID.flatMap { contact(of: $0) }
  }

  private func contact(of id: RecordID) -> RecordID? {
    switch id.type {
    case .dutyContact: id
    case .member: municipality.contacts(of: id).first.map { municipality.dutyContacts.id(at: $0) }
    default: nil
    }
  }

  /// Notes that the number of the contact in sight is right, today.
  mutating func verifyContact() -> [Effect] {
    guard let id = contactInSight, let contact = municipality.dutyContacts[id] else { return [] }
    let by = municipality.me
    guard contact.verified != today || contact.verifiedBy != by else {
      notice = Notice(.hint, Say.verifiedToday.phrase)
      return []
    }
    let name = municipality.title(of: id) ?? id.key
    let today = today
    return change(
      Phrase("\(name), numret kontrollerat idag", "\(name), number verified today")
    ) { municipality throws(ChangeFault) in
      try municipality.verifying(id, on: today, by: by).municipality
    }
  }

  /// Whether `k` verifies the number, as it does on the card of a duty contact; everywhere else it
  /// goes up, as in vi.
  var verifiesWithK: Bool {
    screen != .overview && browsing.focus == .card && cardID?.type == .dutyContact
  }
}
