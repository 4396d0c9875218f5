/// What the program was started with, as bytes.
enum Arguments {
  /// The first argument that is not UTF-8, with what can't be read marked. The argument parser would
  /// take the marks for what was meant.
  static var firstInvalid: String? {
    for place in 0..<Int(CommandLine.argc) {
      guard let argument = CommandLine.unsafeArgv[place] else { continue }
      if String(validatingCString: argument) == nil { return String(cString: argument) }
    }
    return nil
  }
}
