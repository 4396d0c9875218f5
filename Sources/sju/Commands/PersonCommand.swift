import Almanac
import ArgumentParser
import Canvas
import Model

/// `sju person`: what the law on personal data asks for.
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Hand out, erase or review what is held about people.",
    discussion: "Example: sju person extract bjorn-andersson",
    subcommands: [
      PersonExtractCommand.self, PersonEraseCommand.self, PersonReviewCommand.self,
    ])
}

/// `sju person review`: about whom someone should decide.
struct PersonReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "List the people whose records are due for review.",
    discussion: """
      Those whose Review day has come, or comes until a day, and those without one who have no \
      appointment now, are no duty contact and have not been in touch for two years. Keep one with \
      sju set persons ID Review=+1å; or see sju person erase.

      Example: sju person review --until 2009-01-31
      """)

  @Option(help: "The last Review day to look to; else today.")
  var until: String?

  @Option(help: "text or json.")
  var format = PersonFormat.text

  @OptionGroup var options: DataOptions

  func run() throws {
    try options.reading(needing: [.person]) { municipality, _ in try write(municipality) }
  }

  private func write(_ municipality: Municipality) throws {
    let today = options.today(municipality)
    let due = municipality.reviewDue(today: today, until: try last(municipality))
    switch format {
    case .text:
      let words = DayWords(options.language(municipality), today: today)
      try Output.write(due.map { line($0, words).printable + "\n" }.joined())
    case .json: try Output.write(JSON.array(due.map(Self.object)))
    }
  }

  private func last(_ municipality: Municipality) throws -> Day? {
    guard let until else { return nil }
    guard let date = options.words(municipality).day(from: until, .future) else {
      throw Failure(.usage, "--until is a day, month or year such as 2009-01-31, not '\(until)'")
        .exit
    }
    return date.days.upperBound
  }

  private func line(_ due: ReviewDue, _ words: DayWords) -> String {
    let reason =
      switch due.reason {
      case .day(let day):
        Phrase("ska ses över \(words.short(day))", "due for review \(words.short(day))")
      case .idle(let day?):
        Phrase(
          "inget uppdrag, senast i kontakt \(words.short(day))",
          "no appointment, last in touch \(words.short(day))")
      case .idle(nil):
        Phrase("inget uppdrag, aldrig i kontakt", "no appointment, never in touch")
      }
    return "\(due.person.key)  \(due.name)  \(reason(words.language))"
  }

  private static func object(_ due: ReviewDue) -> String {
    let (reason, day) =
      switch due.reason {
      case .day(let day): ("review", "\(day)" as String?)
      case .idle(let day): ("idle", day.map { "\($0)" })
      }
    return JSON.object([
      ("key", JSON.string(due.person.key)), ("name", JSON.string(due.name)),
      ("reason", JSON.string(reason)), ("day", JSON.string(day)),
    ])
  }
}

/// How what is held about people is printed.
enum PersonFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
