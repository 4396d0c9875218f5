import RecutilsCases
import Testing

@testable import RecFile

/// Any edit of any file: only its own lines change, and the file then says what was asked for.
struct EditPropertyTests {
  private static let names = ["A", "B", "Tag", "Namn", "Id", "%key", "%rec", "Post-nr"]

  @Test func `an edit of fields leaves every byte outside its record`() {
    var text = RandomText(seed: 11)
    for _ in 0..<4_000 {
      let before = RecFile(Bool.random(using: &text.random) ? text.file() : text.wellFormed())
      guard let record = before.records.randomElement(using: &text.random) else { continue }
      var after = before
      let edit = randomEdit(&text)
      do throws(RecFile.Refusal) {
        let edited = try after.edit(record, edit)
        #expect(edited.ordinal == record.ordinal)
        expectAround(record.range, before, after)
        expectUnchangedLines(record, after, edit)
        let isWellFormed = record.parts.allSatisfy { $0.kind != .malformed }
        if isWellFormed { expectContent(record, edited, edit) }
        if before.problems.isEmpty, edit.name != "%rec" { #expect(after.problems == []) }
      } catch {
        #expect(after == before)
      }
      expectFresh(after, "\(before.bytes) \(edit)")
    }
  }

  @Test func `a record that is added and removed again leaves no trace`() throws {
    var text = RandomText(seed: 12)
    for _ in 0..<2_000 {
      let before = RecFile(text.wellFormed())
      guard let set = before.sets.randomElement(using: &text.random) else { continue }
      var file = before
      let added = try file.add(
        [try NewField("Ny", "1"), try NewField("Tag", "x\ny")], to: set.type)
      #expect(added["Tag"] == "x\ny")
      #expect(file.bytes.count > before.bytes.count)
      expectFresh(file, "\(before.bytes)")
      try file.remove(added)
      #expect(file == before)
    }
  }

  @Test func `adding to any file keeps all that was in it, or is refused`() throws {
    var text = RandomText(seed: 13)
    for _ in 0..<3_000 {
      let before = RecFile(text.file())
      let set = before.sets.randomElement(using: &text.random)
      var file = before
      let field = try NewField("Ny", "1")
      do throws(RecFile.Refusal) {
        let added = try file.add([field], to: set?.type)
        #expect(added["Ny"] == "1")
        #expect(file.records.count == before.records.count + 1, "\(before.bytes)")
        #expect(isContained(before.bytes, in: file.bytes), "\(before.bytes)")
      } catch {
        #expect(error == .openEnd && before.bytes.last == 0x5C && file == before)
      }
      expectFresh(file, "\(before.bytes)")
    }
  }

  @Test func `removing a record leaves the others as they were`() {
    var text = RandomText(seed: 14)
    for _ in 0..<3_000 {
      let before = RecFile(text.file())
      guard let record = before.records.randomElement(using: &text.random) else { continue }
      var file = before
      do throws(RecFile.Refusal) {
        try file.remove(record)
        var others = before.records.map { Array($0.source) }
        others.remove(at: record.ordinal)
        #expect(file.records.map { Array($0.source) } == others, "\(before.bytes)")
      } catch {
        #expect(error == .descriptor)
        #expect(file == before)
      }
      expectFresh(file, "\(before.bytes)")
    }
  }

  @Test func `any value that is not refused is read back`() {
    var text = RandomText(seed: 15)
    for _ in 0..<4_000 {
      let value = text.value()
      guard let field = try? NewField("A", value) else { continue }
      for ending in [LineEnding.lf, .crlf] {
        let file = RecFile([field, field].lines(ending))
        #expect(file.problems == [])
        #expect(file.records.count == 1)
        #expect(file.records.first.map { $0.values("A") } == [value, value])
      }
    }
  }

  private func randomEdit(_ text: inout RandomText) -> RecFile.Edit {
    let name = Self.names.randomElement(using: &text.random) ?? "A"
    let nth = Int.random(in: 0...1, using: &text.random)
    switch Int.random(in: 0..<5, using: &text.random) {
    case 0: return .set(name, nth: nth, to: text.value())
    case 1: return .add(name, text.value())
    case 2: return .put(name, text.value())
    case 3: return .remove(name, nth: nth)
    default: return .rename(name, nth: nth, to: Self.names.randomElement(using: &text.random) ?? "")
    }
  }

  private func expectAround(_ range: Range<Int>, _ before: RecFile, _ after: RecFile) {
    let rest = before.bytes.count - range.upperBound
    #expect(after.bytes.prefix(range.lowerBound) == before.bytes.prefix(range.lowerBound))
    #expect(after.bytes.suffix(rest) == before.bytes.suffix(rest))
  }

  private func expectContent(_ before: Record, _ after: Record, _ edit: RecFile.Edit) {
    var fields = before.fields.map { [$0.name, $0.value] }
    func place(_ name: String, _ nth: Int) -> Int? {
      let places = fields.indices.filter { fields[$0][0] == name }
      return places.indices.contains(nth) ? places[nth] : nil
    }
    switch edit {
    case .set(let name, let nth, let value): place(name, nth).map { fields[$0][1] = value }
    case .remove(let name, let nth): _ = place(name, nth).map { fields.remove(at: $0) }
    case .rename(let name, let nth, let new): place(name, nth).map { fields[$0][0] = new }
    case .put(let name, let value) where place(name, 0) != nil:
      place(name, 0).map { fields[$0][1] = value }
    case .add(let name, let value), .put(let name, let value):
      let last = fields.lastIndex { $0[0] == name }
      fields.insert([name, value], at: last.map { $0 + 1 } ?? fields.count)
    }
    #expect(after.fields.map { [$0.name, $0.value] } == fields, "\(before.source) \(edit)")
  }

  /// Every part of the record but the fields of the edited name is there after, in order.
  private func expectUnchangedLines(_ record: Record, _ after: RecFile, _ edit: RecFile.Edit) {
    let rest = record.bytes.count - record.range.upperBound
    var region = after.bytes[record.range.lowerBound..<(after.bytes.count - rest)]
    for part in record.parts {
      if part.kind == .field, Field(record.bytes, part)?.name == edit.name { continue }
      let lines = record.bytes[part.range.lowerBound..<record.bytes.span.endOfText(part.range)]
      let place = region.firstRange(of: lines)
      #expect(place != nil, "\(record.source) \(edit)")
      region = region[(place?.upperBound ?? region.endIndex)...]
    }
  }

  /// What is known of the file after an edit is what a new reading of its bytes tells.
  private func expectFresh(_ file: RecFile, _ comment: Comment) {
    let fresh = RecFile(file.bytes)
    #expect(file.index == fresh.index, comment)
    #expect(file.problems == fresh.problems, comment)
  }

  private func isContained(_ part: [UInt8], in whole: [UInt8]) -> Bool {
    let common = zip(part, whole).prefix { $0 == $1 }.count
    return whole.suffix(part.count - common).elementsEqual(part.dropFirst(common))
  }
}

extension RecFile.Edit {
  fileprivate var name: String {
    switch self {
    case .set(let name, _, _), .add(let name, _), .put(let name, _), .remove(let name, _),
      .rename(let name, _, _):
      name
    }
  }
}
