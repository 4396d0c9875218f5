import Almanac
import Model

/// A change on its way to the disk. The screen shows it when it is there, not before.
struct PendingChange: Equatable, Sendable {
  /// How it came about, which decides what becomes of the history.
  enum Way: Equatable, Sendable {
    case made, undone, redone
  }

  /// What was done, as undo tells it: "logga besök hos Norra Åkeriet AB".
  let name: Phrase
  var way = Way.made
  let before: Municipality
  let asked: Municipality
  /// What is done once it is saved.
  var sequel: [Request] = []
}

extension PendingChange {
  /// What the status line says where nothing is saved: it is done, and will be gone.
  var toldInMemory: Phrase {
    Phrase("Bara i minnet: \(name.swedish)", "In memory only: \(name.english)")
  }

  /// What the status line says once it is saved.
  var told: Phrase {
    switch way {
    case .made: Phrase("Sparat: \(name.swedish) · u ångrar", "Saved: \(name.english) · u undoes")
    case .undone: Phrase("Ångrat: \(name.swedish)", "Undone: \(name.english)")
    case .redone: Phrase("Gjort igen: \(name.swedish)", "Done again: \(name.english)")
    }
  }
}
