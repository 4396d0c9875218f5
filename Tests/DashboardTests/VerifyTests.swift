import Canvas
import Insight
import Model
import Testing

@testable import Dashboard

/// That a number is right is noted with one key, where the contact is seen.
struct VerifyTests {
  private func state() -> State {
    Sample.state(Sample.council, size: Size(columns: 120, rows: 36))
  }

  private func verified(_ state: State) -> Int {
    state.municipality.readiness(today: state.today).verified
  }

  @Test func `K on a member's row verifies who answers first, and counts`() throws {
    var state = state()
    state.press("4")
    let member = try #require(state.municipality.members.first?.recordID)
    state.browsing.row = try #require(state.listing().row(of: member))
    let contact = try #require(state.targets.contact)
    let old = try state.municipality.applying(.set(contact, [FieldChange("Verified", "")]))
    _ = state.update(.loaded(old.municipality))
    let before = verified(state)
    state.play("K")
    #expect(verified(state) == before + 1)
    #expect(state.municipality.dutyContacts[contact]?.verified == state.today)
    #expect(state.municipality.dutyContacts[contact]?.verifiedBy == Sample.council.me)
    state.play("K")
    #expect(state.notice?.text == StatusText.verifiedToday.phrase)
    state.play("u")
    #expect(verified(state) == before)
  }

  @Test func `k verifies on the contact's own card, and goes up everywhere else`() throws {
    var state = state()
    let contact = Sample.council.dutyContacts.id(at: 4)
    state.press("4")
    state.jump(to: contact)
    #expect(state.command(for: .character("k")) == .named("verify"))
    state.play("k")
    #expect(state.municipality.dutyContacts[contact]?.verified == state.today)
    state.press("Escape")
    #expect(state.command(for: .character("k")) == .named("up"))
    for screen in Screen.allCases {
      state.press("\(screen.rawValue)")
      state.browsing.focus = .list
      #expect(state.command(for: .character("k")) == .named("up"))
    }
  }

  @Test func `where no contact is in sight, that is said`() {
    var state = state()
    state.press("3", "K")
    #expect(state.notice?.text == Command.named("verify").needs[0].otherwise)
  }

  @Test func `a deputy is verified as the chosen link of the member's card`() throws {
    var state = state()
    let member = Sample.council.members.id(at: 0)
    state.jump(to: member)
    let lines = state.cardLines()
    let links = (0..<lines.linkCount).filter { lines.target(ofLink: $0)?.type == .dutyContact }
    let last = try #require(links.last)
    state.browsing.link = last
    state.browsing.hasMovedToLink = true
    #expect(state.targets.contact == lines.target(ofLink: last))
  }
}
