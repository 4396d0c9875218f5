import Almanac
import Model

/// What a form is for. Undo, the status line and the draft know it by this.
enum Deed: String, CaseIterable, Sendable {
  case add, edit
  case log, promise, tickOff, move, progress, note
  /// One value for several records.
  case bulk

  /// What is done, in the infinitive: "lägga till organisationen Norra Åkeriet".
  /// - Parameters:
  ///   - type: of the record that is made or changed.
  ///   - title: what the record is called.
  func name(_ type: RecordType, _ title: Phrase) -> Phrase {
    let swedish = "\(type.definite.swedish) \(title.swedish)"
    let english = "\(type.definite.english) \(title.english)"
    return switch self {
    case .add: Phrase("lägga till \(swedish)", "add \(english)")
    case .edit where type == .settings: Phrase("ändra inställningarna", "change the settings")
    case .edit, .bulk: Phrase("ändra \(swedish)", "change \(english)")
    case .log: Phrase("logga \(swedish)", "log \(english)")
    case .promise: Phrase("lova \(title.swedish)", "promise \(title.english)")
    case .tickOff: Phrase("bocka av \(title.swedish)", "tick off \(title.english)")
    case .move: Phrase("flytta \(title.swedish)", "move \(title.english)")
    case .progress:
      Phrase("sätta läget för \(title.swedish)", "set the status of \(title.english)")
    case .note: Phrase("anteckna om \(title.swedish)", "note on \(title.english)")
    }
  }
}
