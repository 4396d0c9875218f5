import Almanac
import ArgumentParser
import Canvas
import Insight
import Model

/// `sju brief ORGANISATION`: one page before the door.
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: "Print one page to read before a visit.",
    discussion: """
      Who is there, the last contacts, what is promised and not done, what they need and offer and \
      who fits, whom they know, and whom to bring them together with.

      Example: sju brief tyresobostader-ab | lpr
      """)

  @Argument(help: "The key of an organisation; sju list organisations shows them.")
  var organisation: String

  @OptionGroup var options: DataOptions

  func run() throws {
    try options.reading { municipality, _ in
      let (language, today) = (options.language(municipality), options.today(municipality))
      let id = RecordID(.organisation, organisation)
      guard let brief = municipality.brief(of: id, on: today) else {
        throw Failure(
          .problems,
          "there is no organisation '\(organisation)'; sju list organisations shows them"
        ).exit
      }
      var lines = [brief.title, brief.about(language)]
      for section in brief.sections {
        lines += ["", section.heading(language)]
        lines += section.lines.flatMap { line in
          TextWidth.wrap(line(language), 74).enumerated().map { place, text in
            (place == 0 ? "  · " : "    ") + text
          }
        }
      }
      try Output.write(lines.map { $0.printable + "\n" }.joined())
    }
  }
}
