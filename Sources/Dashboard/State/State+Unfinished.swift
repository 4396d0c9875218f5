import Almanac
import Model

/// Records that are edited in the user's editor.
extension State {
  /// Opens the chosen record in the user's editor; where it can't be edited on its own, its file at
  /// the faulty line; where no record is chosen, a file that can't be parsed.
  mutating func openEditor(_ targets: CommandTargets) -> [Effect] {
    if let id = targets.ids.first, let line = municipality.refusal(of: id)?.line {
      return [.editFile(id.type, line: line)]
    }
    if let id = targets.ids.first, let sheet = municipality.sheet(of: id, language) {
      sheets[id] = sheet
      return [.edit(sheet, isAgain: false)]
    }
    return malformedFile.map { [.editFile($0.type, line: $0.line)] } ?? []
  }

  /// The first file that can't be parsed, and the line.
  var malformedFile: (type: RecordType, line: Int)? {
    environment.problems.lazy.compactMap { problem in
      guard case .malformed = problem.fact, let line = problem.line else { return nil }
      return RecordType.allCases.first { $0.path == problem.path }.map { ($0, line) }
    }.first
  }

  /// Saves what came back from the editor. Where it is not valid, asks whether to open the editor
  /// again, until it is valid or comes back unchanged.
  mutating func edited(_ sheet: RecordSheet) -> [Effect] {
    let given = sheets.removeValue(forKey: sheet.id)
    let sheet = sheet.following(given)
    guard sheet.isSaved || !sheet.isWrittenOn else {
      notice = Notice(.hint, StatusText.sheetIsKept.phrase)
      return []
    }
    do throws(RecordSheet.Faults) {
      guard let new = try municipality.taking(sheet) else {
        notice = Notice(.hint, StatusText.nothingChanged.phrase)
        return [.removeSheet(sheet.id)]
      }
      return save(new, of: sheet)
    } catch {
      ask(about: sheet, error, given: given)
      return []
    }
  }

  private mutating func save(_ new: Municipality, of sheet: RecordSheet) -> [Effect] {
    let title = municipality.name(of: sheet.id)
    let name = Phrase(
      "ändra \(title.swedish) i editorn", "edit \(title.english) in the editor")
    return perform(
      environment.change(name, then: [.effect(.removeSheet(sheet.id))]) { _ in new })
  }

  private mutating func ask(
    about sheet: RecordSheet, _ faults: RecordSheet.Faults, given: RecordSheet?
  ) {
    guard sheet.bytes != given?.bytes else {
      notice = Notice(.problem, StatusText.sheetIsKept.phrase)
      return
    }
    open(
      WrongSheet(
        sheet: municipality.sheet(sheet, faults, language),
        what: faults.list.map(\.what).first ?? StatusText.sheetIsKept.phrase))
  }

  /// Opens the editor again on a sheet that was not valid.
  mutating func giveBack(_ sheet: RecordSheet) -> [Effect] {
    sheets[sheet.id] = sheet
    return [.edit(sheet, isAgain: true)]
  }

  /// Opens the editor on a sheet that was left in an earlier session.
  mutating func takeUp(_ left: RecordSheet) -> [Effect] {
    let sheet = municipality.sheet(of: left.id, language)
    sheets[left.id] = sheet
    return [.edit(sheet ?? left, isAgain: sheet == nil)]
  }
}

/// Forms that were not saved are kept on the disk as a draft, and offered at the next start.
extension State {
  /// All open and waiting forms as a draft; nil while nothing has been typed in them.
  var draft: Draft? {
    let saving = [session.pending?.origin?.window as? Form].compactMap(\.self)
    let all = waiting + windows.all(Form.self) + saving
    return all.contains(where: \.isTouched) ? Draft(all.map(\.draft)) : nil
  }

  /// Writes the draft to the disk if it differs from what was last written.
  mutating func keepDraft() -> [Effect] {
    guard keptDraft != nil || session.pending?.origin != nil || windows.last(Form.self) != nil
    else { return [] }
    let draft = draft
    guard draft != keptDraft else { return [] }
    keptDraft = draft
    return [.keepDraft(draft)]
  }

  /// Asks whether to resume the forms of a draft that was found.
  mutating func offer(_ draft: Draft) -> [Effect] {
    guard var found = Form.forms(draft) else { return [.setDraftAside] }
    for index in found.indices { found[index].rebase(on: municipality) }
    waiting = found
    keptDraft = draft
    open(FormOffer(titles: found.map(\.title)))
    return []
  }

  /// Opens the waiting forms again.
  mutating func resumeForms() {
    for part in waiting.filter({ $0.bulk != nil }).flatMap(\.parts) {
      screens[NetworkScreen.self].marks = Set(
        part.others.filter { municipality.row(of: $0) != nil })
      show(.network)
    }
    for form in waiting { open(form) }
    waiting = []
  }
}
