package import Publication
import RecFile

extension Municipality {
  /// The values of one field of a record, in the order of the file; empty where there is no such
  /// record or field.
  package func values(of field: String, in id: RecordID) -> [String] {
    record(id)?.values(FieldName(field)) ?? []
  }

  /// Who may see a record; `internal` where there is none.
  package func visibility(of id: RecordID) -> Visibility {
    record(id).map { Annotations($0).visibility } ?? .internal
  }
}
