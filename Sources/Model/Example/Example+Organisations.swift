import Publication

extension Example {
  static func knownOrganisations(_ count: Int) -> ([ExampleOrganisation], CompanyMaker) {
    let founders = ExampleOrganisation.founders
    var maker = CompanyMaker(seed: 1, taken: founders.map(\.key))
    var random = SplitMix64(seed: 2)
    var known = Array(founders.prefix(count))
    known.reserveCapacity(count)
    while known.count < count {
      var organisation = maker.next()
      organisation.adorn(&random)
      known.append(organisation)
    }
    return (known, maker)
  }

  func writeOrganisations(to text: inout RecordText) {
    for organisation in organisations { organisation.write(to: &text) }
    var maker = rest
    for _ in organisations.count..<max(organisations.count, extent.organisations) {
      maker.next().write(to: &text)
    }
  }
}

extension ExampleOrganisation {
  /// What is known of some: wishes, notes, how often to be in touch. A sole trader is never
  /// public: its number is a personal identity number.
  fileprivate mutating func adorn(_ random: inout SplitMix64) {
    isPublic = kind != .soleTrader && random.chance(35)
    guard isBusiness, !isUnknown else { return }
    if random.chance(45) { needs = random.some(of: Vocabulary.needs(field)) }
    if random.chance(45) { offers = random.some(of: Vocabulary.offers(field)) }
    if random.chance(30) { notes = [random.pick(Vocabulary.notes)] }
    if random.chance(8) { contactEvery = random.pick([90, 180, 180, 365]) }
  }

  fileprivate func write(to text: inout RecordText) {
    text.begin()
    text.add("Id", key)
    text.add("Name", name)
    text.add("Kind", kind.rawValue)
    if partOf == nil, kind != .network, kind != .project {
      text.add("OrganisationNumber", Self.organisationNumber(number))
    }
    text.add("LegalForm", legalForm)
    text.add("Branch", branch)
    writeEmployees(to: &text)
    if partOf == nil, kind != .network, kind != .project { writeAddress(to: &text) }
    text.add("ContactEvery", contactEvery)
    text.add("PartOf", partOf)
    text.add("Need", needs)
    text.add("Offer", offers)
    text.add("OtherName", otherNames)
    text.end(notes: notes, isPublic: isPublic, tags: tags)
  }

  /// How often those with a tag should be heard from, in days.
  static let intervals = [("nyckelföretag", 120), ("stor arbetsgivare", 90)]

  /// Of those that somebody knows: the larger businesses, and among them the largest employers.
  private var tags: [String] {
    guard isBusiness, number < 10_000, let count = employees.last, count >= 40 else { return [] }
    return Self.intervals.prefix(count >= 80 ? 2 : 1).map(\.0)
  }

  /// The years' numbers are of those that somebody knows.
  private func writeEmployees(to text: inout RecordText) {
    text.add("Employees", employees.last)
    guard number < 10_000 else { return }
    for (index, count) in employees.enumerated() {
      text.add("EmployeesIn", "\(2009 - employees.count + index) \(count)")
    }
  }

  private func writeAddress(to text: inout RecordText) {
    var random = SplitMix64(seed: UInt64(number))
    text.add("Street", "\(random.pick(Vocabulary.streets)) \(1 + random.below(64))")
    let district = random.below(Vocabulary.districts.count)
    text.add("PostalCode", "012 \(district + 1)\(random.below(10))")
    if kind == .municipality, number > 0 {
      text.add("City", String(name.prefix { $0 != " " }))
    } else {
      text.add("City", "Exempelköping")
      text.add("District", Vocabulary.districts[district])
    }
    text.add("Telephone", FictionalNumber.landline(number))
    guard number < 10_000 else { return }
    text.add("Email", "\(key)@example.org")
    if random.chance(60) { text.add("Web", "www.example.org/\(key)") }
  }
}

extension SplitMix64 {
  /// One of a list, or sometimes two.
  fileprivate mutating func some(of list: [String]) -> [String] {
    let first = below(list.count)
    return chance(25) ? [list[first], list[(first + 1) % list.count]] : [list[first]]
  }
}
