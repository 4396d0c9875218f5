/// What anyone may know of one of the seven steps.
package struct PublicStep: Equatable, Sendable {
  /// 1...7.
  package let number: Int
  package let name: String
  package let aim: String
  package let status: PublicStatus?
  /// Percent, 0...100.
  package let progress: Int?
  /// In the order of the data folder; only those marked public themselves.
  package let activities: [PublicActivity]

  package init(
    number: Int, name: String, aim: String, status: PublicStatus?, progress: Int?,
    activities: [PublicActivity]
  ) {
    self.number = number
    self.name = name
    self.aim = aim
    self.status = status
    self.progress = progress
    self.activities = activities
  }
}
