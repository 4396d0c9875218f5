import Almanac
import Model

extension State {
  /// The meeting was held, on its day or, where only the month is known, today. Those who
  /// were invited came; whoever did not is taken away with `e` afterwards.
  mutating func hold() -> [Effect] {
    guard let id = sight.holdable else { return [] }
    let title = municipality.name(of: id)
    do throws(ChangeFault) {
      let day = try municipality.dayHeld(id, today: today)
      return change(
        Phrase("hålla mötet \(title.swedish)", "hold the meeting \(title.english)")
      ) { municipality throws(ChangeFault) in
        try municipality.holding(id, on: day, attended: nil, steps: [], continuing: true)
          .municipality
      }
    } catch {
      notice =
        if case .notYet(_, let date) = error {
          Notice(.hint, Say.notHeldYet(words.short(date)))
        } else { Notice(.problem, error.what) }
      return []
    }
  }
}
