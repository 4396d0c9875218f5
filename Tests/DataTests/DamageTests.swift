import TestSupport
import Almanac
import Example
import Model
import RecFile
import Testing

/// Nothing that GNU recutils sees in a damaged file passes `sju check` by.
struct DamageTests {
  private static let files = Example.files(organisations: 25)
  private static let rounds = Nightly.rounds(12, byDay: 6)

  @Test(arguments: RecordType.allCases)
  func `whatever recfix complains about in damaged files is a problem here too`(
    _ type: RecordType
  ) throws {
    var random = SeededRandom(seed: UInt64(RecordType.allCases.firstIndex(of: type) ?? 0))
    var complaints = 0
    for _ in 0..<Self.rounds {
      let damage = Damage(type, Self.files.bytes(of: type), using: &random)
      let said = try Recfix.complaints(about: damage.bytes).split(separator: "\n").filter {
        // When it gives a file up, it says so once more without a place.
        $0.contains(": error: ") && !$0.hasPrefix("recfix: ")
      }
      let file = RecFile(damage.bytes)
      let files = Self.files.map { $0.path == type.path ? ($0.path, damage.bytes) : $0 }
      let found = Municipality(files: files).problems.filter { $0.path == type.path }
      for complaint in said {
        let place = complaint.prefix(
          upTo: complaint.firstRange(of: ": error: ")?.lowerBound ?? complaint.startIndex)
        let line = try #require(place.split(separator: ":").last.flatMap { Int(words: $0) })
        complaints += 1
        #expect(
          found.contains { Self.isAbout($0, complaint, line, file) },
          "\(damage): \(complaint), but here: \(found.map { $0.place + $0.what(.english) })")
      }
    }
    #expect(complaints > Self.rounds / 4)
  }

  /// Whether a problem is in the record that recfix complains about, or, where recfix gives up the
  /// file, is one of its grammar.
  private static func isAbout(
    _ problem: Problem, _ complaint: Substring, _ line: Int, _ file: RecFile
  ) -> Bool {
    if complaint.contains("expected a record") {
      if case .malformed = problem.fact { return true }
      return false
    }
    guard let record = file.records.last(where: { $0.line <= line }) else { return false }
    let lines = record.line..<record.line + record.source.count { $0 == UInt8(ascii: "\n") } + 1
    // Of two records with one key, recfix means the first and we the second.
    if case .duplicateKey(_, let first) = problem.fact, lines.contains(first) { return true }
    return problem.line.map(lines.contains) ?? false
  }
}

extension Int {
  fileprivate init?(words: Substring) {
    self.init(words.filter { !$0.isWhitespace })
  }
}
