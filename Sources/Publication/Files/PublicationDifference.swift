/// The difference between a publication and an earlier one.
package struct PublicationDifference: Equatable, Sendable {
  package enum Kind: Equatable, Sendable, CaseIterable { case same, new, changed, gone }

  package struct Entry: Equatable, Sendable {
    package let kind: Kind
    /// As it would be; as it was, if it is gone.
    package let row: PublicRow
    /// As it was; nil for what is new.
    package let old: PublicRow?
  }

  /// By type, in the order of the files; what is gone comes after the others of its type.
  package let entries: [Entry]

  /// - Parameter old: nil where there was none.
  package init(from old: Publication?, to new: Publication) {
    entries = PublicType.allCases.flatMap { type in
      Self.entries(from: old?.rows(of: type) ?? [], to: new.rows(of: type))
    }
  }

  private static func entries(from old: [PublicRow], to new: [PublicRow]) -> [Entry] {
    var rest = Dictionary(old.map { ($0.key, $0) }) { first, _ in first }
    let now = new.map { row in
      let before = rest.removeValue(forKey: row.key)
      let kind: Kind = before.map { $0 == row ? .same : .changed } ?? .new
      return Entry(kind: kind, row: row, old: before)
    }
    let gone = old.filter { rest.removeValue(forKey: $0.key) != nil }
    return now + gone.map { Entry(kind: .gone, row: $0, old: $0) }
  }

  package func count(_ kind: Kind) -> Int { entries.count { $0.kind == kind } }
}
