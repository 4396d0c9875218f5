import Model
import RecFile
import Publication

/// One organisation of the example, with what was drawn for it.
struct ExampleOrganisation {
  let key: String
  let name: String
  let kind: OrganisationKind
  let branch: String
  let sector: Sector.Name
  var legalForm: String?
  /// Its number in the register, which telephone and organisation number come from.
  let number: Int
  /// By year up to 2008; shorter for those that began later. Empty: nothing is known.
  var employees: [Int] = []
  var partOf: String?
  var contactEvery: Int?
  /// Days since the last contact; nil: drawn.
  var silentFor: Int?
  var isPublic = false
  /// Has no tie to another, and nobody has been in touch.
  var isUnknown = false
  /// Which third of its trade it is in. Those of the first meet others in associations of every kind,
  /// those of the second in that of their trade, and those of the third only each other.
  var third = 0
  /// Whether it is in another municipality, and sells here.
  var isElsewhere = false
  var notes: [String] = []
  var needs: [String] = []
  var offers: [String] = []
  var otherNames: [String] = []

  var isBusiness: Bool { kind.isBusiness }

  /// Those who do business with each other.
  struct Circle: Hashable {
    let sector: Sector.Name
    let third: Int
  }

  var circle: Circle { Circle(sector: sector, third: third) }

  /// Whether it, or somebody who works there, may be in an association or network.
  func mayJoin(_ host: ExampleOrganisation) -> Bool {
    guard !isElsewhere else { return false }
    return switch third {
    case 0: host.sector == .office || host.sector == sector
    case 1: host.sector == sector
    default: false
    }
  }

  /// Whether it has a number in the register: no part of another has, nor has what is no body of
  /// its own.
  fileprivate var isRegistered: Bool { partOf == nil && kind != .network && kind != .project }
}

extension ExampleOrganisation {
  /// One of those in the data. Its employees are those of 2008; the years before follow from them.
  init?(_ record: Record, number: Int) {
    let said = Organisation(record)
    guard let kind = said.kind, let branch = record["Branch"],
      let sector = record["Sector"].flatMap(Sector.Name.init)
    else { return nil }
    self.init(
      key: said.id, name: said.name, kind: kind, branch: branch, sector: sector,
      legalForm: said.legalForm, number: number)
    employees = said.employees.map(Self.growth) ?? []
    partOf = said.partOf?.key
    contactEvery = said.contactEvery
    silentFor = record.number("SilentFor", in: 0...730)
    isPublic = said.isPublic
    notes = said.annotations.notes
    needs = said.needs
    offers = said.offers
    otherNames = said.otherNames
  }

  private static func growth(to employees: Int) -> [Int] {
    [82, 86, 89, 93, 97, 100].map { max(1, employees * $0 / 100) }
  }

  /// What is known of some: wishes, notes, how often to be in touch. A sole trader is never
  /// public: its number is a personal identity number.
  fileprivate mutating func adorn(_ data: ExampleData, _ random: inout SplitMix64) {
    isPublic = kind != .soleTrader && random.chance(35)
    guard isBusiness, !isUnknown else { return }
    let wishes = data.sectors.first { $0.name == sector }
    if random.chance(45) { needs = random.oneOrTwo(of: wishes?.needs ?? []) }
    if random.chance(45) { offers = random.oneOrTwo(of: wishes?.offers ?? []) }
    if random.chance(30) { notes = [random.word(of: data.remarks(on: "organisation"))] }
    if random.chance(8) { contactEvery = random.pick(90, 180, 180, 365) }
    if isElsewhere { (isPublic, needs, offers, notes, contactEvery) = (false, [], [], [], nil) }
  }
}

extension Example {
  /// Organisations that somebody knows: those of the data first, then businesses and associations
  /// that are made up.
  /// - Returns: these, and what makes the next ones.
  static func known(_ count: Int, _ data: ExampleData) -> ([ExampleOrganisation], CompanyMaker) {
    var maker = CompanyMaker(seed: 1, data)
    var random = SplitMix64(seed: 2)
    var known = Array(data.organisations.prefix(count))
    known.reserveCapacity(count)
    while known.count < count {
      var organisation = maker.next()
      organisation.adorn(data, &random)
      known.append(organisation)
    }
    return (known, maker)
  }

