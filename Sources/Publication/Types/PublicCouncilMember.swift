/// An organisation that sits in the crisis council. Who answers there, by what number and in what
/// order they are called has no field.
package struct PublicCouncilMember: Equatable, Sendable {
  /// The key of an organisation of the same publication, which is where its name is.
  package internal(set) var organisation: String

  package init(organisation: String) { self.organisation = organisation }
}
