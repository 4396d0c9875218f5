import Almanac
import Dashboard
import Model
import Terminal

extension EventLoop {
  /// Does what an effect asks for, before anything else happens, and gives what the state is told.
  func answer(_ effect: Effect, _ session: inout Session) -> [Message] {
    switch effect {
    case .check, .quit, .suspend, .redraw, .keepDraft, .setDraftAside: []
    case .save(let new, let old): [save(new, since: old)]
    case .edit(let sheet, let isAgain): [edit(sheet, isAgain: isAgain, &session)]
    case .editFile(let type, let line): editFile(type, line: line, &session)
    case .removeSheet(let id): remove(id)
    case .export(let ids, let format): [export(ids, format)]
    case .copy(let text): [copy(text, session)]
    }
  }

  /// What lies in no folder is kept in memory.
  private func save(_ new: Municipality, since old: Municipality) -> Message {
    guard let folder = source?.folder else { return .saved(new) }
    do throws(SaveFailure) {
      return .saved(try folder.save(new, since: old))
    } catch {
      return .notSaved(error)
    }
  }

  private func edit(
    _ sheet: RecordSheet, isAgain: Bool, _ session: inout Session
  ) -> Message {
    guard let folder = source?.folder else { return .notEdited(sheet.id, Self.noFolder) }
    do throws(SaveFailure) {
      guard let hold = try folder.holdSheet(of: sheet.id) else {
        return .notEdited(sheet.id, Self.openElsewhere)
      }
      defer { folder.release(hold) }
      // What an editor left there comes first, with what others have written since.
      let left = isAgain ? nil : folder.leftSheet(of: sheet.id)
      let sheet = left.map { state.municipality.sheet(takingUp: $0, state.language) } ?? sheet
      let laid = try folder.layOut(sheet)
      if let why = open(folder.path(ofSheet: sheet.id), line: sheet.line, &session) {
        return .notEdited(sheet.id, folder.told(why, sheet.id))
      }
      return .edited(try folder.edited(sheet, since: laid))
    } catch {
      return .notSaved(error)
    }
  }

  private static let openElsewhere = Phrase(
    "Posten är öppen i editorn hos en annan Sju", "Another Sju has the record in an editor")

  private func editFile(
    _ type: RecordType, line: Int, _ session: inout Session
  ) -> [Message] {
    let why = source.map { open($0.folder.path(of: type), line: line, &session) } ?? Self.noFolder
    return why.map { [.noted(Notice(.problem, $0))] } ?? []
  }

  /// Lets the editor have the terminal; why it could not, or nil.
  private func open(_ path: String, line: Int, _ session: inout Session) -> Phrase? {
    session.aside {
      do throws(Editor.Failure) {
        try Editor().edit(path, line: line)
        return nil
      } catch {
        return error.what
      }
    }
  }

  private static let noFolder = Phrase(
    "Det som visas ligger inte i någon mapp", "What is shown lies in no folder")

  private func remove(_ id: RecordID) -> [Message] {
    source?.folder.removeSheet(of: id)
    return []
  }

  private func copy(_ text: String, _ session: borrowing Session) -> Message {
    session.copy(text)
      ? .noted(Notice(.done, Phrase("Kopierat: \(text)", "Copied: \(text)")))
      : .noted(
        Notice(
          .problem,
          Phrase(
            "Terminalen kan inte kopiera: \(text)", "The terminal can’t copy: \(text)")))
  }
}

extension DataFolder {
  /// Why an editor failed, and that what was written is not lost. A sheet with nothing on it goes.
  fileprivate func told(_ why: Phrase, _ id: RecordID) -> Phrase {
    guard leftSheet(of: id) != nil else {
      removeSheet(of: id)
      return why
    }
    return Phrase(
      why.swedish + "; det du skrev finns kvar och öppnas med E",
      why.english + "; what you wrote is kept, and E opens it")
  }
}
