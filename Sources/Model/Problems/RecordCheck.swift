import Lettering
import RecFile

/// Holds records to their schema, one after the other: what is missing, what is there too often,
/// what can't be what it says. Keys and references are compared elsewhere.
struct RecordCheck {
  var problems: [Problem] = []
  private let type: RecordType
  private let fields: [(name: FieldName, description: FieldDescription)]
  /// How often each field was seen in the record at hand.
  private var counts: [Int]

  init(_ table: RecordTable) {
    type = table.type
    fields = type.schema.fields.map { (FieldName($0.name), $0) }
    counts = Array(repeating: 0, count: fields.count)
  }

  mutating func check(_ record: Record) {
    for index in counts.indices { counts[index] = 0 }
    if let doubling = Doubling(record, type) {
      problems.append(Problem(type, line: doubling.line, .doubled(doubling)))
    }
    for field in record.fields {
      guard let index = fields.firstIndex(where: { field.hasName($0.name) }) else { continue }
      check(field, index)
    }
    for (index, field) in fields.enumerated()
    where counts[index] == 0 && field.description.isMandatory {
      let fact: Problem.Fact =
        field.description.isKey ? .missingKey : .missingField(field.description)
      problems.append(Problem(type, line: record.line, fact))
    }
    problems += Self.problems(ofWhole: record, type)
  }

  /// An empty field counts as one that is not there.
  private mutating func check(_ field: Field, _ index: Int) {
    let description = fields[index].description
    let value = field.value
    guard !value.utf8.allSatisfy(\.isBlank) else {
      if description.needsText(in: type), !description.isMandatory {
        let fact = Problem.Fact.badValue(description, "", .empty)
        problems.append(Problem(type, line: field.line, column: field.valueColumn, fact))
      }
      return
    }
    counts[index] += 1
    let fact: Problem.Fact? =
      if let fault = fault(in: field, value, description) {
        .badValue(description, value, fault)
      } else {
        description.warning(in: value).map { .warning($0) }
      }
    if let fact {
      problems.append(Problem(type, line: field.line, column: field.valueColumn, fact))
    }
  }

  /// Keys are compared as they lie in the file, so they must stand on one line there.
  private func fault(
    in field: Field, _ value: String, _ description: FieldDescription
  ) -> ValueFault? {
    if description.isKey, field.valueRange == nil { return .manyLines }
    if let fault = description.kind.fault(in: value) { return fault }
    // Before a tag and its days, blanks are allowed.
    let isAllowed = description.kind == .tagAndDays && value.utf8.last?.isBlank == false
    return description.isPattern(in: type) && value != value.trimmed && !isAllowed ? .blanks : nil
  }
}
