import Almanac
import Lettering

/// A table in JSON-stat, version 2 or 1: dimensions with categories, and a cell for each choice of
/// one category of every dimension, in row-major order (json-stat.org).
package struct JSONStatTable: Equatable, Sendable {
  package struct Category: Equatable, Sendable {
    package let id: String
    package let label: String
  }

  package struct Dimension: Equatable, Sendable {
    package let id: String
    package let label: String
    package let role: Role?
    /// In the order of the cells.
    package let categories: [Category]
  }

  package enum Role: String, Sendable { case time, geo, metric }

  package private(set) var label = ""
  package private(set) var source = ""
  package private(set) var dimensions: [Dimension] = []
  /// How many cells there are; those that are not in the file have no value.
  package private(set) var cellCount = 0
  private var values: [Int: Double] = [:]
  private var statuses: [Int: String] = [:]
  /// The status of every cell that has none of its own.
  private var commonStatus: String?

  /// Whether a text of JSON is such a table.
  static func recognises(_ root: JSONValue) -> Bool { dataset(root) != nil }

  /// Version 1 wraps the table in an object, under any name.
  private static func dataset(_ root: JSONValue) -> JSONValue? {
    func isTable(_ value: JSONValue) -> Bool {
      value["dimension"]?.isObject == true && value["value"] != nil
    }
    if isTable(root) { return root }
    return root["dataset"].flatMap { isTable($0) ? $0 : nil }
      ?? root.members.map(\.value).first(where: isTable)
  }

  /// - Throws: what is wrong in the table, and where.
  init(_ root: JSONValue) throws(JSONProblem) {
    guard let table = Self.dataset(root), let dimension = table["dimension"] else {
      throw Self.fault(root, Phrase("väntade en tabell i JSON-stat", "expected a JSON-stat table"))
    }
    label = table["label"]?.string?.asLine ?? ""
    source = table["source"]?.string?.asLine ?? ""
    guard let ids = table["id"] ?? dimension["id"], let sizes = table["size"] ?? dimension["size"]
    else { throw Self.fault(dimension, Phrase("saknar id och size", "has no id and size")) }
    let roles = Self.roles(table["role"] ?? dimension["role"])
    for (id, size) in zip(Array(ids.elements), Array(sizes.elements)) {
      guard let name = id.string, let size = size.integer, size >= 0, let found = dimension[name]
      else {
        throw Self.fault(id, Phrase("en dimension saknas", "a dimension is missing"))
      }
      dimensions.append(try Self.dimension(name, size, found, roles[name]))
    }
    guard ids.elements.count(where: { _ in true }) == dimensions.count, !dimensions.isEmpty else {
      throw Self.fault(ids, Phrase("id och size har olika längd", "id and size differ in length"))
    }
    cellCount = try Self.product(dimensions.map(\.categories.count), ids)
    try readCells(table["value"], table["status"])
  }

  /// The status of a cell: `..` where it is secret; nil where nothing is said.
  package func status(_ cell: Int) -> String? { statuses[cell] ?? commonStatus }

  package func value(_ cell: Int) -> Double? { values[cell] }

  /// The cell of one category of each dimension, by their places.
  package func cell(_ places: [Int]) -> Int {
    zip(dimensions, places).reduce(0) { cell, next in
      cell * next.0.categories.count + next.1
    }
  }

  // MARK: Reading

  private static func fault(_ value: JSONValue, _ what: Phrase) -> JSONProblem {
    JSONProblem(line: value.line, column: 1, what: what)
  }

  /// - Throws: where there are more cells than can be counted.
  private static func product(
    _ sizes: [Int], _ place: JSONValue
  ) throws(JSONProblem) -> Int {
    var product = 1
    for size in sizes {
      let (more, isTooMuch) = product.multipliedReportingOverflow(by: size)
      guard !isTooMuch else {
        throw fault(place, Phrase("tabellen har för många celler", "the table has too many cells"))
      }
      product = more
    }
    return product
  }

  private static func roles(_ roles: JSONValue?) -> [String: Role] {
    var found: [String: Role] = [:]
    for (name, ids) in roles?.members.map({ ($0.name, $0.value) }) ?? [] {
      guard let role = Role(rawValue: name) else { continue }
      for id in ids.elements { if let id = id.string { found[id] = role } }
    }
    return found
  }

  private static func dimension(
    _ id: String, _ size: Int, _ value: JSONValue, _ role: Role?
  ) throws(JSONProblem) -> Dimension {
    let category = value["category"]
    var labels: [String: String] = [:]
    var labelled: [String] = []
    for (id, label) in category?["label"]?.members.map({ ($0.name, $0.value) }) ?? [] {
      if labels.updateValue(label.string?.asLine ?? "", forKey: id) == nil { labelled.append(id) }
    }
    let ids = try categoryIDs(id, size, category?["index"], labelled, value)
    return Dimension(
      id: id.asLine, label: value["label"]?.string?.asLine ?? "", role: role,
      categories: ids.map { Category(id: $0.asLine, label: labels[$0] ?? "") })
  }

  /// The categories in order: a list, or an object that numbers them; a single one needs no index.
  private static func categoryIDs(
    _ id: String, _ size: Int, _ index: JSONValue?, _ labelled: [String], _ place: JSONValue
  ) throws(JSONProblem) -> [String] {
    let wrong = fault(
      place,
      Phrase("kategorierna i ”\(id)” går inte ihop", "the categories of “\(id)” do not add up"))
    guard let index else {
      guard size == 1, labelled.count <= 1 else { throw wrong }
      return [labelled.first ?? id]
    }
    if index.isArray {
      let ids = index.elements.compactMap(\.word)
      guard ids.count == size, Set(ids).count == size else { throw wrong }
      return ids
    }
    var ids: [Int: String] = [:]
    for (name, place) in index.members.map({ ($0.name, $0.value) }) {
      guard let place = place.integer, place >= 0, place < size, ids[place] == nil else {
        throw wrong
      }
      ids[place] = name
    }
    guard ids.count == size else { throw wrong }
    return (0..<size).compactMap { ids[$0] }
  }

  /// Values and statuses are a list with all cells, or an object with some; one status alone is that
  /// of all.
  private mutating func readCells(
    _ value: JSONValue?, _ status: JSONValue?
  ) throws(JSONProblem) {
    if let value, value.isArray {
      var cell = 0
      for element in value.elements {
        if let number = element.number { values[cell] = number }
        cell += 1
      }
      guard cell == cellCount else {
        throw Self.fault(
          value,
          Phrase(
            "tabellen har \(cell) värden men \(cellCount) celler",
            "the table has \(cell) values but \(cellCount) cells"))
      }
    } else if let value {
      for (name, element) in value.members {
        let cell = try Self.cell(name, of: cellCount, element)
        if let number = element.number { values[cell] = number }
      }
    }
    guard let status else { return }
    commonStatus = status.string?.asLine
    if status.isArray {
      for (cell, element) in status.elements.enumerated() {
        if let text = element.string?.asLine, !text.isEmpty { statuses[cell] = text }
      }
    } else {
      for (name, element) in status.members {
        statuses[try Self.cell(name, of: cellCount, element)] = element.string?.asLine
      }
    }
  }

  private static func cell(
    _ name: String, of count: Int, _ place: JSONValue
  ) throws(JSONProblem) -> Int {
    guard let cell = Int(name), cell >= 0, cell < count else {
      throw fault(place, Phrase("det finns ingen cell ”\(name)”", "there is no cell “\(name)”"))
    }
    return cell
  }
}
