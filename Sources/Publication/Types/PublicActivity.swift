package import Almanac

/// What anyone may know of an activity. There is no field for owners, notes or contacts.
package struct PublicActivity: Equatable, Sendable {
  /// Made of public words; tells activities apart.
  package internal(set) var key: String
  package internal(set) var name: String
  /// The numbers of the public steps that it serves; several steps may share it.
  package internal(set) var steps: [Int]
  package internal(set) var status: StepStatus?
  /// Percent, 0...100.
  package internal(set) var progress: Int?
  package internal(set) var due: PartialDate?

  package init(
    key: String, name: String, steps: [Int], status: StepStatus? = nil, progress: Int? = nil,
    due: PartialDate? = nil
  ) {
    self.key = key
    self.name = name
    self.steps = steps
    self.status = status
    self.progress = progress
    self.due = due
  }
}
