import TestTowns
import Almanac
import Example
import Model
import TestSupport
import RecCheck
import RecFile
import Testing

/// One truth about the data: what `sju rec check` calls an error, `sju check` and the screen do too;
/// and the other way round, but for what a file's own descriptor can't know.
struct SeverityTests {
  private static let files = Example.files(organisations: 25)

  @Test(arguments: RecordType.allCases)
  func `whether a file has an error is the same everywhere`(_ type: RecordType) throws {
    var random = SeededRandom(seed: 77 + UInt64(RecordType.allCases.firstIndex(of: type) ?? 0))
    var errors = 0
    for _ in 0..<Nightly.rounds(40, byDay: 15) {
      let bytes = Self.damaged(type, using: &random)
      let files = Self.files.map { $0.path == type.path ? ($0.path, bytes) : $0 }
      let problems = Municipality(files: files).problems.filter {
        $0.path == type.path && $0.severity == .error
      }
      let findings = RecFile(bytes).findings.filter { $0.severity == .error }
      let text = String(decoding: bytes, as: UTF8.self)
      if !findings.isEmpty { errors += 1 }
      #expect(
        findings.isEmpty || !problems.isEmpty,
        "only rec check: \(findings.map { "\($0.line) \($0)" })\n\(text)")
      let plain = problems.filter(Self.isOfTheFormat)
      #expect(
        plain.isEmpty || !findings.isEmpty,
        "only check: \(plain.map { $0.place + " " + $0.what(.english) })\n\(text)")
    }
    #expect(errors > 5)
  }

  @Test func `a file is held to its own descriptor too, and an error there is told once`() {
    let text = "%rec: Person\n%key: Id\n%mandatory: Shoe\n%type: Id line\n\nId: a\nName: A\n"
    let found = municipality([.person: text]).problems
      .filter { $0.path == RecordType.person.path }
    #expect(found.map(\.place) == ["network/persons.rec:6:1"])
    #expect(found.map(\.severity) == [.error])
    #expect(
      found.map { $0.what(.english) } == ["against its own descriptor: expected a field 'Shoe'"])
  }

  /// What the format and the descriptor know: not that a day exists, or a record elsewhere.
  private static func isOfTheFormat(_ problem: Problem) -> Bool {
    switch problem.fact {
    case .malformed, .doubled, .missingKey, .missingField, .duplicateKey, .recordInDescriptor,
      .againstRules, .badValue(_, _, .blanks), .badValue(_, _, .notChoice),
      .badValue(_, _, .notKey), .badValue(_, _, .outOfRange):
      true
    default: false
    }
  }

  /// A file with one to three things wrong, or nothing.
  private static func damaged(_ type: RecordType, using random: inout SeededRandom) -> [UInt8] {
    var lines = String(decoding: files.bytes(of: type), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let fields = lines.indices.filter { !lines[$0].hasPrefix("%") && lines[$0].contains(": ") }
      let blanks = lines.indices.dropLast().filter { lines[$0].isEmpty }
      guard let place = fields.randomElement(using: &random) else { break }
      let name = lines[place].prefix { $0 != ":" }
      switch Int.random(in: 0..<12, using: &random) {
      case 0, 1: blanks.randomElement(using: &random).map { _ = lines.remove(at: $0) }
      case 2: blanks.randomElement(using: &random).map { lines[$0] = "# inget mellan" }
      case 3: lines.insert(lines[place], at: place)
      case 4: lines.remove(at: place)
      case 5: lines[place] += " "
      case 6: lines[place] = "\(name):  " + lines[place].dropFirst(name.count + 2)
      case 7: lines[place] = "\(name):"
      case 8: lines[place] = "\(name): 0" + lines[place].dropFirst(name.count + 2)
      case 9: lines[place] += "\\"
      case 10: lines.insert("+ mer", at: place + 1)
      default: lines[place] = lines[place].replacing(": ", with: " ", maxReplacements: 1)
      }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }
}
