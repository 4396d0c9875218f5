import Almanac
import Model

extension FormField {
  /// What is wrong with what is typed; nil where it can be saved. What the file said before is not
  /// looked at: it shall not keep other things from being saved.
  /// - Parameter isNeeded: whether it must have a value, if fields of its kind must.
  func findFault(in context: FormContext, isNeeded: Bool = true) -> Fault? {
    if isEmpty {
      guard description.isMandatory, isNeeded else { return nil }
      return Fault(entry: 0, words: ChangeFault.missing(description).beside)
    }
    guard isChanged else { return nil }
    for (index, entry) in entries.enumerated() where !entry.isEmpty {
      if let words = fault(of: entry, in: context) { return Fault(entry: index, words: words) }
    }
    return nil
  }

  private func fault(of entry: FormEntry, in context: FormContext) -> Phrase? {
    let value = value(of: entry, context.words)
    if original.contains(value) { return nil }
    if case .reference(let type) = kind, entry.key == nil { return Self.notChosen(type) }
    if description.isTheme, !context.themes.contains(value) {
      return Phrase("det finns inget sådant tema", "there is no such theme")
    }
    do throws(ChangeFault) {
      try context.municipality.check(value, description)
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
