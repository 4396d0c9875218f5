import Almanac
import Dashboard
import Insight
import Model
import Store
import Terminal

extension EventLoop {
  /// Performs an effect, before anything else happens, and returns the messages for the state.
  mutating func answer(
    _ effect: Effect, _ terminal: inout some LoopTerminal & ~Copyable
  ) -> [Message] {
    switch effect {
    // The loop itself does these.
    case .check, .quit: break
    case .suspend: terminal.suspend()
    case .redraw: terminal.repaint()
    case .keepDraft(let draft): drafts.keep(draft)
    case .setDraftAside: return [.noted(Notice(.problem, drafts.setAside()))]
    case .save(let new, let old, let way): return save(new, since: old, by: way)
    case .keep(let path): return [keep(in: path)]
    case .edit(let sheet, let isAgain): return [edit(sheet, isAgain: isAgain, &terminal)]
    case .editFile(let type, let line): return editFile(type, line: line, &terminal)
    case .removeSheet(let id): source?.folder.removeSheet(of: id)
    case .export(let ids, let format): return [export(ids, format)]
    case .write(let text, let name): return [write(text, as: name)]
    case .copy(let text): return [copy(text, terminal)]
    case .readRegister(let path): return readRegister(path)
    case .stopReadingRegister: registerWork?.stop()
    case .keepSoleTraders(let new, let old): return keepSoleTraders(new, since: old)
    case .readFile, .completePath: return [ForeignFiles.answer(effect)].compactMap(\.self)
    }
    return []
  }

  /// Begins to check and to save, and returns the outcome where that is quickly known. Data without a
  /// folder is kept in memory.
  private mutating func save(
    _ new: Municipality, since old: Municipality, by way: Effect.Way
  ) -> [Message] {
    let (folder, today) = (source?.folder, state.today)
    saving = Work {
      Result { () throws(SaveFailure) in
        if let fault = way.fault(of: new, since: old) { throw fault }
        let saved =
          try folder?.saving(new, since: old) ?? DataFolder.Saved(municipality: new)
        saved.municipality.prepare(today: today)
        return saved
      }
    }
    slowAt = machine.milliseconds() + 300
    return [saved(within: machine.patience)].compactMap(\.self)
  }

  /// The outcome of the save; nil while it is not known.
  /// - Parameter patience: for how many milliseconds it is waited for; nil: as long as it takes.
  mutating func saved(within patience: Int?) -> Message? {
    guard let result = saving?.result(within: patience) else { return nil }
    (saving, slowAt) = (nil, nil)
    source?.note(try? result.get())
    switch result {
    case .success(let saved): return .saved(saved.municipality)
    case .failure(let failure): return .notSaved(failure)
    }
  }

  /// Puts what is in memory into a folder of its own, which is the data's from then on.
  private mutating func keep(in path: String) -> Message {
    let folder = DataFolder(path: path.expandingHome)
    do throws(DataFolder.Failure) {
      try folder.make(state.municipality.files)
    } catch {
      return .notKept(
        Phrase(
          "\(error.what.swedish); \(error.remedy.swedish)",
          "\(error.what.english); \(error.remedy.english)"))
    }
    source = Source(folder)
    drafts = DraftKeeper(folder)
    return .kept(folder.path)
  }

  private func edit(
    _ sheet: RecordSheet, isAgain: Bool, _ terminal: inout some LoopTerminal & ~Copyable
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
      if let why = open(folder.path(ofSheet: sheet.id), line: sheet.line, &terminal) {
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
    _ type: RecordType, line: Int, _ terminal: inout some LoopTerminal & ~Copyable
  ) -> [Message] {
    let why = source.map { open($0.folder.path(of: type), line: line, &terminal) } ?? Self.noFolder
    return why.map { [.noted(Notice(.problem, $0))] } ?? []
  }

  /// Lets the editor have the terminal; why it could not, or nil.
  private func open(
    _ path: String, line: Int, _ terminal: inout some LoopTerminal & ~Copyable
  ) -> Phrase? {
    terminal.aside { machine.edit(path, line) }
  }

  private static let noFolder = Phrase(
    "Det som visas ligger inte i någon mapp", "What is shown lies in no folder")

  /// No terminal says whether it took it, so no more is said than that it was sent.
  private func copy(
    _ text: String, _ terminal: borrowing some LoopTerminal & ~Copyable
  ) -> Message {
    switch terminal.copy(text) {
    case .refused:
      .noted(
        Notice(
          .problem,
          Phrase("Terminalen kan inte kopiera: \(text)", "The terminal can’t copy: \(text)")))
    case .sent(nil):
      .noted(
        Notice(
          .done,
          Phrase(
            "Skickat till terminalens urklipp: \(text)", "Sent to the terminal’s clipboard: \(text)"
          )))
    case .sent(let multiplexer?):
      .noted(
        Notice(
          .hint,
          Phrase(
            "Skickat till terminalen, om \(multiplexer) släpper fram det: \(text)",
            "Sent to the terminal, if \(multiplexer) lets it through: \(text)")))
    }
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
