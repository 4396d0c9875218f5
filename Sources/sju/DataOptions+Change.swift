import Almanac
import Model
import Store

extension DataOptions {
  /// Reads the folder, changes it and saves it, in one go that no other Sju can come between. Says
  /// why not, in the language of the folder, and throws the exit status, where that can't be.
  func change(
    _ make: (Municipality) throws(ChangeFault) -> (Municipality, [RecordID])
  ) throws -> [RecordID] {
    let folder = try existingFolder()
    var changed: [RecordID] = []
    var warnings: [Problem] = []
    var unread: [Problem] = []
    var language = asked ?? .english
    let result: Result<Municipality, ChangeFault>
    do throws(SaveFailure) {
      result = try folder.change { municipality in
        language = self.language(municipality)
        unread = municipality.unreadable
        guard unread.isEmpty else { return .success(municipality) }
        do throws(ChangeFault) {
          let (new, records) = try make(municipality)
          let made = new.problems(notIn: municipality, today: today(municipality))
          if let error = made.first(where: { $0.severity == .error }) {
            throw .makesProblem(error)
          }
          warnings = made
          changed = records
          return .success(new)
        } catch {
          return .failure(error)
        }
      }
    } catch {
      throw Failure(error.kind, "\(error.path): \(error.what(language)); \(error.remedy(language))")
        .exit
    }
    if let status = Output.note(unread, in: folder.path) {
      Output.note(
        "sju: "
          + Phrase(
            "ingenting ändras förrän det är rättat", "nothing is changed until this is put right")(
            language))
      throw status
    }
    if case .failure(let fault) = result { throw Failure(fault.kind, fault.what(language)).exit }
    for warning in warnings { Output.note("sju: warning: \(warning.message(language))") }
    return changed
  }

  /// The day that the data says it is, else the machine's.
  func today(_ municipality: Municipality) -> Day { municipality.settings.asOf ?? Clock.today }
}

extension SaveFailure {
  /// The exit status.
  var kind: Failure.Kind {
    switch reason {
    case .conflict, .malformed, .overtaken: .problems
    default: .inputOutput
    }
  }
}

extension ChangeFault {
  /// What is wrong with the data is told apart from what is wrong with the words of the command.
  fileprivate var kind: Failure.Kind {
    switch self {
    case .noRecord, .leadsNowhere, .keyTaken, .onlyOne, .malformed, .alreadyDone, .alreadyHeld,
      .severalRecords, .doubled,
      .notYet, .cancelled, .makesProblem:
      .problems
    case .unreadable: .inputOutput
    default: .usage
    }
  }
}
