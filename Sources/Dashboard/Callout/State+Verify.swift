import Almanac
import Canvas
import Model

extension State {
  mutating func callOut() { open(CalloutWindow(municipality)) }

  /// Notes that the number of the contact in sight is right, today.
  mutating func verify(_ targets: CommandTargets) -> [Effect] {
    guard let id = targets.contact, let contact = municipality.dutyContacts[id] else { return [] }
    let (by, today) = (municipality.me, today)
    guard contact.verified != today || contact.verifiedBy != by else {
      notice = Notice(.hint, StatusText.verifiedToday.phrase)
      return []
    }
    let name = municipality.title(of: id) ?? id.key
    return perform(
      environment.change(
        Phrase("\(name), numret kontrollerat idag", "\(name), number verified today")
      ) { municipality throws(ChangeFault) in
        try municipality.verifying(id, on: today, by: by).municipality
      })
  }

  /// Whether the card of a duty contact is read.
  var isOnContactCard: Bool {
    screens.content.readCard(environment)?.type == .dutyContact
  }
}
