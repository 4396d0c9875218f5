import Almanac
import Model

extension Form {
  /// Looks at one field: on the way out of it.
  mutating func check(field index: Int, _ environment: Environment) {
    guard fields.indices.contains(index) else { return }
    fields[index].fault = fault(ofField: index, environment)
  }

  /// Looks at every field, and stands on the first that is wrong.
  /// - Returns: whether all can be saved.
  mutating func check(_ environment: Environment) -> Bool {
    trouble = nil
    for index in fields.indices { check(field: index, environment) }
    guard let wrong = fields.firstIndex(where: { $0.fault != nil }), let fault = fields[wrong].fault
    else { return checkTheirs() }
    stop = .entry(field: wrong, fault.entry)
    return false
  }

  /// What others changed meanwhile is shown before it is written over.
  private mutating func checkTheirs() -> Bool {
    guard let index = fields.firstIndex(where: { $0.theirs != nil && !$0.wasShownTheirs }) else {
      return true
    }
    for place in fields.indices where fields[place].theirs != nil {
      fields[place].wasShownTheirs = true
    }
    stop = .entry(field: index, 0)
    trouble = Phrase(
      "Ändrat på annat håll. Ctrl-S igen sparar det du skrev.",
      "Changed elsewhere. Ctrl-S again saves what you typed.")
    return false
  }

  private func fault(ofField index: Int, _ environment: Environment) -> FormField.Fault? {
    let field = fields[index]
    let part = parts[field.part]
    // A record that is changed may go on missing what it missed.
    let isNeeded =
      part.record == nil ? needs(part: field.part) : !field.original.isEmpty
    return field.findFault(in: environment, isNeeded: isNeeded)
  }

  /// Shows why a change could not be made: beside the field, else beneath the title.
  mutating func show(_ fault: FormFault) {
    let name = fault.fault.field?.name
    guard let index = name.flatMap({ index(of: $0, part: fault.part) }), !fields[index].isFixed
    else {
      trouble = fault.fault.what
      return
    }
    let words =
      if case .makesProblem(let problem) = fault.fault { problem.what } else { fault.fault.beside }
    fields[index].fault = FormField.Fault(entry: 0, words: words)
    stop = .entry(field: index, 0)
  }
}
