import Almanac
import Model

extension State {
  /// The meeting was held, on its day or, where that is not known or yet to come, today. Those who
  /// were invited came; whoever did not is taken away with `e` afterwards.
  mutating func hold() -> [Effect] {
    guard let id = sight.holdable else { return [] }
    let title = Phrase(
      municipality.title(of: id, .swedish) ?? id.key,
      municipality.title(of: id, .english) ?? id.key)
    let day = heldDay(of: id)
    return change(
      Phrase("hålla \(title.swedish)", "hold \(title.english)")
    ) { municipality throws(ChangeFault) in
      try municipality.holding(id, on: day, attended: nil, steps: [], continuing: true).municipality
    }
  }

  private func heldDay(of id: RecordID) -> Day {
    let date = municipality.meetings[id]?.date ?? municipality.exercises[id]?.date
    guard case .day(let day) = date, day <= today else { return today }
    return day
  }
}
