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
    switch page {
    case .empty: return "empty"
    case .welcome: return "welcome"
    case .step(let number): return "step \(number)"
    case .business: return "business"
    case .network: return "network"
    case .meetings: return "meetings"
    case .crisis: return "crisis"
    case .about: return "about"
    }
  }
}
