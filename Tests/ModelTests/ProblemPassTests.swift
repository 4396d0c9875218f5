import TestTowns
import Almanac
import Example
import TestSupport
import RecFile
import Testing

@testable import Model

/// What is found once and kept is what would be found again.
struct ProblemPassTests {
  /// What may come in the place of a file.
  private static func others(_ bytes: [UInt8], _ random: inout SeededRandom) -> [[UInt8]] {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let kept = lines.filter { _ in Int.random(in: 0..<9, using: &random) > 0 }
    return [
      [], Array(bytes.prefix(bytes.count / 2)), Array("no field\n".utf8),
      Array(kept.joined(separator: [0x0A])), bytes,
    ]
  }

  @Test(arguments: 0..<4)
  func `whatever files are replaced in whatever order, the problems are those of the files`(
    _ seed: UInt64
  ) {
    var random = SeededRandom(seed: seed)
    var files = Dictionary(
      Example.files(organisations: 30).map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
    let whole = files
    var municipality = Municipality(files: files.map { ($0.key, $0.value) })
    _ = municipality.problems
    for _ in 0..<40 {
      guard let type = RecordType.allCases.randomElement(using: &random),
        let bytes = Self.others(whole[type.path] ?? [], &random).randomElement(using: &random)
      else { continue }
      files[type.path] = bytes
      municipality = municipality.replacing(type, with: RecFile(bytes))
      let fresh = Municipality(files: files.map { ($0.key, $0.value) })
      #expect(municipality.problems == fresh.problems, "\(type)")
    }
  }

  @Test func `a problem is the same one by its record and field, not by its line and words`() {
    func town(_ ada: String, _ bo: String, above: String = "") -> Municipality {
      municipality([
        .person: above + "Id: ada\nName: Ada\n\(ada)\n\nId: bo\nName: Bo\n\(bo)\n"
      ])
    }
    func new(_ now: Municipality, _ old: Municipality) -> [String] {
      now.problems(notIn: old, today: .first).map { "\($0.place)" }
    }
    let wrong = "Email: x"
    let right = "Email: x@example.org"
    let old = town(wrong, right)
    #expect(new(old, old).isEmpty)
    #expect(new(town(wrong, right, above: "# more\n# more\n\n"), old).isEmpty)
    // The same words: one is mended, and another made.
    #expect(new(town(right, wrong), old).count == 1)
    #expect(new(town(wrong, wrong), old).count == 1)
    #expect(new(town(right, right), old).isEmpty)
    // Other words, in the same field of the same record.
    #expect(new(town("Email: y", right), old).isEmpty)
    #expect(new(town(wrong + "\nVisibility: nobody", right), old).count == 1)
  }
}
