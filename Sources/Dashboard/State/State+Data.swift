import Almanac
import Model

/// Changes are saved, taken back and made again.
extension State {
  /// Asks for a change to be saved. A window that is done with it makes way at once, so that the
  /// screen can be looked on at while the disk is written.
  mutating func save(_ change: PendingChange) -> [Effect] {
    var change = change
    if change.sequel.first == .close, let window = windows.top {
      change.origin = AnyWindow(window: window)
      change.sequel.removeFirst()
      windows.close()
    }
    session.pending = change
    return [.save(change.asked, since: change.before, by: change.way)]
  }

  /// Undoes the last change, or says why that is not possible.
  mutating func undo() -> [Effect] {
    travel(.undone, session.history.nextUndo) { (history, now) throws(HistoryConflict) in
      try history.undoing(now)
    }
  }

  mutating func redo() -> [Effect] {
    travel(.redone, session.history.nextRedo) { (history, now) throws(HistoryConflict) in
      try history.redoing(now)
    }
  }

  private mutating func travel(
    _ way: Effect.Way, _ name: Phrase?,
    _ move: (History, Municipality) throws(HistoryConflict) -> Municipality?
  ) -> [Effect] {
    do throws(HistoryConflict) {
      guard let name, let asked = try move(session.history, municipality) else { return [] }
      var change = PendingChange(name: name, way: way, before: municipality, asked: asked)
      change.fields = DifferenceText(environment, to: asked)
        .summary(of: municipality.difference(to: asked))
      return save(change)
    } catch {
      notice = Notice(.problem, error.what)
      return []
    }
  }

  /// The change has been saved: now it is shown.
  mutating func saved(_ saved: Municipality) -> [Effect] {
    guard let pending = session.pending else { return [] }
    session.pending = nil
    switch pending.way {
    case .made:
      session.history.note(pending.name, from: pending.before, to: pending.asked, saved: saved)
    case .undone: session.history.noteUndo(from: pending.before, to: saved)
    case .redone: session.history.noteRedo(from: pending.before, to: saved)
    }
    let requests = replace(saved, .saved(pending.way))
    notice = Notice(.done, session.isInMemory ? pending.toldInMemory : pending.told)
    return perform(requests) + perform(pending.isLeft ? pending.sequel.staying : pending.sequel)
  }

  /// Saving failed: the screen goes on showing what is on the disk.
  mutating func notSaved(_ failure: SaveFailure) {
    if let pending = session.pending, var window = pending.origin?.window {
      if case .invalid(let problem) = failure.reason { window.show(.makesProblem(problem)) }
      if pending.isLeft { windows.openBeneath(window) } else { open(window) }
    }
    session.pending = nil
    heldKeys = []
    notice = Notice(.problem, told(failure))
  }

  private func told(_ failure: SaveFailure) -> Phrase {
    switch failure.reason {
    case .invalid(let problem): return ChangeFault.makesProblem(problem).what
    case .stranded(let id):
      let (type, name) = (id.type.definite, municipality.name(of: id))
      return Phrase(
        "Går inte längre: \(type.swedish) \(name.swedish) hör ihop med det",
        "Not possible any more: \(type.english) \(name.english) refers to it")
    default:
      return Phrase(
        "\(failure.path): \(failure.what.swedish); \(failure.remedy.swedish)",
        "\(failure.path): \(failure.what.english); \(failure.remedy.english)")
    }
  }

  // MARK: In memory

  mutating func quit() -> [Effect] {
    guard hasUnkeptChanges else { return [.quit] }
    open(Farewell())
    return []
  }

  /// The data is in a folder now, so the program ends as it was asked to.
  mutating func kept(_ path: String) -> [Effect] {
    session.isInMemory = false
    if windows.top is Farewell { windows.close() }
    notice = Notice(.done, Phrase("Sparat i mappen \(path)", "Saved in the folder \(path)"))
    return [.quit]
  }
}

/// The data is replaced: somebody else has written, or a change has been saved.
extension State {
  /// Shows what others have written. Data that is equal to what is shown changes nothing.
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

  /// Replaces the data. Each screen keeps its selection, on the same line; each window is rebased
  /// onto the new data.
  /// - Returns: what the windows ask for in turn.
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

extension [Request] {
  /// Without what would take the screen elsewhere.
  fileprivate var staying: [Request] {
    filter { if case .jump = $0 { false } else { true } }
  }
}
