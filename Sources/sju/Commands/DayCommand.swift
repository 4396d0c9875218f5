import Almanac
import ArgumentParser
import Canvas
import Insight
import Model

/// `sju day`: what is worth doing today.
struct DayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "day", abstract: "Print at most five things worth doing today, and why.",
    discussion: """
      Chosen from late promises, silences, introductions, kinds of businesses that nobody visits \
      and the council's numbers; those in one part of the municipality stand together.

      Example: sju day
      """)

  @Option(help: "text or json.")
  var format = TextOrJSON.text

  @OptionGroup var options: DataOptions

  func run() throws {
    try options.reading { municipality, _ in
      let language = options.language(municipality)
      let proposals = municipality.dayProposals(on: options.today(municipality))
      switch format {
      case .json:
        try Output.write(
          JSON.array(
            proposals.map { proposal in
              JSON.object([
                ("what", JSON.string(proposal.what(language))),
                ("because", JSON.string(proposal.because(language))),
                ("organisation", JSON.string(proposal.organisation?.key)),
                ("district", JSON.string(proposal.district)),
              ])
            }))
      case .text:
        guard !proposals.isEmpty else {
          return try Output.write(
            Phrase("Inget väntar idag.", "Nothing waits today.")(language) + "\n")
        }
        try Output.write(
          proposals.enumerated().map { number, proposal in
            let place = proposal.district.map { " (\($0))" } ?? ""
            return "\(number + 1). \(proposal.what(language))\(place)".printable + "\n"
              + TextWidth.wrap(proposal.because(language), 75).map { "   \($0)".printable + "\n" }
              .joined()
          }.joined())
      }
    }
  }
}
