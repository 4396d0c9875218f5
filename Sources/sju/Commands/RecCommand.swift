import ArgumentParser
import RecFile

/// `sju rec`: what can be done with any file in the rec format.
struct RecCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rec", abstract: "Read or check any file in the rec format of GNU recutils.",
    discussion: "Example: sju rec json network/organisations.rec",
    subcommands: [RecJSONCommand.self, RecCatCommand.self, RecCheckCommand.self])
}

/// `sju rec json FILE`: what is in the file, for programs.
struct RecJSONCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "json", abstract: "Print a rec file as JSON.",
    discussion: """
      An array of record sets, each with its type, its descriptor and its records; each of these \
      with the line that it begins on and its fields in order. Bytes that are not UTF-8 become \
      U+FFFD. Where the file is malformed, what could be read is printed, each problem goes to \
      standard error as FILE:LINE:COLUMN, and the exit status is 1.

      Example: sju rec json network/organisations.rec
      """)

  @OptionGroup var source: RecSource

  func run() throws {
    let file = try source.read()
    try Output.write(file.json)
    try source.report(file.problems)
  }
}

/// `sju rec cat FILE`: the file as it was parsed, written again.
struct RecCatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cat", abstract: "Print a rec file as parsed and written again: the same bytes.",
    discussion: """
      The bytes are the same, whatever the file holds. Problems are told as by sju rec json.

      Example: sju rec cat network/organisations.rec | cmp - network/organisations.rec
      """)

  @OptionGroup var source: RecSource

  func run() throws {
    let file = try source.read()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.bytes.count)
    for element in file.elements { bytes += file.bytes[element.range] }
    try Output.write(bytes)
    try source.report(file.problems)
  }
}
