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
  /// What shall become of each field. Values are read as in a form: `Due=imorgon`, `Time=9.00`.
  func changes(_ type: RecordType, _ words: DayWords) -> [FieldChange] {
    let status = first { $0.name == "Status" && $0.act == .replace }?.value
    var changes: [FieldChange] = []
    for argument in self {
      let value =
        type.schema[argument.name].map { field in
          field.kind.value(typed: argument.value, words, field.tense(status: status))
        } ?? argument.value
      switch argument.act {
      case .add: changes.append(FieldChange(argument.name, .add(value)))
      case .remove: changes.append(FieldChange(argument.name, .remove(value)))
      case .replace:
        if let place = changes.firstIndex(where: { $0.name == argument.name }),
          case .replace(let values) = changes[place].act
        {
          changes[place] = FieldChange(argument.name, .replace(values + [value]))
        } else {
          changes.append(FieldChange(argument.name, value))
        }
      }
    }
    return changes
  }
}
