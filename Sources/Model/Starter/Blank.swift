package import RecFile

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
