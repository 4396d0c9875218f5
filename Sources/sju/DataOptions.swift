import Almanac
import ArgumentParser

/// Which data, and in which language: the same for every command.
struct DataOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The data folder.", valueName: "dir"))
  var data: String?

  @Option(
    help: ArgumentHelp("sv or en; else what the data folder's settings say.", valueName: "sv|en"))
  var language: String?

  func validate() throws {
    if let language, Language(tag: language) == nil {
      throw ValidationError("'\(language)' is not a language of Sju; use sv or en")
    }
  }
}
