import Almanac
import Canvas
import Model
import Widgets

extension State {
  /// Gives the record in sight to the user's editor; where there is none but a file that can't be
  /// read, that file.
  mutating func openEditor() -> [Effect] {
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

  /// Saves what came back. Where something is wrong with it, it is asked whether the editor shall
  /// have it again, until it is right or comes back as it was given.
  mutating func edited(_ sheet: RecordSheet) -> [Effect] {
    let given = sheets.removeValue(forKey: sheet.id)
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
    wrongSheet = WrongSheet(
      sheet: municipality.sheet(sheet, faults, language),
      what: faults.list.map(\.what).first ?? Say.sheetIsKept.phrase)
    return []
  }

  /// A key while it is asked what shall become of a sheet that came back wrong.
  mutating func answerWrongSheet(_ key: Key) -> [Effect] {
    guard let wrong = wrongSheet else { return [] }
    switch key {
    case .enter:
      wrongSheet = nil
      sheets[wrong.sheet.id] = wrong.sheet
      return [.edit(wrong.sheet, isAgain: true)]
    case .escape, .control("c"):
      wrongSheet = nil
      notice = Notice(.hint, Say.sheetIsKept.phrase)
    default: notice = Notice(.hint, Say.answerFirst.phrase)
    }
    return []
  }
}

/// What came back from the editor and can't be saved. It lies on the disk as it was left.
struct WrongSheet: Equatable, Sendable {
  /// The same with what is wrong said above.
  let sheet: RecordSheet
  /// What is wrong first.
  let what: Phrase
}

/// The question whether the editor shall have it again.
struct WrongSheetView {
  let wrong: WrongSheet
  let language: Language

  func draw(on canvas: inout Canvas, in area: Rect) {
    let overlay = Overlay(
      Line(
        Phrase("Det går inte att spara så", "It can’t be saved like that")(language),
        .overlayHeading),
      content: Size(columns: min(area.width - 6, 60), rows: 5))
    overlay.draw(on: &canvas, in: area)
    let inner = overlay.inside(in: area)
    canvas.setCursor(at: inner.origin)
    Paragraph(wrong.what(language)).draw(on: &canvas, in: inner)
    Paragraph(
      Phrase(
        "Enter öppnar editorn igen, Esc låter det ligga; inget är ändrat än.",
        "Enter opens the editor again, Esc leaves it be; nothing is changed yet.")(language),
      role: .muted
    ).draw(on: &canvas, in: inner.split(top: 3).rest)
  }
}
