/// What anyone may know of an organisation. There is no field for an organisation number, which may
/// be a personal identity number, nor for telephones, mail, addresses, people or how many work
/// there exactly.
package struct PublicOrganisation: Equatable, Sendable {
  /// Made of the name; what relations and the council refer to it by.
  package internal(set) var key: String
  package internal(set) var name: String
  package internal(set) var kind: OrganisationKind?
  package internal(set) var section: BranchSection?
  package internal(set) var size: PublicSize?
  /// The part of the municipality that it is in.
  package internal(set) var district: String?
  package internal(set) var city: String?
  package internal(set) var web: String?

  package init(
    key: String, name: String, kind: OrganisationKind? = nil, section: BranchSection? = nil,
    size: PublicSize? = nil, district: String? = nil, city: String? = nil, web: String? = nil
  ) {
    self.key = key
    self.name = name
    self.kind = kind
    self.section = section
    self.size = size
    self.district = district
    self.city = city
    self.web = web
  }
}
