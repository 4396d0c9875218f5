import Almanac
import Canvas
import Model

extension FormField {
  /// What is wrong with what is typed; nil where it can be saved. What the file said before is not
  /// looked at: it shall not keep other things from being saved.
  /// - Parameter isNeeded: whether it must have a value, if fields of its kind must.
  func findFault(in environment: Environment, isNeeded: Bool = true) -> Fault? {
    if isEmpty {
      guard description.isMandatory, isNeeded else { return nil }
      return Fault(entry: 0, words: ChangeFault.missing(description).beside)
    }
    guard isChanged else { return nil }
    for (index, entry) in entries.enumerated() where !entry.isEmpty {
      if let words = fault(of: entry, in: environment) { return Fault(entry: index, words: words) }
    }
    return nil
  }

  private func fault(of entry: FormEntry, in environment: Environment) -> Phrase? {
    let value = value(of: entry, environment.words)
    if original.contains(value) { return nil }
    if case .reference(let type) = kind, entry.key == nil { return Self.notChosen(type) }
    if description.isTheme, !environment.themes.contains(where: { $0.name == value }) {
      return Phrase("det finns inget sådant tema", "there is no such theme")
    }
    do throws(ChangeFault) {
      try environment.municipality.check(value, description)
      return nil
    } catch .badValue(_, _, let fault) {
      return Phrase("ska vara \(fault.typed.swedish)", "should be \(fault.typed.english)")
    } catch {
      return error.beside
    }
  }

  private static func notChosen(_ type: RecordType) -> Phrase {
    guard type.canBeMade else { return Phrase("välj ur listan", "choose from the list") }
    return Phrase(
      "välj ur listan, eller lägg till \(type.new.swedish)",
      "choose from the list, or add a \(type.new.english)")
  }
}
