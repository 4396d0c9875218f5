import Model
import RecFile
import Publication

/// What is written by hand of the example: the files of the folder `Data`, each read once.
///
/// Most hold records of the data folder's own types as they stand there. The rest are of types that
/// only the generator reads; their descriptors say what for. Reading never fails: what is not
/// understood is left out, and the tests see to it that nothing is.
struct ExampleData {
  static let shared = ExampleData()

  /// The files by name. A type's file has the name that it has in a data folder.
  static let files: [String: [UInt8]] = [
    "activities.rec": PackageResources.activities_rec,
    "appointments.rec": PackageResources.appointments_rec,
    "attempts.rec": PackageResources.attempts_rec,
    "breakfasts.rec": PackageResources.breakfasts_rec,
    "callouts.rec": PackageResources.callouts_rec,
    "comparisons.rec": PackageResources.comparisons_rec,
    "contacts.rec": PackageResources.contacts_rec,
    "employment.rec": PackageResources.employment_rec,
    "entries.rec": PackageResources.entries_rec,
    "events.rec": PackageResources.events_rec,
    "exercises.rec": PackageResources.exercises_rec,
    "files.rec": PackageResources.files_rec,
    "followups.rec": PackageResources.followups_rec,
    "indicators.rec": PackageResources.indicators_rec,
    "introductions.rec": PackageResources.introductions_rec,
    "meetings.rec": PackageResources.meetings_rec,
    "members.rec": PackageResources.members_rec,
    "names.rec": PackageResources.names_rec,
    "organisations.rec": PackageResources.organisations_rec,
    "persons.rec": PackageResources.persons_rec,
    "relations.rec": PackageResources.relations_rec,
    "remarks.rec": PackageResources.remarks_rec,
    "resources.rec": PackageResources.resources_rec,
    "roles.rec": PackageResources.roles_rec,
    "seatings.rec": PackageResources.seatings_rec,
    "sectors.rec": PackageResources.sectors_rec,
    "series.rec": PackageResources.series_rec,
    "settings.rec": PackageResources.settings_rec,
    "steps.rec": PackageResources.steps_rec,
    "talks.rec": PackageResources.talks_rec,
  ]

  private let plain: [RecordType: [Record]]
  /// In the order in which they are there, however few are asked for.
  let organisations: [ExampleOrganisation]
  /// Those who work for the municipality, first the business-development chief.
  let staff: [ExamplePerson]
  let names: Names
  let sectors: [Sector]
  let associations: [Trade]
  let roles: Roles
  let talks: [Talk]
  let series: [Series]
  let breakfast: Record?
  private let remarks: [String: [String]]

  /// - Parameter files: by name, as `files`.
  init(_ files: [String: [UInt8]] = Self.files) {
    func records(_ type: String?, in name: String) -> [Record] {
      Self.records(of: type, in: files[name] ?? [])
    }
    plain = Dictionary(
      uniqueKeysWithValues: RecordType.allCases.map { ($0, records(nil, in: Self.name(of: $0))) })
    organisations = plain[.organisation, default: []].enumerated().compactMap { number, record in
      ExampleOrganisation(record, number: number)
    }
    staff = plain[.person, default: []].compactMap { ExamplePerson($0) }
    names = Names(records("Names", in: "names.rec").first)
    sectors = records("Sector", in: "sectors.rec").compactMap { Sector($0) }
    associations = records("Association", in: "sectors.rec").compactMap { Trade($0) }
    roles = Roles(records("Roles", in: "roles.rec"))
    talks = records("Talk", in: "talks.rec").compactMap { Talk($0) }
    series = records("Series", in: "series.rec").compactMap { Series($0) }
    breakfast = records("Breakfast", in: "breakfasts.rec").first
    remarks = records("Remarks", in: "remarks.rec").reduce(into: [:]) { remarks, record in
      for subject in record.values("About") { remarks[subject] = record.values("Note") }
    }
  }

  /// The name of a type's file, in the data as in a data folder.
  static func name(of type: RecordType) -> String {
    type.path.split(separator: "/").last.map(String.init) ?? ""
  }

  /// The records of one type in a file.
  /// - Parameter type: what `%rec` says; nil where there is no descriptor: those of the data
  ///   folder's own types have theirs from the schema.
  static func records(of type: String?, in file: [UInt8]) -> [Record] {
    RecFile(file).set(ofType: type).map { Array($0.records) } ?? []
  }

