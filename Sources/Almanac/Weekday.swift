/// A day of the week, numbered as ISO 8601 does: Monday is 1, Sunday 7.
package enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  package static func < (one: Weekday, other: Weekday) -> Bool { one.rawValue < other.rawValue }
}
