/// A place in the bytes where something else was expected; a problem before it is put in words.
struct Flaw: Equatable, Sendable {
  var offset: Int
  /// The line from 1, and the offset where it begins.
  var line: Int
  var lineStart: Int
  var expected: RecFile.Problem.Expectation
}
