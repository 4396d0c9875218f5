import CNcurses
import Glibc

/// The program's arguments as the C library gave them before `main`. Swift's own
/// `CommandLine` is empty where a preloaded library has moved the environment, or /proc is missing.
package enum ProgramArguments {
  /// The bytes of each argument, the program's name first; nil where nobody told.
  package static var bytes: [[UInt8]]? {
    let kept = sju_arguments()
    guard kept.count > 0, let words = kept.words else { return nil }
    var arguments: [[UInt8]] = []
    for place in 0..<Int(kept.count) {
      guard let word = words[place] else { return nil }
      arguments.append([UInt8](UnsafeRawBufferPointer(start: word, count: strlen(word))))
    }
    return arguments
  }
}