  func writeOrganisations(to text: inout RecordText) {
    for organisation in organisations { write(organisation, to: &text) }
    var maker = rest
    for _ in organisations.count..<max(organisations.count, extent.organisations) {
      write(maker.next(), to: &text)
    }
  }

  private func write(_ organisation: ExampleOrganisation, to text: inout RecordText) {
    text.begin()
    text.add("Id", organisation.key)
    text.add("Name", organisation.name)
    text.add("Kind", organisation.kind.rawValue)
    if organisation.isRegistered {
      text.add("OrganisationNumber", FictionalNumber.organisation(organisation.number))
    }
    text.add("LegalForm", organisation.legalForm)
    text.add("Branch", organisation.branch)
    writeEmployees(of: organisation, to: &text)
    writeLife(of: organisation, to: &text)
    if organisation.isRegistered { writeAddress(of: organisation, to: &text) }
    text.add("ContactEvery", organisation.contactEvery)
    text.add("PartOf", organisation.partOf)
    text.add("Need", organisation.needs)
    text.add("Offer", organisation.offers)
    text.add("OtherName", organisation.otherNames)
    text.end(
      notes: organisation.notes, isPublic: organisation.isPublic, tags: tags(of: organisation))
  }

  /// Of those that somebody knows: the larger businesses, and among them the largest employers.
  /// The settings say how often they should be heard from.
  private func tags(of organisation: ExampleOrganisation) -> [String] {
    guard organisation.isBusiness, organisation.number < 10_000, !organisation.isElsewhere,
      let count = organisation.employees.last, count >= 40
    else { return [] }
    return count >= 80 ? ["nyckelföretag", "stor arbetsgivare"] : ["nyckelföretag"]
  }

  /// The years' numbers are of those that somebody knows.
  private func writeEmployees(of organisation: ExampleOrganisation, to text: inout RecordText) {
    text.add("Employees", organisation.employees.last)
    guard organisation.number < 10_000 else { return }
    for (index, count) in organisation.employees.enumerated() {
      text.add("EmployeesIn", "\(2009 - organisation.employees.count + index) \(count)")
    }
  }

  /// When a business that somebody knows was registered: those with fewer years of employees in the
  /// first of these. Some that nobody has been in touch with are gone.
  private func writeLife(of organisation: ExampleOrganisation, to text: inout RecordText) {
    guard organisation.isBusiness, organisation.number < 10_000 else { return }
    var random = SplitMix64(seed: UInt64(organisation.number) &+ 1_000_000)
    let isYoung = (1..<6).contains(organisation.employees.count)
    let isGone = organisation.isUnknown && random.chance(60)
    let year =
      isGone
      ? 1998 + random.below(7)
      : isYoung ? 2009 - organisation.employees.count : 1968 + random.below(35)
    let day = "-0\(1 + random.below(9))-1\(random.below(9))"
    text.add("Registered", "\(year)\(day)")
    if isGone { text.add("Deregistered", "\(year + 1 + random.below(3))\(day)") }
  }

  private func writeAddress(of organisation: ExampleOrganisation, to text: inout RecordText) {
    var random = SplitMix64(seed: UInt64(organisation.number))
    text.add("Street", "\(random.word(of: data.names.streets)) \(1 + random.below(64))")
    let district = random.below(data.names.districts.count)
    let area = organisation.isElsewhere ? "034" : "012"
    text.add("PostalCode", "\(area) \(district + 1)\(random.below(10))")
    if organisation.isElsewhere {
      text.add("City", random.pick("Exempelby", "Påhittsjö", "Sagolunda", "Fantasifors"))
    } else if organisation.kind == .municipality, organisation.number > 0 {
      text.add("City", String(organisation.name.prefix { $0 != " " }))
    } else {
      text.add("City", "Exempelköping")
      text.add("District", data.names.districts.dropFirst(district).first)
    }
    text.add("Telephone", FictionalNumber.landline(organisation.number))
    guard organisation.number < 10_000 else { return }
    text.add("Email", "\(organisation.key)@example.org")
    if random.chance(60) { text.add("Web", "www.example.org/\(organisation.key)") }
  }
}
