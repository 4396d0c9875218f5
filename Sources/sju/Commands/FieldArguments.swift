import Almanac
import ArgumentParser
import Model

/// `Field=Value` as it is written on the command line; the same field several times for several
/// values, `Field=` for none, `Field+=Value` and `Field-=Value` for one more or less.
struct FieldArgument: ExpressibleByArgument {
  enum Act { case replace, add, remove }

  let name: String
  let act: Act
  let value: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "=") else { return nil }
    let before = argument[..<equals]
    value = String(argument[argument.index(after: equals)...])
    switch before.last {
    case "+": act = .add
    case "-": act = .remove
    default: act = .replace
    }
    name = String(act == .replace ? before : before.dropLast())
    if name.isEmpty { return nil }
  }
}

extension [FieldArgument] {
  /// The change of each field. Values are read as in a form: fields and choices may be called
  /// what they are called on the screen, and dates be given in words: `Klart=imorgon`, `Time=9.00`.
  func changes(_ type: RecordType, _ words: DayWords) -> [FieldChange] {
    let stated = first {
      $0.act == .replace && type.schema.field(named: $0.name)?.traits.contains(.status) == true
    }
    let status = stated.flatMap { type.schema.field(named: $0.name)?.kind.value(typed: $0.value) }
    var changes: [FieldChange] = []
    for argument in self {
      let field = type.schema.field(named: argument.name)
      let name = field?.name ?? argument.name
      let value =
        field.map { $0.kind.value(typed: argument.value, words, $0.tense(status: status)) }
        ?? argument.value
      switch argument.act {
      case .add: changes.append(FieldChange(name, .add(value)))
      case .remove: changes.append(FieldChange(name, .remove(value)))
      case .replace:
        if let place = changes.firstIndex(where: { $0.name == name }),
          case .replace(let values) = changes[place].act
        {
          changes[place] = FieldChange(name, .replace(values + [value]))
        } else {
          changes.append(FieldChange(name, value))
        }
      }
    }
    return changes
  }
}
