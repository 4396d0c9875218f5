/// What a first start is made of: the municipality as the chief executive's report of September
/// 2008 tells of it, everything that it says and nothing that it doesn't. Where it leaves open who
/// or when, so do the records.
package enum Starter {
  /// One file a type, by its path in the data folder.
  package static let files: [(path: String, bytes: [UInt8])] = RecordType.allCases.map {
    $0.file(holding: records(of: $0))
  }

  /// Those of `Starter/Data`; the report names none of the types without a file there.
  static func records(of type: RecordType) -> [UInt8] {
    switch type {
    case .settings: PackageResources.settings_rec
    case .step: PackageResources.steps_rec
    case .activity: PackageResources.activities_rec
    case .organisation: PackageResources.organisations_rec
    case .person: PackageResources.persons_rec
    case .appointment: PackageResources.appointments_rec
    case .relation: PackageResources.relations_rec
    case .encounter: PackageResources.encounters_rec
    case .followUp: PackageResources.followups_rec
    case .meeting: PackageResources.meetings_rec
    case .resource: PackageResources.resources_rec
    case .exercise: PackageResources.exercises_rec
    default: []
    }
  }
}
