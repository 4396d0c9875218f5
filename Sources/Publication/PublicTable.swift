package import Almanac

// What leaves the data folder: these types with these fields, and nothing else. Descriptors, files,
// the reader and `sju publish --dry-run` are all made from these lists, so that a field that is not
// here can't be written, read or shown.

extension Publication: PublicRecord {
  static let type = PublicType.publication
  static let blank = Publication(municipality: "", asOf: .first)
  static let fields: [PublicField<Publication>] = [
    PublicField("Municipality", \.municipality, .line),
    PublicField("AsOf", \.asOf, .day, .mandatory),
  ]
}

extension PublicStep: PublicRecord {
  static let type = PublicType.step
  static let blank = PublicStep(number: 0, name: "", aim: "")
  static let fields: [PublicField<PublicStep>] = [
    PublicField("Number", \.number, .stepNumber, .key),
    PublicField("Name", \.name, .line, .mandatory),
    PublicField("Aim", \.aim, .lines),
    PublicField("Status", \.status, .choice()),
    PublicField("Progress", \.progress, .percent),
  ]
}

extension PublicActivity: PublicRecord {
  static let type = PublicType.activity
  static let blank = PublicActivity(key: "", name: "", steps: [])
  static let fields: [PublicField<PublicActivity>] = [
    PublicField("Id", \.key, .key, .key),
    PublicField("Name", \.name, .line, .mandatory),
    PublicField("Step", \.steps, .stepNumber),
    PublicField("Status", \.status, .choice()),
    PublicField("Progress", \.progress, .percent),
    PublicField("Due", \.due, .partialDate),
  ]
}

extension PublicIndicator: PublicRecord {
  static let type = PublicType.indicator
  static let blank = PublicIndicator(key: "", name: "", steps: [])
  static let fields: [PublicField<PublicIndicator>] = [
    PublicField("Id", \.key, .key, .key),
    PublicField("Name", \.name, .line, .mandatory),
    PublicField("Step", \.steps, .stepNumber),
    PublicField("Unit", \.unit, .line),
    PublicField("Target", \.target, .number),
    PublicField("Better", \.better, .choice()),
    PublicField("Source", \.source, .line),
  ]
}

extension ObservationRecord: PublicRecord {
  static let type = PublicType.observation
  static let blank = ObservationRecord(of: "", PublicObservation(period: .year(1), value: 0))
  static let fields: [PublicField<ObservationRecord>] = [
    PublicField("Id", \.key, .key, .key),
    PublicField("Indicator", \.indicator, .key, .mandatory),
    PublicField("Period", \.period, .partialDate, .mandatory),
    PublicField("Value", \.value, .number, .mandatory),
    PublicField("NeighboursLow", \.low, .number),
    PublicField("NeighboursMedian", \.median, .number),
    PublicField("NeighboursHigh", \.high, .number),
  ]
}

extension PublicOrganisation: PublicRecord {
  static let type = PublicType.organisation
  static let blank = PublicOrganisation(key: "", name: "")
  static let fields: [PublicField<PublicOrganisation>] = [
    PublicField("Id", \.key, .key, .key),
    PublicField("Name", \.name, .line, .mandatory),
    PublicField("Kind", \.kind, .choice()),
    PublicField("Section", \.section, .choice()),
    PublicField("Size", \.size, .choice()),
    PublicField("District", \.district, .line),
    PublicField("City", \.city, .line),
    PublicField("Web", \.web, .line),
    PublicField("Need", \.needs, .line),
    PublicField("Offer", \.offers, .line),
  ]
}

extension PublicRelation: PublicRecord {
  static let type = PublicType.relation
  static let blank = PublicRelation(from: "", .cooperates, to: "")
  static let fields: [PublicField<PublicRelation>] = [
    PublicField("Id", \.key, .key, .key),
    PublicField("From", \.from, .key, .mandatory),
    PublicField("To", \.to, .key, .mandatory),
    PublicField("Kind", \.kind, .choice(), .mandatory),
    PublicField("Since", \.since, .partialDate),
  ]
}

