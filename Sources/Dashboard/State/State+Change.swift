import Almanac
import Model

extension State {
  /// Makes a change and asks for it to be saved; a word on the status line where it can't be made.
  /// - Parameter name: what is done, in the infinitive, as undo will tell it.
  mutating func change(
    _ name: Phrase, then sequel: PendingChange.Sequel = .stay,
    _ make: (Municipality) throws(ChangeFault) -> Municipality
  ) -> [Effect] {
    do throws(ChangeFault) {
      return try requestSave(of: try make(municipality), name, then: sequel)
    } catch {
      notice = Notice(.problem, error.what)
      return []
    }
  }

  /// Asks for another version of the municipality to be saved.
  /// - Throws: where it would make something wrong that was not.
  mutating func requestSave(
    of asked: Municipality, _ name: Phrase, then sequel: PendingChange.Sequel = .stay
  ) throws(ChangeFault) -> [Effect] {
    let made = asked.problems(notIn: municipality, today: today)
    if let error = made.first(where: { $0.severity == .error }) { throw .makesProblem(error) }
    pending = PendingChange(name: name, before: municipality, asked: asked, sequel: sequel)
    return [.save(asked, since: municipality)]
  }

  /// Takes the last change back, or says why that can't be.
  mutating func undo() -> [Effect] {
    travel(.undone, history.nextUndo) { (history, now) throws(HistoryConflict) in
      try history.undoing(now)
    }
  }

  mutating func redo() -> [Effect] {
    travel(.redone, history.nextRedo) { (history, now) throws(HistoryConflict) in
      try history.redoing(now)
    }
  }

  private mutating func travel(
    _ way: PendingChange.Way, _ name: Phrase?,
    _ move: (History, Municipality) throws(HistoryConflict) -> Municipality?
  ) -> [Effect] {
    do throws(HistoryConflict) {
      guard let name, let asked = try move(history, municipality) else { return [] }
      if let tied = municipality.strandedRecord(in: asked, today: today) {
        let (type, name) = (tied.type.definite, municipality.name(of: tied))
        notice = Notice(
          .problem,
          Phrase(
            "Går inte längre: \(type.swedish) \(name.swedish) hör ihop med det",
            "Not possible any more: \(type.english) \(name.english) refers to it"))
        return []
      }
      pending = PendingChange(name: name, way: way, before: municipality, asked: asked)
      return [.save(asked, since: municipality)]
    } catch {
      notice = Notice(.problem, error.what)
      return []
    }
  }

  /// The change is on the disk: now it shows.
  mutating func saved(_ saved: Municipality) -> [Effect] {
    guard let pending else { return [] }
    self.pending = nil
    switch pending.way {
    case .made:
      history.note(pending.name, from: pending.before, to: pending.asked, saved: saved)
    case .undone: history.noteUndo(from: pending.before, to: saved)
    case .redone: history.noteRedo(from: pending.before, to: saved)
    }
    replace(saved)
    notice = Notice(.done, isInMemory ? pending.toldInMemory : pending.told)
    if pending.endsForm { endForm(with: pending.record) }
    switch pending.sequel {
    case .stay: break
    case .show(let id):
      callout = nil
      jump(to: id)
    case .call(let id): enter(callout: id)
    case .removeSheet(let id): return [.removeSheet(id)]
    }
    return []
  }

  /// It is not: what is on the screen is still what is on the disk.
  mutating func notSaved(_ failure: SaveFailure) {
    pending = nil
    notice = Notice(
      .problem,
      Phrase(
        "\(failure.path): \(failure.what.swedish); \(failure.remedy.swedish)",
        "\(failure.path): \(failure.what.english); \(failure.remedy.english)"))
  }
}

extension PendingChange {
  /// What the status line says where nothing is saved: it is done, and will be gone.
  fileprivate var toldInMemory: Phrase {
    Phrase("Bara i minnet: \(name.swedish)", "In memory only: \(name.english)")
  }

  /// What the status line says once it is saved.
  fileprivate var told: Phrase {
    switch way {
    case .made: Phrase("Sparat: \(name.swedish) · u ångrar", "Saved: \(name.english) · u undoes")
    case .undone: Phrase("Ångrat: \(name.swedish)", "Undone: \(name.english)")
    case .redone: Phrase("Gjort igen: \(name.swedish)", "Done again: \(name.english)")
    }
  }
}
