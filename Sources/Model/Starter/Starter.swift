package import RecFile

/// The data of a first start: the municipality as the chief executive's report of September 2008
/// describes it, everything that it says and nothing that it doesn't. Where the report leaves open
/// who or when, so do the records.
package enum Starter {
  /// One file a type, by its path in the data folder.
  package static let files: [(path: String, bytes: [UInt8])] = RecordType.allCases.map {
    $0.file(holding: records(of: $0))
  }

  /// The records of `Starter/Data`; the report names none of the types without a file there.
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

/// A municipality of which nothing is known but its name.
package enum Blank {
  /// One file a type, by its path in the data folder: descriptors, and the settings.
  ///
  /// - Parameter withSteps: also the seven steps in the words of Tyresö's council, which says where
  ///   they come from; nobody owns them yet, and they are not public until someone says so.
  /// - Throws: where the name can't stand in a field.
  package static func files(
    municipality name: String, withSteps: Bool = false
  ) throws(RecFile.Refusal) -> [(path: String, bytes: [UInt8])] {
    let settings = [try NewField("Municipality", name)].lines()
    return RecordType.allCases.map { type in
      switch type {
      case .settings: type.file(holding: settings)
      case .step where withSteps: type.file(holding: steps)
      default: type.file()
      }
    }
  }

  private static var steps: [UInt8] {
    let lines = Starter.records(of: .step).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let left = lines.filter { line in
      !line.starts(with: "Owner:".utf8) && !line.starts(with: "Visibility:".utf8)
    }
    return Array(left.joined(separator: [UInt8(ascii: "\n")]))
  }
}

extension RecordType {
  /// A file of this type, ready to be written: its descriptor and, after an empty line, records.
  /// - Parameter records: in the rec format, the last one's newline included; none: the
  ///   descriptor alone.
  func file(holding records: [UInt8] = []) -> (path: String, bytes: [UInt8]) {
    let descriptor = Array(schema.descriptor.utf8)
    return (path, records.isEmpty ? descriptor : descriptor + [UInt8(ascii: "\n")] + records)
  }
}
