package import Lettering

extension Municipality {
  /// What organisations are found by in their list.
  package func organisationIndex() -> SearchIndex {
    organisations.searchIndex(by: [
      "Name", "OtherName", "City", "District", "Need", "Offer", "Tag", "OrganisationNumber",
    ])
  }

  /// The rows of all organisations by name.
  package func organisationsByName() -> [Int32] {
    nameOrder.value { organisations.order(by: "Name") }
  }

  /// For each organisation's row its SNI section's place; those without one last.
  package func organisationBranches() -> [Int32] {
    digest(of: .organisation).column("Branch").map { $0 == Digest.nothing ? .max : $0 }
  }

  /// For each organisation's row how many it employs; -1 where nobody has said.
  package func organisationEmployees() -> [Int32] {
    digest(of: .organisation).column("Employees").map { $0 == Digest.nothing ? -1 : $0 }
  }
}
