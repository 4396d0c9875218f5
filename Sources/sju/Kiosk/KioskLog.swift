import Glibc

/// What is said of the kiosk to whoever looks after it, on standard error. Where that is the screen
/// itself it waits until there are no pages on it any more.
struct KioskLog {
  var isShowing = false
  private var held: [String] = []
  /// So much is kept, so that nothing grows.
  private static let maximumLines = 20

  mutating func say(_ text: String) {
    if !isShowing || isatty(STDERR_FILENO) == 0 {
      Output.note("sju: \(text)")
    } else if held.count < Self.maximumLines {
      held.append(text)
    }
  }

  mutating func end() {
    isShowing = false
    for text in held { Output.note("sju: \(text)") }
    held = []
  }
}
