package import Almanac

/// What anyone may know of an activity. There is no field for owners, notes or contacts.
package struct PublicActivity: Equatable, Sendable {
  package let name: String
  package let status: PublicStatus?
  /// Percent, 0...100.
  package let progress: Int?
  package let due: PartialDate?

  package init(name: String, status: PublicStatus?, progress: Int?, due: PartialDate?) {
    self.name = name
    self.status = status
    self.progress = progress
    self.due = due
  }
}
