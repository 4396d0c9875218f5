import Publication
package import RecFile

/// A record of one type, decoded.
///
/// Decoding never fails: a value that its field can't have is nil here and a `Problem` of the
/// municipality, so that everything else in the record is still shown.
package protocol ModelRecord: Equatable, Sendable {
  static var schema: Schema { get }

  /// The value of the key field; empty where it is missing.
  var id: String { get }
  /// What every record may say about itself.
  var annotations: Annotations { get }

  init(_ record: Record)
}

extension ModelRecord {
  package static var type: RecordType { schema.type }

  package var recordID: RecordID { RecordID(Self.type, id) }

  /// Whether it may be shown to anyone.
  package var isPublic: Bool { annotations.visibility == .public }
}
