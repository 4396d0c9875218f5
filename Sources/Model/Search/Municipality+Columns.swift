package import Lettering

extension Municipality {
  /// The search index of the list of organisations.
  package func organisationIndex() -> SearchIndex {
    organisations.searchIndex(
      by: Organisation.schema.fields.filter { $0.traits.contains(.listed) }.map(\.name))
  }

  /// The rows of all organisations by name.
  package func organisationsByName() -> [Int32] {
    nameOrder.value { organisations.order(by: "Name") }
  }

  /// The rows of a type by what its records are called; in the order of the file where they are called
  /// by others.
  func rowsByName(of type: RecordType) -> [Int32] {
    if type == .organisation { return organisationsByName() }
    let table = tables[type.ordinal]
    return type.schema.title.map { table.order(by: $0.name) }
      ?? table.records.indices.map(Int32.init)
  }

  /// For each organisation's row its SNI section's place; those without one last.
  package func organisationBranches() -> [Int32] {
    columnIndex(of: .organisation).column("Branch").map { $0 == ColumnIndex.noValue ? .max : $0 }
  }

  /// For each organisation's row how many it employs; -1 where nobody has said.
  package func organisationEmployees() -> [Int32] {
    columnIndex(of: .organisation).column("Employees").map { $0 == ColumnIndex.noValue ? -1 : $0 }
  }
}
