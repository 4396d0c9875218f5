import Terminal

/// The words that the program was started with, its own name left out.
enum Arguments {
  /// Where they can't be known, nothing is done: without words the dashboard would open on the
  /// default folder, whatever was asked for.
  static func words() throws -> [String] {
    guard let arguments = ProgramArguments.bytes else {
      throw Failure(
        .inputOutput, "can't find out what it was started with; start it without LD_PRELOAD"
      ).exit
    }
    return try arguments.dropFirst().map { bytes in
      // The argument parser would take the marks for what can't be read for what was meant.
      guard let word = String(validating: bytes, as: UTF8.self) else {
        let shown = String(decoding: bytes, as: UTF8.self)
        throw Failure(.usage, "'\(shown)' is not text in UTF-8").exit
      }
      return word
    }
  }
}
