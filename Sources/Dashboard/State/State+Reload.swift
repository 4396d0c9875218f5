import Model

extension State {
  /// Takes over what others did to the files. What is there already changes nothing.
  mutating func load(_ municipality: Municipality) -> [Effect] {
    guard municipality != self.municipality else { return [] }
    session.history.noteOthers(from: self.municipality, to: municipality)
    let card = screens.content.readCard(environment)
    let requests = replace(municipality, .others)
    if let card, municipality.row(of: card) == nil {
      notice = Notice(.hint, StatusText.recordGone.phrase)
    }
    return perform(requests)
  }

  /// Takes over data that has changed. What was chosen on each screen stays chosen, and stays
  /// where it is on the screen; what is being typed is not touched; what is asked about before it
  /// is done is worked out again.
  /// - Returns: what the windows say to it.
  mutating func replace(
    _ municipality: Municipality, _ cause: DataChange.Cause
  ) -> [Request] {
    let old = environment
    let selections = screens.selections(old)
    session.replace(municipality)
    screens.takeOver(selections, environment)
    if session.agenda != nil, today != old.today { startCalendarAtToday() }
    for index in waiting.indices { waiting[index].rebase(on: municipality) }
    prepare()
    let requests = windows.rebase(DataChange(old: old, new: environment, cause: cause))
    reviseCommandLists()
    return requests
  }
}
