import Testing

@testable import RecFile

struct MergeConflictTests {
  @Test
  func
    `a conflict is exactly where both changed one thing differently, and no key is lost or doubled`()
  {
    var writer = SketchWriter(seed: 31, .keyed)
    var conflicts = 0
    for _ in 0..<1_000 {
      let base = writer.base()
      let (x, y) = (writer.changed(base), writer.changed(base))
      let merge = Merge(base: base.file, ours: x.file, theirs: y.file)
      let expected = MergeExpectation(base, x, y)
      let found = merge.conflicts.map { "\($0.type ?? "-")/\($0.key ?? "-")/\($0.field ?? "-")" }
      #expect(found.sorted() == expected.conflicts, show(base, x, y))
      #expect(merge.file.census == expected.census, show(base, x, y))
      conflicts += found.count
    }
    #expect(conflicts > 500)
  }
}
