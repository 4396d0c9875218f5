import RecutilsCases
import Testing

@testable import RecCheck
@testable import RecFile

/// We pass and refuse what `recfix --check` does, but for the cases that are listed here with why.
struct CheckCaseTests {
  @Test func `there are as many cases as were measured`() {
    #expect(RecutilsCase.checks.count == 164)
    #expect(RecutilsCase.checks.count { $0.stance == .follow } == 135)
    #expect(Set(RecutilsCase.checks.map(\.id)).isSuperset(of: Self.otherwise.keys))
    #expect(Set(RecutilsCase.checks.map(\.id)).isSuperset(of: Self.alsoSaid.keys))
  }

  @Test(arguments: RecutilsCase.checks)
  func `a file is passed as by recfix, unless it is listed`(example: RecutilsCase) {
    let findings = RecFile(example.input.bytes).findings
    let isPassed = findings.allSatisfy { $0.severity == .warning }
    let isAlike = example.expect.verdict == (isPassed ? .ok : .error)
    #expect(isAlike == (Self.otherwise[example.id] == nil), "\(example.id): \(findings)")
    if example.stance == .follow { #expect(isAlike, "\(example.id)") }
  }

  @Test(arguments: alsoSaid.keys.sorted())
  func `what recfix passes in silence is passed with a word`(id: String) throws {
    let example = try #require(RecutilsCase.checks.first { $0.id == id })
    let findings = RecFile(example.input.bytes).findings
    #expect(findings.map(\.severity).contains(.warning))
  }

  private static let bits = "whole numbers have 64 bits; recutils wraps at 32"
  private static let names =
    "recutils takes the type's name up to the first other byte without a word"

  private static let otherwise = [
    "check-type-int-18": "08 is no octal number, so it is refused here as it is in a range",
    "check-type-real-10": "empty text is no number",
    "check-type-range-08": "a number followed by text is no number",
    "check-type-range-min-03": bits,
    "check-type-range-max-02": bits,
    "check-type-size-03": "letters are counted, not bytes; over as many bytes it is a warning",
    "check-type-email-06": "addresses may have letters of any language",
    "check-typedef-200": "recutils crashes",
    "check-mandatory-empty-value": "a mandatory field without a value says nothing",
    "check-singular-same-record": "twice in one record is twice",
    "check-singular-two-names": "recutils ignores the line without a word",
    "check-key-two-names": "recutils ignores the line without a word",
    "check-constraint-missing-field":
      "a date that is missing is no date; recutils takes today, so that a file breaks overnight",
    "check-constraint-big": bits,
    "check-descr-hyphen-name": names,
    "check-descr-name-swedish": names,
  ]

  /// Passed by recfix and by us, for these reasons not without a warning.
  private static let alsoSaid = [
    "check-type-date-07": "a date that depends on the country",
    "check-type-date-11": "a date that depends on the clock",
    "check-type-date-12": "a date that depends on the clock",
    "check-type-date-13": "a zone belongs to a time, not to a day",
    "check-type-date-21": "a weekday that is another day",
    "check-key-trailing-space": "two keys that look the same",
    "check-key-nfc-nfd": "two keys that look the same",
    "check-rec-type-nokey": "nothing to compare the reference with",
    "check-descr-unknown-special": "a misspelt field would have no effect",
  ]
}
