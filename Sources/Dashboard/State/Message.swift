package import Almanac
package import Canvas
package import Model

/// Everything that can happen to the dashboard.
package enum Message: Equatable, Sendable {
  case key(Key)
  /// A command chosen by name: from the palette, from help, or by a script.
  case command(Command)
  case resized(Size)
  /// Midnight has passed, or the data says it is another day.
  case dayChanged(Day)
  /// The data folder was read again.
  case loaded(Municipality)
  /// Something that the chief should know, from outside the dashboard.
  case noted(Notice)
}
