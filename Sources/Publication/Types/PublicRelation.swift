/// A directed tie between two public organisations, read "from KIND to".
package struct PublicRelation: Equatable, Sendable {
  /// Made of the other three.
  package internal(set) var key: String
  /// The key of an organisation of the same publication; so is `to`.
  package internal(set) var from: String
  package internal(set) var to: String
  package internal(set) var kind: RelationKind

  package init(from: String, _ kind: RelationKind, to: String) {
    key = "\(from)-\(kind.rawValue)-\(to)"
    self.from = from
    self.to = to
    self.kind = kind
  }
}
