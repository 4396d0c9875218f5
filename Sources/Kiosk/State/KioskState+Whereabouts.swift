extension KioskState {
  /// What is on the screen, for whoever looks after it from elsewhere: `emergency`, `closed`,
  /// `welcome`, `step 3`, `organisations` … Never what a visitor reads about.
  package var whereabouts: String {
    if emergency != nil { return "emergency" }
    if isResting { return "closed" }
    switch place {
    case .list, .organisation: return "organisations"
    case .page: break
    }
    if case .step(let number) = page { return "step \(number)" }
    return page.name
  }
}
