package import Almanac

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
