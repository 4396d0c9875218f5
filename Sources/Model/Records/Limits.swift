/// The ranges that numbers in the data folder keep to.
enum Limits {
  static let stepNumber = 1...7
  static let percent = 0...100
  /// Intervals, in days: up to ten years.
  static let days = 1...3660
  static let months = 1...120
  /// Things that are counted. recutils reads 32 bits.
  static let count = 0...1_000_000_000
  static let year = 1...9999
}
