import Almanac
import Canvas
import Insight
import Model

extension State {
  /// Notes that the number of the contact in sight is right, today.
  mutating func verifyContact() -> [Effect] {
    guard let id = sight.contact, let contact = municipality.dutyContacts[id] else { return [] }
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
