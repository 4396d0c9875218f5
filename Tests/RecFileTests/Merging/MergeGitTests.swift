import TestSupport
import Foundation
import RecutilsCases
import Testing

@testable import RecFile

/// Beside `git merge-file`, which merges lines.
struct MergeGitTests {
  @Test func `where git merges cleanly and well, the same records come out`() throws {
    var writer = SketchWriter(seed: 41, .keyed)
    let cases = (0..<Nightly.rounds(1_000, byDay: 200)).map { _ in
      let base = writer.base()
      return (base: base, ours: writer.changed(base), theirs: writer.changed(base))
    }
    let results = try Self.gitMerges(cases.map { [$0.base, $0.ours, $0.theirs].map(\.bytes) })
    var agreed = 0
    var settled = 0
    for (example, git) in zip(cases, results) {
      let (base, ours, theirs) = example
      let merge = Merge(base: base.file, ours: ours.file, theirs: theirs.file)
      guard let git else {
        if merge.conflicts.isEmpty { settled += 1 }
        continue
      }
      let isSame = merge.conflicts.isEmpty && merge.file.census == RecFile(git).census
      if isSame { agreed += 1 }
      let fault = Fault.of(RecFile(git), [base, ours, theirs])
      #expect(isSame || fault != nil, show(base, ours, theirs))
    }
    #expect(agreed > cases.count / 10, "where git's merge is right, ours is the same")
    #expect(settled > cases.count / 10, "where git has a conflict and we have none")
  }

  /// What can be wrong with a merge that git calls clean; there we differ.
  private enum Fault {
    /// Two records of one key, which both sides added at different places. We take it once where
    /// they say the same, else it is a conflict.
    case doubledKey
    /// A field more often than any version of its record has it: both sides added it at different
    /// places, or the line of one record has come into another that was added below it. We keep
    /// fields in their records; two that differ are a conflict.
    case doubledField

    static func of(_ merged: RecFile, _ sides: [Sketch]) -> Fault? {
      for (index, set) in merged.sets.enumerated() {
        let keys = set.records.map { $0["Id"] ?? "" }
        if Set(keys).count < keys.count { return .doubledKey }
        for record in set.records {
          let rows = sides.map { side in
            side.groups[index].rows.first { $0.value("Id") == record["Id"] }?.lines ?? []
          }
          for field in record.fields {
            let most = rows.map { row in row.count { $0.name == field.name } }.max() ?? 0
            if record.values(FieldName(field.name)).count > most { return .doubledField }
          }
        }
      }
      return nil
    }
  }

  /// What git makes of each case, nil where it has a conflict.
  private static func gitMerges(_ cases: [[[UInt8]]]) throws -> [[UInt8]?] {
    let folder = try TemporaryFolder()
    for (number, files) in cases.enumerated() {
      for (name, bytes) in zip(["base", "ours", "theirs"], files) {
        try folder.write("\(number).\(name)", bytes)
      }
    }
    let line = """
      for base in *.base; do n=${base%.base}
      git merge-file -p -q $n.ours $n.base $n.theirs >$n.merged || rm $n.merged; done
      """
    _ = try Child(["sh", "-c", line], in: folder.path).run()
    return cases.indices.map { number in
      try? folder.bytes("\(number).merged")
    }
  }
}
