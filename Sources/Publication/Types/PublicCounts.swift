/// The public businesses in numbers. Only what is published is counted: a number over all would
/// tell of those that are not.
package struct PublicCounts: Equatable, Sendable {
  /// Companies and sole traders.
  package let businesses: Int
  /// Other organisations.
  package let others: Int
  /// Businesses by what they do, most first; those without a section are left out.
  package let bySection: [(section: BranchSection, count: Int)]
  /// Businesses by size, smallest first, classes without any left out.
  package let bySize: [(size: PublicSize, count: Int)]

  package init(_ organisations: [PublicOrganisation]) {
    var sections: [BranchSection: Int] = [:]
    var sizes: [PublicSize: Int] = [:]
    var businesses = 0
    for organisation in organisations where organisation.kind?.isBusiness == true {
      businesses += 1
      if let section = organisation.section { sections[section, default: 0] += 1 }
      if let size = organisation.size { sizes[size, default: 0] += 1 }
    }
    self.businesses = businesses
    others = organisations.count - businesses
    bySection = sections.map { (section: $0.key, count: $0.value) }.sorted { one, other in
      (other.count, one.section.rawValue) < (one.count, other.section.rawValue)
    }
    bySize = sizes.map { (size: $0.key, count: $0.value) }.sorted { $0.size < $1.size }
  }

  package static func == (one: PublicCounts, other: PublicCounts) -> Bool {
    one.businesses == other.businesses && one.others == other.others
      && one.bySection.elementsEqual(other.bySection, by: ==)
      && one.bySize.elementsEqual(other.bySize, by: ==)
  }
}
