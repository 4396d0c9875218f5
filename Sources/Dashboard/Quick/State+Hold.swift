import Almanac
import Model

extension State {
  /// The meeting was held, on its day or, where only the month is known, today. Those who
  /// were invited came; whoever did not is taken away with `e` afterwards.
  mutating func hold() -> [Effect] {
    guard let id = sight.holdable else { return [] }
    let title = municipality.name(of: id)
    let date = municipality.meetings[id]?.date ?? municipality.exercises[id]?.date
    if let date, date.days.lowerBound > today {
      notice = Notice(.hint, Say.notHeldYet(words.short(date)))
      return []
    }
    let day = if case .day(let day) = date { day } else { today }
    return change(
      Phrase("hålla mötet \(title.swedish)", "hold the meeting \(title.english)")
    ) { municipality throws(ChangeFault) in
      try municipality.holding(id, on: day, attended: nil, steps: [], continuing: true).municipality
    }
  }
}
