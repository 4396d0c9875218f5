import ArgumentParser

/// Why a command could not do what was asked, and the exit status that says so.
struct Failure: Error, CustomStringConvertible {
  enum Kind: Int32 {
    case problems = 1
    case usage = 64
    case inputOutput = 74
  }

  let kind: Kind
  let description: String

  init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }

  /// Says what went wrong on standard error and gives the status to leave with.
  var exit: ExitCode {
    Output.note("sju: \(description)")
    return ExitCode(kind.rawValue)
  }
}
