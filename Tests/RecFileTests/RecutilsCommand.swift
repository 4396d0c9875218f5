import RecutilsCases

@testable import RecFile

/// A call of `recins`, `recset` or `recdel`, done with our edits.
struct RecutilsCommand {
  /// What the tool can do and `RecFile` has no edit for.
  struct NotAnEdit: Error {}

  private let tool: String
  private var type: String?
  private var row: Int?
  private var selector: (name: String, value: String)?
  private var fields: [(name: String, value: String)] = []
  private var names: [String] = []
  private var action: (letter: String, value: String)?

  init(tool: String, _ arguments: [String]) throws {
    self.tool = tool
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch (tool, option) {
      case (_, "--force"): break
      case (_, "-t"): type = rest.popFirst()
      case (_, "-n"): row = rest.popFirst().flatMap { Int($0) }
      case (_, "-e"): selector = try Self.equation(rest.popFirst() ?? "")
      case (_, "-f"): names.append(rest.popFirst() ?? "")
      case ("recins", "-v"): fields.append((names.popLast() ?? "", rest.popFirst() ?? ""))
      case ("recins", "-r"):
        let record = RecFile(rest.popFirst() ?? "").records[0]
        fields += record.fields.map { ($0.name, $0.value) }
      case ("recset", "-s"), ("recset", "-a"), ("recset", "-S"), ("recset", "-r"):
        action = (option, rest.popFirst() ?? "")
      case ("recset", "-d"): action = (option, "")
      default: throw NotAnEdit()
      }
    }
  }

  private static func equation(_ text: String) throws -> (name: String, value: String) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 3, words[1] == "=" else { throw NotAnEdit() }
    return (words[0], words[2])
  }

  func run(on file: inout RecFile) throws {
    switch tool {
    case "recins":
      try file.add(try fields.map { try NewField($0.name, $0.value) }, to: type)
    case "recset":
      for ordinal in chosen(in: file) { try set(file.records[ordinal], in: &file) }
    case "recdel":
      for ordinal in chosen(in: file).reversed() { try file.remove(file.records[ordinal]) }
    default: throw NotAnEdit()
    }
  }

  private func set(_ record: Record, in file: inout RecFile) throws {
    guard let name = names.first, let action else { throw NotAnEdit() }
    switch action.letter {
    case "-a": try file.edit(record, .add(name, action.value))
    case "-S": try file.edit(record, .put(name, action.value))
    case _ where record.first(FieldName(name)) == nil: break
    case "-s": try file.edit(record, .set(name, to: action.value))
    case "-d": try file.edit(record, .remove(name))
    default: try file.edit(record, .rename(name, to: action.value))
    }
  }

  /// The ordinals of the records that are meant: of the only set where no type is said.
  private func chosen(in file: RecFile) -> [Int] {
    let set = type == nil && file.sets.count == 1 ? file.sets.first : file.set(ofType: type)
    let records = set.map { Array($0.records) } ?? []
    if let row { return records.indices.contains(row) ? [records[row].ordinal] : [] }
    guard let selector else { return records.map(\.ordinal) }
    return records.filter { $0[FieldName(selector.name)] == selector.value }.map(\.ordinal)
  }
}
