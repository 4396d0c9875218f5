import RecutilsCases
import Testing

@testable import RecFile

/// What holds of merging any files, tried on thousands that were made up.
struct MergeLawTests {
  @Test(arguments: [SketchWriter.Kind.keyed, .any])
  func `what only one side changed, or both alike, is taken byte for byte`(
    kind: SketchWriter.Kind
  ) {
    var writer = SketchWriter(seed: 21, kind)
    for _ in 0..<150 {
      let sketch = writer.base()
      var other = writer.changed(sketch)
      if writer.chance(4) { other.ending = .crlf }
      let (base, x) = (sketch.file, other.file)
      for byRecords in [false, true] {
        expectClean(merge(base, x, base, byRecords), x)
        expectClean(merge(base, x, x, byRecords), x)
        if !byRecords || other.ending == .lf { expectClean(merge(base, base, x, byRecords), x) }
      }
    }
  }

  @Test func `the laws hold of files that can't be read, too, and no line is lost`() {
    var text = RandomText(seed: 22)
    for _ in 0..<400 {
      let files = (0..<3).map { _ in RecFile(text.file()) }
      let (base, x, y) = (files[0], files[1], files[2])
      expectClean(merge(base, x, base, false), x)
      expectClean(merge(base, x, x, false), x)
      expectClean(merge(base, base, x, false), x)
      let both = Merge(base: base, ours: x, theirs: y)
      guard both.conflicts.contains(where: { $0.subject != .record && $0.subject != .descriptor })
      else { continue }
      #expect(both.file == x && both.conflicts.count == 1)
      let lost = lines(x.bytes).union(lines(y.bytes)).subtracting(
        lines(both.marked(ours: "ours", theirs: "theirs")))
      #expect(lost == [], "\(x.bytes)\n---\n\(y.bytes)")
    }
  }

  @Test(arguments: [SketchWriter.Kind.keyed, .any])
  func `which side is ours makes no difference but to order`(kind: SketchWriter.Kind) {
    var writer = SketchWriter(seed: 23, kind)
    var clean = 0
    for _ in 0..<400 {
      let base = writer.base()
      let (x, y) = (writer.changed(base), writer.changed(base))
      let one = Merge(base: base.file, ours: x.file, theirs: y.file)
      let other = Merge(base: base.file, ours: y.file, theirs: x.file)
      let conflicts = one.conflicts.map(\.description).sorted()
      #expect(
        conflicts == other.conflicts.map { $0.exchanged.description }.sorted(), show(base, x, y))
      #expect(one.file.problems == [] && other.file.problems == [], show(base, x, y))
      if conflicts.isEmpty {
        clean += 1
        #expect(one.file.census == other.file.census, show(base, x, y))
        #expect(one.marked(ours: "a", theirs: "b") == one.file.bytes)
      }
    }
    #expect(clean > 40 && clean < 360)
  }

  @Test(arguments: [SketchWriter.Kind.keyed, .any])
  func `no comment and no new value is lost, and the file is well formed`(kind: SketchWriter.Kind) {
    var writer = SketchWriter(seed: 24, kind)
    for _ in 0..<400 {
      let base = writer.base()
      var (x, y) = (writer.changed(base), writer.changed(base))
      if writer.chance(4) { x.ending = .crlf }
      if writer.chance(4) { y.ending = .crlf }
      let merge = Merge(base: base.file, ours: x.file, theirs: y.file)
      let new = lines(x.bytes).union(lines(y.bytes)).subtracting(lines(base.bytes))
      let lost = new.subtracting(lines(merge.marked(ours: "a", theirs: "b")))
      #expect(lost == [], show(base, x, y))
      #expect(merge.file.problems == [], show(base, x, y))
      if kind == .keyed, x.file != base.file { expectOneEnding(merge.file, x.ending) }
    }
  }

  private func merge(_ base: RecFile, _ ours: RecFile, _ theirs: RecFile, _ byRecords: Bool)
    -> Merge
  {
    byRecords
      ? Merge(byRecords: ThreeWay(base: base, ours: ours, theirs: theirs))
      : Merge(base: base, ours: ours, theirs: theirs)
  }

  private func expectClean(_ merge: Merge, _ file: RecFile) {
    let isSame = merge.file == file
    #expect(merge.conflicts == [])
    #expect(isSame, "\n\(text(merge.file.bytes))\n--- is not\n\(text(file.bytes))\n---")
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func expectOneEnding(_ file: RecFile, _ ending: LineEnding) {
    let returns = file.bytes.count { $0 == 13 }
    #expect(returns == (ending == .crlf ? file.bytes.count { $0 == 10 } : 0))
  }

  /// The lines that are not empty, however they end.
  private func lines(_ bytes: [UInt8]) -> Set<String> {
    let lines = bytes.dropFirst(bytes.starts(with: Byte.byteOrderMark) ? 3 : 0).split(separator: 10)
      .map { line in
        String(decoding: line.reversed().drop { $0 == 13 }.reversed(), as: UTF8.self)
      }
    return Set(lines.filter { !$0.isEmpty })
  }
}

extension Conflict {
  /// With the sides exchanged.
  var exchanged: Conflict {
    Conflict(
      type: type, key: key, field: field, base: base, ours: theirs, theirs: ours, subject: subject)
  }
}

extension RecFile {
  /// The records without their order, each with its type and its fields without theirs.
  var census: [String] {
    sets.flatMap { set in
      set.records.map { record in
        "\(set.type ?? "-") " + record.fields.map { "\($0.name):\($0.value)" }.sorted().description
      }
    }.sorted()
  }
}

func show(_ base: Sketch, _ ours: Sketch, _ theirs: Sketch) -> Comment {
  let texts = [base, ours, theirs].map { String(decoding: $0.bytes, as: UTF8.self) }
  return "\n--- base\n\(texts[0])\n--- ours\n\(texts[1])\n--- theirs\n\(texts[2])\n---"
}
