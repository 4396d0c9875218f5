package import Almanac
package import RecFile
import Lettering

/// The kinds of records that a data folder holds, one file each. The raw value is the name in
/// `%rec` and in this code.
///
/// A new kind is a case here, a line in `record`, and a file of its own that says the rest.
package enum RecordType: String, CaseIterable, Sendable {
  case settings = "Settings"
  case step = "Step"
  case activity = "Activity"
  case indicator = "Indicator"
  case observation = "Observation"
  case comparison = "Comparison"
  case employment = "Employment"
  case organisation = "Organisation"
  case person = "Person"
  case appointment = "Appointment"
  case relation = "Relation"
  case encounter = "Encounter"
  case followUp = "FollowUp"
  case meeting = "Meeting"
  case member = "Member"
  case dutyContact = "DutyContact"
  case resource = "Resource"
  case exercise = "Exercise"
  case callout = "Callout"
  case callAttempt = "CallAttempt"
  case introduction = "Introduction"
  case seating = "Seating"
  case registerEntry = "RegisterEntry"
  case registerFile = "RegisterFile"
  case registerEvent = "RegisterEvent"

  /// The Swift type of the records.
  package var record: any ModelRecord.Type {
    switch self {
    case .settings: Settings.self
    case .step: Step.self
    case .activity: Activity.self
    case .indicator: Indicator.self
    case .observation: Observation.self
    case .comparison: Comparison.self
    case .employment: Employment.self
    case .organisation: Organisation.self
    case .person: Person.self
    case .appointment: Appointment.self
    case .relation: Relation.self
    case .encounter: Encounter.self
    case .followUp: FollowUp.self
    case .meeting: Meeting.self
    case .member: Member.self
    case .dutyContact: DutyContact.self
    case .resource: Resource.self
    case .exercise: Exercise.self
    case .callout: Callout.self
    case .callAttempt: CallAttempt.self
    case .introduction: Introduction.self
    case .seating: Seating.self
    case .registerEntry: RegisterEntry.self
    case .registerFile: RegisterFile.self
    case .registerEvent: RegisterEvent.self
    }
  }
}

extension RecordType {
  private static let all = allCases
  private static let schemas = all.map { $0.record.schema }
  private static let keyNames = schemas.map { $0.key.map { FieldName($0.name) } }

  /// Its place in `allCases`, and in every array with one element a type.
  var ordinal: Int { Self.all.firstIndex(of: self) ?? 0 }

  /// The schema of its records.
  package var schema: Schema { Self.schemas[ordinal] }

  /// The name of the key field, ready to be looked for; nil for the settings, of which there is one.
  package var keyName: FieldName? { Self.keyNames[ordinal] }

  /// Where its records are, from the data folder.
  package var path: String { schema.path }

  /// The singular name on the screen, in the middle of a sentence.
  package var label: Phrase { schema.words.one }

  /// The plural name, in the middle of a sentence.
  package var plural: Phrase { schema.words.several }

  /// One that is known, in the middle of a sentence: "ändra organisationen Norra Åkeriet".
  package var definite: Phrase { schema.words.known }

  /// One that is not there yet, in the middle of a sentence: "ny organisation", "nytt möte".
  package var new: Phrase { schema.words.new }

  /// The type's name on a command line: `organisations`, `follow-ups`.
  package var argument: String { schema.words.argument }

  /// Its aliases on a command line, as slugs: singular and plural, in either language.
  package var names: [String] {
    [label, plural, definite].flatMap { [$0.swedish.slug, $0.english.slug] } + schema.words.others
  }
}

/// Says which record is meant, anywhere in the data folder: a type and a key.
/// It may lead nowhere; that is for the municipality to find out.
package struct RecordID: Hashable, Sendable, CustomStringConvertible {
  package let type: RecordType
  /// The value of the type's key field, as written. Empty for the settings, which have none.
  package let key: String

  package init(_ type: RecordType, _ key: String) {
    self.type = type
    self.key = key
  }

  package static func step(_ number: Int) -> RecordID { RecordID(.step, String(number)) }

  /// "Organisation/tyresobostader-ab".
  package var description: String { "\(type.rawValue)/\(key)" }
}
