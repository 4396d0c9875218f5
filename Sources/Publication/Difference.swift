/// What one version of some records says that another does not: what every question before a change
/// shows, be it a bulk edit, a removal, an import or a publication, and what an undo has done.
/// - Parameter ID: what tells the records apart.
package struct Difference<ID: Hashable & Sendable>: Equatable, Sendable {
  package enum Kind: Equatable, Sendable, CaseIterable { case same, new, changed, gone }

  /// One field of a record, with its values before and after.
  package struct Field: Equatable, Sendable {
    package let name: String
    package let old: [String]
    package let new: [String]

    package init(_ name: String, from old: [String], to new: [String]) {
      (self.name, self.old, self.new) = (name, old, new)
    }

    package var isChanged: Bool { old != new }
    /// The values that are not there any more.
    package var lost: [String] { old.filter { !new.contains($0) } }
  }

  package struct Entry: Equatable, Sendable {
    package let kind: Kind
    package let id: ID
    /// In the order of the schema. Those that stay as they are stand here only where the whole
    /// record is shown.
    package let fields: [Field]

    package init(_ kind: Kind, _ id: ID, _ fields: [Field]) {
      (self.kind, self.id, self.fields) = (kind, id, fields)
    }
  }

  /// What a record says: its fields in the order of the schema, each with all of its values.
  package struct Row: Equatable, Sendable {
    package struct Values: Equatable, Sendable {
      package let name: String
      package internal(set) var values: [String]
    }

    package let id: ID
    package private(set) var fields: [Values] = []

    /// - Parameter fields: names and values in order; a name that repeats has several values.
    package init(_ id: ID, _ fields: some Sequence<(name: String, value: String)>) {
      self.id = id
      for (name, value) in fields {
        if let place = self.fields.firstIndex(where: { $0.name == name }) {
          self.fields[place].values.append(value)
        } else {
          self.fields.append(Values(name: name, values: [value]))
        }
      }
    }

    func values(of name: String) -> [String] { fields.first { $0.name == name }?.values ?? [] }
  }

  package let entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  package var isEmpty: Bool { entries.isEmpty }
  package func count(_ kind: Kind) -> Int { entries.count { $0.kind == kind } }
  /// The records of a kind, in order.
  package func ids(_ kind: Kind) -> [ID] { entries.filter { $0.kind == kind }.map(\.id) }
}

extension Difference.Entry {
  /// What became of one record, with all of its fields. One of the two must be there.
  package init(from old: Difference.Row?, to new: Difference.Row?, id: ID) {
    let gone = (old?.fields ?? []).map(\.name).filter { name in
      !(new?.fields.contains { $0.name == name } ?? false)
    }
    let fields = ((new?.fields ?? []).map(\.name) + gone).map { name in
      Difference.Field(name, from: old?.values(of: name) ?? [], to: new?.values(of: name) ?? [])
    }
    let isSame = old?.fields == new?.fields
    self.init(old == nil ? .new : new == nil ? .gone : isSame ? .same : .changed, id, fields)
  }
}

extension Difference {
  /// Every record of two versions of one type, whether it differs or not: first those that are there
  /// now, in their order, then those that are gone. Of several with one ID, the first is held against
  /// the first, the second against the second …
  package static func entries(from old: [Row], to new: [Row]) -> [Entry] {
    var rest = Dictionary(grouping: old, by: \.id).mapValues { $0[...] }
    let now = new.map { row in
      Entry(from: rest[row.id]?.popFirst(), to: row, id: row.id)
    }
    // The last of one ID are left over, so they are found from the end.
    let gone = old.reversed().filter { row in rest[row.id]?.popLast() != nil }
    return now + gone.reversed().map { Entry(from: $0, to: nil, id: $0.id) }
  }
}

extension Publication {
  /// What the publication says that an earlier one did not, and the other way round, with what is as
  /// before: by type, in the order of the files. Records are told by their names: "Step/1".
  /// - Parameter old: nil where there was none.
  package func difference(since old: Publication?) -> Difference<String> {
    Difference(
      PublicType.allCases.flatMap { type in
        Difference.entries(from: (old?.rows(of: type) ?? []).said, to: rows(of: type).said)
      })
  }
}

extension [PublicRow] {
  fileprivate var said: [Difference<String>.Row] {
    map { row in Difference.Row(row.name, row.fields.map { ($0.name, $0.text) }) }
  }
}
