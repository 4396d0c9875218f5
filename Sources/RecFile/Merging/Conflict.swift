/// One thing that both sides changed, each in its own way.
package struct Conflict: Equatable, Sendable, CustomStringConvertible {
  /// The record type; nil for the anonymous set, and where a whole file can't be merged.
  package let type: String?
  /// The record's key; nil for a descriptor and for a record that has none.
  package let key: String?
  /// The field that both changed; nil: the whole record, as when it was removed on one side and
  /// changed on the other, or added on both.
  package let field: String?
  /// The base's version: of a field its value, of a record its fields as `Name: value`; nil for
  /// none.
  package let base: [String]?
  package let ours: [String]?
  package let theirs: [String]?

  /// The field, record or file that is in conflict.
  enum Subject: Equatable, Sendable {
    case record
    case descriptor
    /// A line that can't be read keeps the file from being merged by records.
    case file(malformed: RecFile.Problem, Side)
    /// The merged records could not be written as one file.
    case wholeFile
  }

  let subject: Subject

  /// One line: what it is, and the three values, each at most 60 characters of it.
  package var description: String {
    "\(place): \(Self.words(base)) before, \(Self.words(ours)) in ours, "
      + "\(Self.words(theirs)) in theirs"
  }

  private var place: String {
    let set = type ?? "record"
    let record =
      switch subject {
      case .descriptor: type.map { "descriptor of \($0)" } ?? "descriptor"
      case .record: key.map { "\(set) \(Self.shortened($0))" } ?? "\(set) without a key"
      case .file(let problem, let side):
        "the file can't be merged by records (line \(problem.line) of \(side): \(problem))"
      case .wholeFile: "the file can't be merged by records"
      }
    return field.map { "\(record), \($0)" } ?? record
  }

  private static func words(_ values: [String]?) -> String {
    guard let values else { return "nothing" }
    return "'\(shortened(values.joined(separator: "; ")))'"
  }

  private static func shortened(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return line.count <= 60 ? line : String(line.prefix(59)) + "…"
  }
}
