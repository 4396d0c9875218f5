import Almanac
import Model

/// One of the records that a form is about.
struct FormPart: Equatable, Sendable {
  /// A field that gets its values from elsewhere in the form.
  struct Link: Equatable, Sendable {
    enum Source: Equatable, Sendable {
      /// The record that an earlier part makes or changes.
      case record(ofPart: Int)
      /// What is said in a field of an earlier part.
      case field(String, ofPart: Int)
    }

    let field: String
    let source: Source
  }

  /// A field that is set without being asked for.
  struct Given: Equatable, Sendable {
    let field: String
    let values: [String]
  }

  let type: RecordType
  /// The record that is changed; nil for one that is made.
  var record: RecordID?
  /// The records that were marked, where it is a bulk edit, so that a draft knows them.
  var others: [RecordID] = []
  /// Above its fields, where there are several parts.
  var heading: Phrase?
  /// Left out as long as nothing is typed in it.
  var isOptional = false
  var given: [Given] = []
  var links: [Link] = []

  init(_ type: RecordType, _ record: RecordID? = nil) {
    self.type = type
    self.record = record
  }
}
