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
  /// The window that it was asked for in. It has made way, and comes back where nothing is saved.
  var origin: AnyWindow?
  /// Whether the chief has gone on meanwhile, so that the screen is not to move by itself.
  var isLeft = false
  /// Whether it takes so long that the status line says so.
  var isSlow = false
}

extension PendingChange {
  /// Whether a form waits for the record.
  var fillsForm: Bool { sequel.contains { if case .fill = $0 { true } else { false } } }

  static let slow = Notice(
    .hint, Phrase("Sparar … disken svarar långsamt", "Saving … the disk is slow to answer"))

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
