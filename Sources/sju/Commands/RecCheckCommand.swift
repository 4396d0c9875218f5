import ArgumentParser
import RecCheck
import RecFile

/// `sju rec check FILE`: whether a file keeps the rules that it states.
struct RecCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Hold a rec file against its own descriptors.",
    discussion: """
      Says everything that is wrong, each on a line of its own as FILE:LINE:COLUMN: error: what was \
      expected, on standard error: the grammar, keys, mandatory and prohibited fields, types, \
      constraints, the number of records, and references within the file. The exit status is then \
      1. What is right but odd is a warning, and the exit status 0. Takes time in proportion to \
      the file, and never opens what a descriptor points to.

      It is stricter than recfix --check where that passes what it can't mean: numbers followed by \
      text, a mandatory field without a value, a key that is ignored, fields of a record in a \
      descriptor.

      Example: sju rec check network/organisations.rec
      """)

  @OptionGroup var source: RecSource

  func run() throws { try source.report(try source.read().findings) }
}
