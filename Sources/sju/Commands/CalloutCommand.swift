import Almanac
import ArgumentParser
import Insight
import Model

/// `sju callout`: what there is of call-outs outside the dashboard.
struct CalloutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "callout", abstract: "The call list on paper, and how the last call-out went.",
    discussion: """
      The calling itself is done in the dashboard: C. What each call came of is saved before the \
      next contact shows, so that C goes on where it was, whatever happened.

      Example: sju callout print --format html > larmlista.html
      """,
    subcommands: [CalloutPrintCommand.self, CalloutStatusCommand.self])
}

/// `sju callout print`: the paper list that belongs in the binder.
struct CalloutPrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Print the call list: who is called, in what order, where.",
    discussion: """
      Twenty members with their deputies take one A4 page. A number that has not been verified \
      within the settings' months (VerifyWithin, else 6) is marked with !. The list holds private \
      numbers: it belongs in the binder, not on a wall.

      Example: sju callout print | lp
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html
  }

  @Option(help: "text, markdown or html.")
  var format = Format.text

  @OptionGroup var options: DataOptions

  func run() throws {
    try options.reading(needing: CallList.types) { municipality, unread in
      let list = CallList(municipality, today: options.today(municipality))
      let paper = CallPaper(list, options.language(municipality), unread: unread)
      switch format {
      case .text: try Output.write(paper.text)
      case .markdown: try Output.write(paper.markdown)
      case .html: try Output.write(paper.html)
      }
      if list.entries.isEmpty {
        Output.note("sju: the council has no members; add them with sju add members")
      }
    }
  }
}

/// `sju callout status`: how far the call-out that runs has come, or how the last one went, and
/// whether the council can be reached.
struct CalloutStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell how the call-out goes or went, and if the council is ready.",
    discussion: """
      Tells of the call-out that runs, else of the last one. --format json has an object with \
      callout (null where none was made) and readiness.

      Example: sju callout status --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var options: DataOptions

  func run() throws {
    try options.reading(needing: CallList.types) { municipality, unread in
      let today = options.today(municipality)
      let status = CalloutStatus(
        municipality: municipality, unread: unread, now: Moment(today, Clock.time),
        language: options.language(municipality))
      switch format {
      case .text: try Output.write(status.text)
      case .json: try Output.write(status.json)
      }
    }
  }
}