  /// The records of a type of the data folder, in the order of the file.
  subscript(type: RecordType) -> [Record] { plain[type, default: []] }

  /// Notes on something: `organisation`, `person`, or the kind of a tie.
  func remarks(on subject: String) -> [String] { remarks[subject, default: []] }

  /// What an example of so many organisations lacks: the organisations after these, and the members
  /// of the crisis council and duty contacts that can't be without them.
  func missing(from count: Int) -> Set<RecordID> {
    var missing = Set(organisations.dropFirst(count).map { RecordID(.organisation, $0.key) })
    for type in [RecordType.member, .dutyContact] {
      for record in self[type] where type.schema.needs(missing, in: record) {
        missing.insert(RecordID(type, record["Id"] ?? ""))
      }
    }
    return missing
  }

  /// The place among the organisations of each member of the crisis council, by the member's key.
  var council: [(member: String, place: Int)] {
    self[.member].compactMap { record in
      guard let place = organisations.firstIndex(where: { $0.key == record["Organisation"] })
      else { return nil }
      return (record["Id"] ?? "", place)
    }
  }
}

extension Record {
  /// The number in a field, if it is one within a range.
  func number(_ name: FieldName, in range: ClosedRange<Int>) -> Int? {
    self[name].flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
  }
}

/// The words that names are made of.
struct Names {
  let given: [String]
  let families: [String]
  let places: [String]
  let districts: [String]
  let streets: [String]

  init(_ record: Record?) {
    func words(_ name: FieldName) -> [String] {
      (record?[name] ?? "").split { $0 == " " || $0 == "\n" }.map(String.init)
    }
    given = words("GivenNames")
    families = words("FamilyNames")
    places = words("Places")
    districts = words("Districts")
    streets = words("Streets")
  }

  /// As an owner: "Sjöbergs", "Fors".
  static func genitive(_ name: String) -> String {
    switch name.utf8.last {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): name
    default: name + "s"
    }
  }
}

/// What businesses of a kind live on, talk about, look for and can offer.
struct Sector {
  enum Name: String { case farming, making, building, shop, transport, guests, office, care }

  let name: Name
  /// How many times as often as others its trades are drawn.
  let share: Int
  let trades: [Trade]
  let needs: [String]
  let offers: [String]

  init?(_ record: Record) {
    guard let name = record["Name"].flatMap(Name.init),
      let share = record.number("Share", in: 1...9)
    else { return nil }
    self.name = name
    self.share = share
    trades = record.values("Trade").compactMap { Trade($0, of: name) }
    needs = record.values("Need")
    offers = record.values("Offer")
  }
}

/// Something that businesses or associations live on or for, and what they call themselves then.
struct Trade {
  /// SNI 2007, four or five digits.
  let branch: String
  let sector: Sector.Name
  /// The most that such a business employs; most have far fewer.
  let size: Int
  let words: [String]

  /// What is left where the data can't be read, which a test finds.
  static let unknown = Trade(branch: "", sector: .office, size: 0, words: [])
}

extension Trade {
  /// "01500 6 Lantbruk, Gård, Gårdsbruk"
  init?(_ text: String, of sector: Sector.Name) {
    let parts = text.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, let size = Int(parts[1]), (1...1000).contains(size) else { return nil }
    let words = parts[2].split(separator: ", ").map(String.init)
    self.init(branch: String(parts[0]), sector: sector, size: size, words: words)
  }

  init?(_ record: Record) {
    guard let branch = record["Branch"], let sector = record["Sector"].flatMap(Sector.Name.init)
    else { return nil }
    self.init(branch: branch, sector: sector, size: 0, words: record.values("Word"))
  }
}

/// What people are where they work, and what some are beside that.
struct Roles {
  private let first: [OrganisationKind: [String]]
  private let next: [OrganisationKind: [String]]
  /// Roles in associations, networks and boards.
  let beside: [String]

  init(_ records: [Record]) {
    var (first, next) = ([OrganisationKind: [String]](), [OrganisationKind: [String]]())
    for record in records {
      for kind in record.values("Kind").compactMap(OrganisationKind.init) {
        first[kind] = record.values("First")
        next[kind] = record.values("Next")
      }
    }
    (self.first, self.next) = (first, next)
    beside = records.flatMap { $0.values("Beside") }
  }

  /// - Parameter count: how many are at the organisation already.
  func list(_ kind: OrganisationKind, after count: Int) -> [String] {
    (count == 0 ? first : next)[kind, default: []]
  }
}
