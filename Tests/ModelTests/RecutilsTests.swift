import TestSupport
import Foundation
import Lettering
import TestTowns
import Testing

@testable import Model

/// What `recfix --check` of GNU recutils says of a file: the lines that it finds something wrong
/// on.
private func recfixLines(_ text: String) throws -> Set<Int> {
  let said = try Recfix.complaints(about: Array(text.utf8))
  let lines = said.split(separator: "\n").compactMap { line in
    line.split(separator: ":").dropFirst().first.flatMap { Int($0) }
  }
  try #require(said.isEmpty == lines.isEmpty, "recfix says: \(said)")
  return Set(lines)
}

/// recutils is held to the same rules as we are, as far as its descriptors can express them.
struct RecutilsTests {
  @Test(arguments: RecordType.allCases)
  func `recfix accepts a file of a type, empty and full`(_ type: RecordType) throws {
    let descriptor = type.schema.descriptor
    #expect(try recfixLines(descriptor).isEmpty)
    #expect(try recfixLines(descriptor + "\n" + sampleText(type.schema.fields)).isEmpty)
  }

  @Test(arguments: RecordType.allCases)
  func `recfix misses a mandatory field, and refuses a second where there may be one`(
    _ type: RecordType
  ) throws {
    let start = type.schema.descriptor + "\n"
    for field in type.schema.fields {
      let without = sampleText(type.schema.fields.filter { $0 != field })
      #expect(try recfixLines(start + without).isEmpty == !field.isMandatory, "\(field.name)")
      let twice = sampleText(type.schema.fields.flatMap { $0 == field ? [$0, $0] : [$0] })
      #expect(try recfixLines(start + twice).isEmpty == field.repeats, "\(field.name)")
    }
  }

  @Test(arguments: RecordType.allCases)
  func `recfix accepts every value that we accept, and refuses what it can tell`(
    _ type: RecordType
  ) throws {
    var random = SeededRandom(seed: UInt64(type.ordinal))
    for field in type.schema.fields where !field.isKey && field.target == nil {
      let values = (0..<40).map { _ in Self.variant(of: field.kind, using: &random) }
      var text = type.schema.descriptor + "\n"
      var lines: [Int] = []
      for (place, value) in values.enumerated() {
        let fields = type.schema.fields.filter { $0.isMandatory && $0 != field }
        text += sampleText(fields) { $0.isKey ? Self.key($0.kind, place) : $0.kind.sample }
        lines.append(text.count { $0 == "\n" } + 1)
        text += "\(field.name): \(value)\n\n"
      }
      // The steps' keys are numbers: of more than seven, recfix says that some are there twice.
      let wrong = try recfixLines(text).intersection(lines)
      for (value, line) in zip(values, lines) {
        let isGood = field.kind.fault(in: value) == nil
        if isGood { #expect(!wrong.contains(line), "\(field.name): \(value)") }
        if !isGood, field.kind.isExactInRecutils(value) {
          #expect(wrong.contains(line), "\(field.name): \(value)")
        }
      }
    }
  }

  private static func key(_ kind: FieldKind, _ place: Int) -> String {
    kind == .key ? "a-\(place)" : String(place % 7 + 1)
  }

  /// A value near one that fits: some characters changed, put in or taken out.
  private static func variant(of kind: FieldKind, using random: inout SeededRandom) -> String {
    let letters = Array("0123456789-. :+axZå@/()_")
    var text: [Character] =
      if case .choice(let choices) = kind {
        Array(choices.options.randomElement(using: &random)?.value ?? "")
      } else {
        Array(kind.sample.filter { $0 != "\n" })
      }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let place = Int.random(in: 0..<max(1, text.count), using: &random)
      let letter = letters.randomElement(using: &random) ?? "0"
      switch Int.random(in: 0..<3, using: &random) {
      case 0: text.insert(letter, at: place)
      case 1 where text.indices.contains(place): text[place] = letter
      default: if text.count > 1 { text.remove(at: place) }
      }
    }
    return String(text).trimmed.isEmpty ? "0" : String(text).trimmed
  }
}

extension FieldKind {
  /// Whether recutils has a type that refuses all that we refuse. It reads `010`, `0x10` and `7@2`
  /// as numbers too, does not know which days exist, and knows nothing of telephones.
  fileprivate func isExactInRecutils(_ value: String) -> Bool {
    switch self {
    case .key, .text, .choice, .organisationNumber: true
    case .integer: !value.hasPrefix("0") && value.utf8.allSatisfy(\.isDigit)
    case .decimal: !value.contains { "ex.".contains($0) }
    default: false
    }
  }
}
