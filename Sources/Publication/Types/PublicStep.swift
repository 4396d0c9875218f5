/// What anyone may know of one of the seven steps. Its activities and indicators are those of the
/// `Publication` that say its number.
package struct PublicStep: Equatable, Sendable {
  /// 1...7.
  package internal(set) var number: Int
  package internal(set) var name: String
  package internal(set) var aim: String
  package internal(set) var status: StepStatus?
  /// Percent, 0...100.
  package internal(set) var progress: Int?

  package init(
    number: Int, name: String, aim: String, status: StepStatus? = nil, progress: Int? = nil
  ) {
    self.number = number
    self.name = name
    self.aim = aim
    self.status = status
    self.progress = progress
  }
}
