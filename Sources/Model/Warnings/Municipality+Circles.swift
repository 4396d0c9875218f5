import RecFile

extension Municipality {
  /// What is part of itself or its own deputy, by way of however many others, and relations of an
  /// organisation with itself. Each ring is told once, at the first of its records.
  func circles(_ type: RecordType) -> [Problem] {
    let fields = type.schema.references.filter { $0.target == type && !$0.repeats }
    return fields.flatMap { field in
      rings(type, by: field.name).compactMap { ring in
        ring.first.map {
          let keys = (ring + [$0]).map { id(type, at: $0).key }
          return problem(.circle(field, keys), type, $0, FieldName(field.name))
        }
      }
    } + (type == .relation ? relationsWithThemselves : [])
  }

  /// Rows that lead to each other and back, those of each ring from its first row on.
  private func rings(_ type: RecordType, by field: String) -> [[Int]] {
    guard let sources = columnIndex(of: type).sources(by: field) else { return [] }
    var next = [Int](repeating: -1, count: count(of: type))
    for target in next.indices where !sources.isEmpty(target) {
      for source in sources[target] where next[Int(source)] < 0 { next[Int(source)] = target }
    }
    var round = [Int](repeating: -1, count: next.count)
    var rings: [[Int]] = []
    for start in next.indices {
      var row = start
      while row >= 0, round[row] < 0 {
        round[row] = start
        row = next[row]
      }
      guard row >= 0, round[row] == start else { continue }
      rings.append(Self.ring(from: row, next))
    }
    return rings
  }

  private static func ring(from row: Int, _ next: [Int]) -> [Int] {
    var ring = [row]
    while next[ring[ring.count - 1]] != row { ring.append(next[ring[ring.count - 1]]) }
    let first = ring.min().flatMap { ring.firstIndex(of: $0) } ?? 0
    return Array(ring[first...] + ring[..<first])
  }

  private var relationsWithThemselves: [Problem] {
    let columnIndex = columnIndex(of: .relation)
    guard let from = columnIndex.sources(by: "From"), let to = columnIndex.sources(by: "To"),
      let field = Relation.schema["To"]
    else { return [] }
    return (0..<min(from.targetCount, to.targetCount)).flatMap { organisation -> [Problem] in
      guard !from.isEmpty(organisation), !to.isEmpty(organisation) else { return [] }
      let ends = Set(to[organisation])
      return from[organisation].filter(ends.contains).map {
        problem(.withItself(field), .relation, Int($0), "To")
      }
    }
  }
}
