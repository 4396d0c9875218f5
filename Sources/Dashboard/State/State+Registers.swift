import Almanac
import Exchange
import Model

extension State {
  /// Takes in a register's file that has been read, unless nobody waits for it any more.
  mutating func takeIn(
    _ delivery: RegisterDelivery, from path: String, _ traders: Municipality?
  ) -> [Effect] {
    guard let window = windows.top as? RegisterFileWindow, window.progress?.path == path else {
      return []
    }
    func refuse(_ why: Phrase) {
      windows.change(RegisterFileWindow.self) { $0.refuse(path, why) }
    }
    guard session.pending == nil else {
      refuse(
        Phrase(
          "Något annat sparas just nu; läs in igen", "Something else is being saved; try again"))
      return []
    }
    do throws(RegisterFault) {
      let outcome = try RegisterOutcome(delivery, in: municipality, traders: traders)
      let told = outcome.lines(delivery, RegisterArea(municipality))
      guard !outcome.changes.isEmpty || !outcome.traderChanges.isEmpty else {
        windows.close()
        notice = Notice(.done, told.last ?? Phrase("Inget nytt", "Nothing new"))
        return []
      }
      let name = Phrase(
        "läs in " + told.map(\.swedish).joined(separator: "; "),
        "take in " + told.map(\.english).joined(separator: "; "))
      return perform(
        environment.change(name, then: [.close] + keeping(outcome, traders)) {
          municipality throws(ChangeFault) in
          try municipality.applying(outcome.changes).municipality
        })
    } catch {
      refuse(error.what)
    }
    return []
  }

  private func keeping(_ outcome: RegisterOutcome, _ traders: Municipality?) -> [Request] {
    guard let traders, !outcome.traderChanges.isEmpty,
      let kept = try? traders.applying(outcome.traderChanges).municipality
    else { return [] }
    return [.effect(.keepSoleTraders(kept, since: traders))]
  }
}
