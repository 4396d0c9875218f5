import ArgumentParser

/// How screens look: the same for every command that draws one.
struct ThemeOption: ParsableArguments {
  @Option(help: ArgumentHelp("A theme by name; sju themes lists them.", valueName: "name"))
  var theme: String?
}