extension PublicMeeting: PublicRecord {
  static let type = PublicType.meeting
  static let blank = PublicMeeting(key: "", name: "")
  static let fields: [PublicField<PublicMeeting>] = [
    PublicField("Id", \.key, .key, .key),
    PublicField("Name", \.name, .line, .mandatory),
    PublicField("Date", \.date, .partialDate),
    PublicField("Time", \.time, .time),
    PublicField("Place", \.place, .line),
    PublicField("Status", \.status, .choice()),
  ]
}

extension PublicCouncilMember: PublicRecord {
  static let type = PublicType.member
  static let blank = PublicCouncilMember(organisation: "")
  static let fields: [PublicField<PublicCouncilMember>] = [
    PublicField("Organisation", \.organisation, .key, .key)
  ]
}

/// One public type with what leaves of it.
package struct PublicTypeFields: Equatable, Sendable {
  package let type: PublicType
  /// By name, in the order of the file.
  package let fields: [String]
  /// The fields of free text.
  package let texts: [String]

  fileprivate init<Record: PublicRecord>(_: Record.Type) {
    type = Record.type
    fields = Record.fields.map(\.name)
    texts = Record.fields.filter(\.isText).map(\.name)
  }
}

extension PublicType {
  /// Everything that leaves, by name.
  package static let table: [PublicTypeFields] = [
    PublicTypeFields(Publication.self), PublicTypeFields(PublicStep.self),
    PublicTypeFields(PublicActivity.self), PublicTypeFields(PublicIndicator.self),
    PublicTypeFields(ObservationRecord.self), PublicTypeFields(PublicOrganisation.self),
    PublicTypeFields(PublicRelation.self), PublicTypeFields(PublicMeeting.self),
    PublicTypeFields(PublicCouncilMember.self),
  ]
}

/// The kinds of records that a publication consists of, one file each. The raw value is the name
/// in `%rec`.
package enum PublicType: String, CaseIterable, Sendable {
  case publication = "Publication"
  case step = "Step"
  case activity = "Activity"
  case indicator = "Indicator"
  case observation = "Observation"
  case organisation = "Organisation"
  case relation = "Relation"
  case meeting = "Meeting"
  case member = "Member"

  /// The name of its file.
  package var path: String {
    switch self {
    case .publication: "publication.rec"
    case .step: "steps.rec"
    case .activity: "activities.rec"
    case .indicator: "indicators.rec"
    case .observation: "observations.rec"
    case .organisation: "organisations.rec"
    case .relation: "relations.rec"
    case .meeting: "meetings.rec"
    case .member: "council.rec"
    }
  }

  /// The names of all files of a publication.
  package static let paths = Set(allCases.map(\.path))

  /// The description of the file's content, for its descriptor.
  var doc: String {
    switch self {
    case .publication: "Vad alla får se av kommunens arbete med näringslivet."
    case .step: "De sju momenten som kommunfullmäktige fastställt."
    case .activity: "Insatser som fyller momenten med innehåll."
    case .indicator: "Mått på hur långt momenten har kommit."
    case .observation: "Mätvärden, ett för varje indikator och period."
    case .organisation: "Företag, myndigheter, föreningar, nätverk och projekt."
    case .relation: "Band mellan två organisationer, lästa från den ena till den andra."
    case .meeting: "Möten som är öppna för alla att känna till."
    case .member: "Organisationerna i krishanteringsrådet."
    }
  }

  /// The plural name, in the middle of a sentence.
  package var plural: Phrase {
    switch self {
    case .publication: Phrase("publiceringar", "publications")
    case .step: Phrase("moment", "steps")
    case .activity: Phrase("insatser", "activities")
    case .indicator: Phrase("indikatorer", "indicators")
    case .observation: Phrase("mätvärden", "observations")
    case .organisation: Phrase("organisationer", "organisations")
    case .relation: Phrase("relationer", "relations")
    case .meeting: Phrase("möten", "meetings")
    case .member: Phrase("medlemmar i krishanteringsrådet", "members of the crisis council")
    }
  }
}
