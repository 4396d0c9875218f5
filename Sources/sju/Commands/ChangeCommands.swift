import Almanac
import ArgumentParser
import Model
import Publication

/// `sju add TYPE Field=Value…`: a new record.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a record.",
    discussion: """
      Prints the key of the new record. Without an Id it is made of the record's own words. A \
      field that may have several values is given several times; dates can be words, such as \
      imorgon, v39 or +2w.

      Example: sju add organisations Name="Bageriet Kringlan" Kind=company Tag=mat Tag=centrum
      """)

  @Argument(help: "The type, such as organisations.")
  var type: RecordType

  @Argument(help: ArgumentHelp("The fields.", valueName: "Field=Value"))
  var fields: [FieldArgument]

  @OptionGroup var options: DataOptions

  func run() throws {
    let added = try options.change { municipality throws(ChangeFault) in
      let changes = fields.changes(type, options.words(municipality))
      let (new, record) = try municipality.applying(.add(type, changes))
      return (new, [record])
    }
    for id in added { try Output.write(id.key + "\n") }
  }
}

/// `sju set TYPE ID Field=Value…`: other values in a record.
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change fields of a record.",
    discussion: """
      Field=Value gives the field that value and no other; several times, several values; Field= \
      takes the field away. Field+=Value adds one value, Field-=Value takes one away. The settings \
      have no ID.

      Examples: sju set organisations tyresobostader-ab Employees=35 Tag+=bostäder
                sju set settings Theme=sommar
      """)

  @Argument(help: "The type, such as organisations.")
  var type: RecordType

  @Argument(
    help: ArgumentHelp("The key of the record, and the fields.", valueName: "ID Field=Value"))
  var arguments: [String]

  @OptionGroup var options: DataOptions

  func run() throws {
    let isSettings = type == .settings && FieldArgument(argument: arguments[0]) != nil
    let id = RecordID(type, isSettings ? "" : arguments[0])
    let fields = try arguments.dropFirst(isSettings ? 0 : 1).map { text in
      guard let field = FieldArgument(argument: text) else {
        throw Failure(.usage, "'\(text)' is not Field=Value").exit
      }
      return field
    }
    guard !fields.isEmpty else {
      throw Failure(.usage, "say what to change, as Field=Value").exit
    }
    _ = try options.change { municipality throws(ChangeFault) in
      let changes = fields.changes(type, options.words(municipality))
      let (new, record) = try municipality.applying(.set(id, changes))
      return (new, [record])
    }
  }
}

/// `sju remove TYPE ID`: a record less.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a record.",
    discussion: """
      Says what else would go, since it can't be without the record, and what would lose its \
      mention of it; then nothing is removed without --yes, and the exit status is 1. A record \
      that nothing else leads to is removed at once. Prints what was removed.

      Example: sju remove organisations bageriet-kringlan
      """)

  @Argument(help: "The type, such as organisations.")
  var type: RecordType

  @Argument(help: "The key of the record.")
  var id: String

  @Flag(help: "Remove it with all that goes with it.")
  var yes = false

  @OptionGroup var options: DataOptions

  func run() throws {
    let record = RecordID(type, id)
    var asks: [String]?
    var language = Language.english
    let removed = try options.change { municipality throws(ChangeFault) in
      let removal = municipality.removal(of: record)
      if let removal, removal.entries.count > 1, !yes {
        language = options.language(municipality)
        asks = DifferenceLines(municipality, language).removal(removal)
        return (municipality, [])
      }
      let removed = removal?.ids(.gone) ?? [record]
      return (try municipality.applying(.remove(record)).municipality, removed)
    }
    for id in removed { try Output.write("\(id)\n") }
    guard let asks else { return }
    for line in asks { Output.note(line) }
    let nothing = Phrase(
      "inget är borttaget; lägg till --yes för att ta bort allt detta",
      "nothing is removed; add --yes to remove all of this")
    throw Failure(.problems, nothing(language)).exit
  }
}

extension DataOptions {
  /// How dates are read and written, on the day that the data says it is.
  func words(_ municipality: Municipality) -> DayWords {
    DayWords(language(municipality), today: today(municipality))
  }
}

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
