import Almanac
import Canvas
import Model

extension State {
  /// Gives the record in sight to the user's editor; where it is no record of its own, the file at
  /// the line that is to be put right; where there is none but a file that can't be read, that file.
  mutating func openEditor() -> [Effect] {
    if let id = inSight.first, let line = municipality.refusal(of: id)?.line {
      return [.editFile(id.type, line: line)]
    }
    if let id = inSight.first, let sheet = municipality.sheet(of: id, language) {
      sheets[id] = sheet
      return [.edit(sheet, isAgain: false)]
    }
    return malformedFile.map { [.editFile($0.type, line: $0.line)] } ?? []
  }

  /// The first file that can't be read, and where it can't.
  var malformedFile: (type: RecordType, line: Int)? {
    problems.lazy.compactMap { problem in
      guard case .malformed = problem.fact, let line = problem.line else { return nil }
      return RecordType.allCases.first { $0.path == problem.path }.map { ($0, line) }
    }.first
  }

  /// Saves what came back. What is wrong with it is written above it, and the editor has it again,
  /// until it is right or comes back as it was given.
  mutating func edited(_ sheet: RecordSheet) -> [Effect] {
    let given = sheets.removeValue(forKey: sheet.id)
    let sheet = sheet.following(given)
    guard sheet.isSaved || !sheet.isWrittenOn else {
      notice = Notice(.hint, Say.sheetIsKept.phrase)
      return []
    }
    do throws(RecordSheet.Faults) {
      guard let new = try municipality.taking(sheet) else {
        notice = Notice(.hint, Say.nothingChanged.phrase)
        return [.removeSheet(sheet.id)]
      }
      return save(new, of: sheet)
    } catch {
      return giveBack(sheet, error, given: given)
    }
  }

  private mutating func save(_ new: Municipality, of sheet: RecordSheet) -> [Effect] {
    let title = municipality.name(of: sheet.id)
    let name = Phrase(
      "ändra \(title.swedish) i editorn", "edit \(title.english) in the editor")
    return change(name, then: .removeSheet(sheet.id)) { _ in new }
  }

  private mutating func giveBack(
    _ sheet: RecordSheet, _ faults: RecordSheet.Faults, given: RecordSheet?
  ) -> [Effect] {
    guard sheet.bytes != given?.bytes else {
      notice = Notice(.problem, Say.sheetIsKept.phrase)
      return []
    }
    let again = municipality.sheet(sheet, faults, language)
    sheets[sheet.id] = again
    return [.edit(again, isAgain: true)]
  }

  /// What was written in an editor and never came back is offered by name, one sheet after the other.
  mutating func answerSheetOffer(_ key: Key) -> [Effect] {
    guard let left = leftSheets.first else { return [] }
    switch key {
    case .enter:
      leftSheets.removeFirst()
      let sheet = municipality.sheet(of: left.id, language)
      sheets[left.id] = sheet
      return [.edit(sheet ?? left, isAgain: sheet == nil)]
    case .delete:
      leftSheets.removeFirst()
      return [.removeSheet(left.id)]
    case .escape, .control("c"):
      leftSheets.removeFirst()
      notice = Notice(.hint, Say.sheetWaits.phrase)
    default: notice = Notice(.hint, Say.answerSheet.phrase)
    }
    return []
  }
}
