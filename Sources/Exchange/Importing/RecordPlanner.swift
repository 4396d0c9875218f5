import Almanac
import Lettering
package import Model

/// A record as a foreign file tells it, in the words of our schema.
package struct ForeignRecord: Equatable, Sendable {
  /// Its line in the file, from 1.
  package let line: Int
  /// Fields by name, each with the values that the file has for it.
  package let fields: [String: [String]]

  package init(line: Int, fields: [String: [String]]) {
    (self.line, self.fields) = (line, fields)
  }
}

extension Municipality {
  /// Holds the records of a foreign file, such as a register, against ours of one type. One that is
  /// nowhere is added. One that is known gets what ours has no value of; where the two say
  /// different things ours stays, and somebody chooses. What differs in case, blanks and
  /// punctuation alone is the same.
  /// - Parameter identities: the fields that tell the records apart, the surest first.
  package func plan(
    importing records: [ForeignRecord], as type: RecordType, toldApartBy identities: [String]
  ) -> ImportPlan {
    var planner = RecordPlanner(type, toldApartBy: identities, in: self)
    for record in records { planner.take(record) }
    return ImportPlan(entries: planner.entries, changes: planner.changes)
  }
}

private struct RecordPlanner {
  private(set) var entries: [ImportPlan.Entry] = []
  private(set) var changes: [Change] = []
  private let type: RecordType
  private let municipality: Municipality
  private let identities: [FieldDescription]
  /// The rows of our records, by each of the identities.
  private let known: [[String: [RecordID]]]
  /// The line of the first entry with an identity.
  private var seen: [String: Int] = [:]

  init(_ type: RecordType, toldApartBy names: [String], in municipality: Municipality) {
    let identities = names.compactMap { type.schema[$0] }
    (self.type, self.municipality, self.identities) = (type, municipality, identities)
    let ids = (0..<municipality.count(of: type)).map { municipality.id(type, at: $0) }
    known = identities.map { field in
      ids.reduce(into: [:]) { known, id in
        for value in Set(municipality.values(of: field.name, in: id).map(\.compared))
        where !value.isEmpty { known[value, default: []].append(id) }
      }
    }
  }

  mutating func take(_ record: ForeignRecord) {
    let told = Told(record, type, municipality)
    let (outcome, id, words) = outcome(of: told, line: record.line)
    let name =
      type.schema.fields.first { $0.traits.contains(.title) }
      .flatMap { record.fields[$0.name]?.first } ?? ""
    let remarks = [words, told.loss].compactMap(\.self)
    let sentence = ([Phrase(name, name)] + remarks).listed(by: "; ")
    entries.append(
      ImportPlan.Entry(
        line: record.line, outcome: outcome, name: name, record: id, result: id,
        words: sentence ?? Phrase(name, name), remark: remarks.listed(by: "; ")))
  }

  private mutating func outcome(
    of told: Told, line: Int
  ) -> (outcome: ImportPlan.Outcome, record: RecordID?, words: Phrase?) {
    let keys = identities.map { told.values(of: $0.name).first?.compared ?? "" }
    guard let place = keys.firstIndex(where: { !$0.isEmpty }) else {
      return (
        .passedOver, nil,
        Phrase("ingenting säger vilken det är", "nothing says which one it is")
      )
    }
    if let line = seen.updateValue(line, forKey: "\(place) \(keys[place])") {
      return (
        .passedOver, nil, Phrase("står redan på rad \(line)", "stands in line \(line) already")
      )
    }
    let ids = zip(known, keys).lazy.compactMap { $0[$1] }.first ?? []
    guard let id = ids.first else { return adding(told) }
    guard ids.count == 1 else {
      let list = ids.prefix(3).map(\.description).joined(separator: ", ")
      return (.undecided, nil, Phrase("kan vara \(list)", "may be \(list)"))
    }
    return filling(id, told)
  }

  private mutating func adding(
    _ told: Told
  ) -> (outcome: ImportPlan.Outcome, record: RecordID?, words: Phrase?) {
    let lacking = type.schema.fields.filter { field in
      field.isMandatory && !field.isKey && told.values(of: field.name).isEmpty
    }
    if let words = lacking.map(\.label).listed(by: ", ") {
      return (
        .passedOver, nil, Phrase("saknar \(words.swedish)", "has no \(words.english)")
      )
    }
    changes.append(.add(type, told.fields.map { FieldChange($0.field.name, .replace($0.values)) }))
    return (.new, nil, nil)
  }

  private mutating func filling(
    _ id: RecordID, _ told: Told
  ) -> (outcome: ImportPlan.Outcome, record: RecordID?, words: Phrase?) {
    var added: [FieldChange] = []
    var differing: [Phrase] = []
    for (field, values) in told.fields {
      let ours = municipality.values(of: field.name, in: id)
      let news = values.filter { value in
        !ours.contains { $0.compared == value.compared || field.kind.isSame($0, value) }
      }
      if ours.isEmpty || field.repeats {
        added += news.map { FieldChange(field.name, .add($0)) }
      } else if let theirs = news.first {
        let ours = ours.joined(separator: ", ")
        differing.append(
          Phrase(
            "\(field.label.swedish): \(ours) här, \(theirs) i filen",
            "\(field.label.english): \(ours) here, \(theirs) in the file"))
      }
    }
    if !added.isEmpty { changes.append(.set(id, added)) }
    let outcome: ImportPlan.Outcome =
      !differing.isEmpty ? .undecided : added.isEmpty ? .same : .adds
    return (outcome, id, differing.listed(by: ", "))
  }
}

/// What a foreign record says that a record of ours could hold, and what it could not.
private struct Told {
  /// The fields with their values, in the order of the schema.
  private(set) var fields: [(field: FieldDescription, values: [String])] = []
  private var lost: [String] = []

  init(_ record: ForeignRecord, _ type: RecordType, _ municipality: Municipality) {
    for field in type.schema.fields {
      let values = (record.fields[field.name] ?? []).map(\.trimmed).filter { !$0.isEmpty }
      let fitting = values.filter { value in
        (try? municipality.check(field.kind.value(typed: value), field)) != nil
      }
      let kept = field.repeats ? fitting : Array(fitting.prefix(1))
      lost += values.filter { !kept.contains($0) }
      if !kept.isEmpty { fields.append((field, kept)) }
    }
  }

  func values(of name: String) -> [String] { fields.first { $0.field.name == name }?.values ?? [] }

  var loss: Phrase? {
    let list = lost.joined(separator: ", ")
    return lost.isEmpty ? nil : Phrase("tas inte med: \(list)", "is left out: \(list)")
  }
}

extension String {
  /// The letters and digits alone, in lower case.
  fileprivate var compared: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
