import TestSupport

@testable import RecFile

/// Makes up a file, and changes that somebody might make in it.
struct SketchWriter {
  enum Kind: CaseIterable {
    /// Sets with keys, none of them twice or lacking; a side either adds to a record's tags or
    /// removes from them.
    case keyed
    /// With sets without keys, keys twice and records without one, files that begin and end oddly.
    case any
  }

  var random: SeededRandom
  let kind: Kind

  init(seed: UInt64, _ kind: Kind) {
    random = SeededRandom(seed: seed)
    self.kind = kind
  }

  private static let singles = ["Name", "City", "Phone", "Mail"]

  mutating func base() -> Sketch {
    var sketch = Sketch()
    if kind == .any {
      sketch.hasMark = chance(8)
      sketch.hasLastEnd = !chance(4)
      if chance(3) { sketch.lastComments = [comment()] }
      if chance(3) { sketch.groups.append(.init(rows: rows(nil))) }
    }
    for type in ["Organisation", "Person", "Log"].prefix(number(1...3)) {
      let key: String? = kind == .any && type == "Log" ? nil : "Id"
      sketch.groups.append(
        .init(
          type: type, key: key, comments: chance(2) ? [comment()] : [],
          rules: [line("%doc"), .init(name: "%type", value: "Phone line")], rows: rows(key)))
    }
    return sketch
  }

  private mutating func rows(_ key: String?) -> [Sketch.Row] {
    var rows: [Sketch.Row] = []
    for place in 0..<number(0...7) { rows.append(row(key, "k\(place)")) }
    return rows
  }

  private mutating func row(_ key: String?, _ name: String) -> Sketch.Row {
    var row = Sketch.Row(lines: [])
    if chance(4) { row.comments = [comment()] }
    if let key, kind == .keyed || !chance(6) {
      row.lines = [.init(name: key, value: kind == .any && chance(8) ? "k0" : name)]
    }
    for single in Self.singles where !chance(3) { row.lines.append(line(single)) }
    if row.lines.isEmpty { row.lines = [line("Name")] }
    for _ in 0..<number(0...2) { row.lines.append(line("Tag")) }
    if chance(6) { row.lines.insert(.init(name: "#", value: comment()), at: 1) }
    return row
  }

  mutating func changed(_ base: Sketch) -> Sketch {
    var sketch = base
    for index in sketch.groups.indices {
      let key = sketch.groups[index].key
      if chance(5) { sketch.groups[index].rules[safely: 0] = line("%doc") }
      if chance(8) { sketch.groups[index].rules.append(line("%constraint")) }
      if kind == .any, chance(8) { sketch.groups[index].comments = [comment()] }
      for row in sketch.groups[index].rows.indices where chance(3) {
        change(&sketch.groups[index].rows[row], key)
      }
      if chance(3), let row = sketch.groups[index].rows.indices.randomElement(using: &random) {
        sketch.groups[index].rows.remove(at: row)
      }
      for place in 0..<number(0...2) {
        let new = row(key, "n\(place + number(0...1))")
        if kind == .any
          || !sketch.groups[index].rows.contains(where: { $0.value("Id") == new.value("Id") })
        {
          let end = sketch.groups[index].rows.count
          sketch.groups[index].rows.insert(new, at: chance(2) ? end : number(0...end))
        }
      }
    }
    if kind == .any, chance(6) {
      sketch.groups.append(.init(type: "New", key: "Id", rows: rows("Id")))
    }
    if kind == .any, chance(9), sketch.groups.count > 1 { sketch.groups.removeLast() }
    if kind == .any, chance(9) { sketch.lastComments.append(comment()) }
    if kind == .any, chance(9) {
      sketch.groups.indices.randomElement(using: &random).map {
        sketch.groups[$0].rows.shuffle(using: &random)
      }
    }
    return sketch
  }

  private mutating func change(_ row: inout Sketch.Row, _ key: String?) {
    for name in Self.singles where chance(3) {
      let place = row.lines.firstIndex { $0.name == name }
      if let place, chance(4), row.lines.count > 1 {
        row.lines.remove(at: place)
      } else if let place {
        row.lines[place] = line(name)
      } else {
        row.lines.insert(line(name), at: min(row.lines.count, number(1...3)))
      }
    }
    if chance(3) {
      row.lines.append(line("Tag"))
    } else if chance(2), let tag = row.lines.lastIndex(where: { $0.name == "Tag" }),
      row.lines.count > 1
    {
      row.lines.remove(at: tag)
    }
    if chance(6) { row.comments = chance(2) ? [] : row.comments + [comment()] }
    if kind == .any, chance(9) { row.lines.append(.init(name: "#", value: comment())) }
    if kind == .any, chance(9) { row.lines[row.lines.count - 1] = line("Tag") }
  }

  private mutating func line(_ name: String) -> Sketch.Line {
    let values = ["ett", "två", "tre", "rad\nrad två", "fyra\n\nfem", " med blank ", "#1", "å: ä"]
    return .init(name: name, value: values[number(0...7)])
  }

  private mutating func comment() -> String { "# \(number(1...(kind == .any ? 5 : 1_000_000)))" }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  /// True once in so many times.
  mutating func chance(_ count: Int) -> Bool { number(1...count) == 1 }
}

extension [Sketch.Line] {
  fileprivate subscript(safely index: Int) -> Sketch.Line? {
    get { indices.contains(index) ? self[index] : nil }
    set { if let newValue, indices.contains(index) { self[index] = newValue } }
  }
}
