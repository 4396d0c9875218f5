@testable import RecFile

/// What merging should make of sketches in which every record has a key of its own, found in the
/// plainest way: value by value.
struct MergeExpectation {
  /// `Type/key/field`, with - for what is not meant.
  private(set) var conflicts: [String] = []
  /// As `RecFile.census` has it.
  private(set) var census: [String] = []

  init(_ base: Sketch, _ ours: Sketch, _ theirs: Sketch) {
    for (index, group) in base.groups.enumerated() {
      let sides = [group, ours.groups[index], theirs.groups[index]]
      let type = group.type ?? ""
      _ = merged(sides.map(\.rules), "\(type)/-")
      let keys = Set(sides.flatMap { $0.rows.compactMap { $0.value("Id") } })
      for key in keys {
        let rows = sides.map { side in side.rows.first { $0.value("Id") == key }?.fields }
        guard let lines = row(rows, "\(type)/\(key)") else { continue }
        census.append(
          "\(type) " + lines.map { "\($0.name):\($0.value)" }.sorted().description)
      }
    }
    conflicts.sort()
    census.sort()
  }

  private mutating func row(_ rows: [[Sketch.Line]?], _ name: String) -> [Sketch.Line]? {
    func says(_ one: Int, _ other: Int) -> Bool { sorted(rows[one]) == sorted(rows[other]) }
    if let base = rows[0], let ours = rows[1], let theirs = rows[2] {
      return merged([base, ours, theirs], name)
    }
    if says(1, 2) || says(2, 0) { return rows[1] }
    if says(1, 0) { return rows[2] }
    conflicts.append("\(name)/-")
    return rows[1]
  }

  private func sorted(_ lines: [Sketch.Line]?) -> [String]? {
    lines.map { $0.map { "\($0.name):\($0.value)" }.sorted() }
  }

  private mutating func merged(_ sides: [[Sketch.Line]], _ name: String) -> [Sketch.Line] {
    Set(sides.joined().map(\.name)).sorted().flatMap { field in
      let values = sides.map { side in side.filter { $0.name == field }.map(\.value) }
      let isSingle = values.allSatisfy { $0.count <= 1 }
      let result = isSingle ? single(values, "\(name)/\(field)") : Self.list(values)
      return result.map { Sketch.Line(name: field, value: $0) }
    }
  }

  private mutating func single(_ values: [[String]], _ name: String) -> [String] {
    if values[1] == values[2] || values[2] == values[0] { return values[1] }
    if values[1] == values[0] { return values[2] }
    conflicts.append(name)
    return values[1]
  }

  /// Each value as often as a side that changed that has it, or both changes together.
  private static func list(_ lists: [[String]]) -> [String] {
    Set(lists.joined()).flatMap { value in
      let count = lists.map { list in list.count { $0 == value } }
      let (more, less) = (max(count[1], count[2]), min(count[1], count[2]))
      let times =
        less >= count[0] ? more : more <= count[0] ? less : count[1] + count[2] - count[0]
      return Array(repeating: value, count: times)
    }
  }
}

extension Sketch.Row {
  /// Without the comments.
  var fields: [Sketch.Line] { lines.filter { $0.name != "#" } }
}
