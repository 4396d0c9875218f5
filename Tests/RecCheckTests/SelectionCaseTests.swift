import RecutilsCases
import Testing

@testable import RecCheck
@testable import RecFile

/// An expression selects what `recsel -e` does, but for the cases that are listed here with why.
struct SelectionCaseTests {
  /// What `recsel` can do beside evaluating an expression.
  struct NotAnExpression: Error {}

  @Test func `there are as many cases as were measured`() {
    #expect(RecutilsCase.selections.count == 60)
    #expect(RecutilsCase.selections.count { $0.stance == .follow } == 51)
    #expect(RecutilsCase.selections.count { (try? Self.call($0)) != nil } == 40)
    #expect(Set(RecutilsCase.selections.map(\.id)).isSuperset(of: Self.otherwise.keys))
  }

  @Test(arguments: RecutilsCase.selections)
  func `an expression selects as in recutils, unless it is listed`(example: RecutilsCase) {
    guard let call = try? Self.call(example) else {
      // Printing, sorting, joining and counting are nothing that an expression does.
      #expect(!example.id.hasPrefix("select-sex"))
      return
    }
    let isAlike: Bool
    do throws(Selection.Fault) {
      let selection = try Selection(call.expression, ignoringCase: call.ignoresCase)
      let found = RecFile(example.input.bytes).records.filter {
        $0.first(.rec) == nil && selection.holds(for: $0)
      }
      let text = found.map { record in
        call.name.map { (record[$0] ?? "") + "\n" }
          ?? String(decoding: record.source, as: UTF8.self)
      }
      let output = text.joined(separator: "\n")
      isAlike = example.expect.verdict == .ok && example.expect.stdout?.bytes == Array(output.utf8)
    } catch {
      isAlike = example.expect.verdict == .error
    }
    #expect(isAlike == (Self.otherwise[example.id] == nil), "\(example.id)")
    if example.stance == .follow { #expect(isAlike, "\(example.id)") }
  }

  private static func call(
    _ example: RecutilsCase
  ) throws -> (expression: String, name: FieldName?, ignoresCase: Bool) {
    var call: (expression: String?, name: FieldName?, ignoresCase: Bool) = (nil, nil, false)
    var rest = example.args[...]
    while let option = rest.popFirst() {
      switch option {
      case "-e": call.expression = rest.popFirst()
      case "-i": call.ignoresCase = true
      case "-P": call.name = rest.popFirst().map { FieldName($0) }
      default: throw NotAnExpression()
      }
    }
    guard let expression = call.expression else { throw NotAnExpression() }
    return (expression, call.name, call.ignoresCase)
  }

  private static let otherwise = [
    "select-sex-gt": "whole numbers have 64 bits; recutils wraps at 32",
    "select-sex-eq-icase-swedish": "å is Å without case for '=' as it is for '~'",
    "select-sex-real-minus": "a real number can be subtracted; in recutils it is a bug",
    "select-index-long": "recutils crashes",
    "select-very-deep-parens": "no expression is too deep",
  ]
}
