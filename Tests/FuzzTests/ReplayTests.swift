import Foundation
import Fuzz
import TestSupport
import Testing

/// The corpus that libFuzzer found (`.ci/nightly` has it find more), and seeded mutations of it.
struct ReplayTests {
  /// Mutations for one reader.
  private static let count = Nightly.rounds(4_000, byDay: 1_000)

  /// A reader that traps ends its process, so each has one of its own; the input that it had then is
  /// left in a file.
  @Test(arguments: Reader.allCases)
  func `a reader takes its corpus and mutations of it`(_ reader: Reader) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sju-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let input = folder.appending(path: "input").path
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardErrorContent]
    ) { [reader = reader as Reader, input = input as String] in
      let corpus = try Corpus(reader)
      try #require(corpus.inputs.count > 10)
      var mutator = Mutator(corpus, seed: 2008)
      for bytes in corpus.inputs + (0..<Self.count).map({ _ in mutator.next() }) {
        try Data(bytes).write(to: URL(filePath: input))
        reader.take(bytes)
      }
    }
    guard result != nil else {
      Issue.record("\(reader) can't take what lies in \(input)")
      return
    }
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `inputs are written on one line and read as they were`() {
    let all = (0...255).map { UInt8($0) }
    #expect(Corpus.input(Corpus.line(all)) == all)
    #expect(Corpus.line(Array("a\\b\n\u{E5}".utf8)) == #"a\0134b\0012\0303\0245"#)
  }

  @Test func `the same seed makes the same mutations`() throws {
    let corpus = try Corpus(.rec)
    var (one, same) = (Mutator(corpus, seed: 7), Mutator(corpus, seed: 7))
    let made = (0..<100).map { _ in one.next() }
    #expect(made == (0..<100).map { _ in same.next() })
    #expect(Set(made).count > 50)
  }
}
