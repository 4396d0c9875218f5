import Almanac
import ArgumentParser
import Canvas
import Dashboard
import Glibc
import Model
import Store

/// `sju script FILE`: plays keys and saves screens without a terminal.
struct ScriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "script", abstract: "Play keys and save screens, without a terminal.",
    discussion: """
      A script has one step a line; # begins a comment:

        size 120x36
        time 13:02
        key 3 Down Enter
        type bygg
        paste two words
        save bygg.svg

      Keys are written Enter, Escape, Tab, S-Tab, Up, PageDown, Space, C-l, F1, Press@12,3 or as \
      themselves. Screens are saved as .txt, .ansi, .svg or .html. time is what the clock shows from \
      there on; else it is midnight.

      What the keys change is shown and not kept, unless --save says so.

      Example: sju script day.sju --theme sommar --out screens
      """)

  @Argument(help: "The script, or - for standard input.")
  var file: String

  @Option(help: ArgumentHelp("Where screens are saved.", valueName: "dir"))
  var out = "."

  @Flag(help: "Save to the data folder what the keys change.")
  var save = false

  @OptionGroup var look: ThemeOption

  @OptionGroup var options: DataOptions

  func run() throws {
    let script = try read()
    try options.reading { municipality, _ in try play(script, municipality) }
  }

  private func play(_ script: Script, _ municipality: Municipality) throws {
    let themes = options.themes
    var state = try options.state(
      municipality, theme: look.theme, size: Size(columns: 80, rows: 24))
    let folder = save ? try options.existingFolder() : nil
    try Output.makeFolder(out)
    var failures: [SaveFailure] = []
    let shots = script.play(on: &state) { effect in
      if let answer = ForeignFiles.answer(effect) { return [answer] }
      guard let folder else { return Script.inMemory(effect) }
      return Self.save(effect, in: folder, &failures)
    }
    for shot in shots {
      let colours = themes.first { $0.name == shot.theme } ?? Theme(name: shot.theme)
      try Output.save(shot.format.file(shot.canvas, theme: colours), as: "\(out)/\(shot.name)")
    }
    if let failure = failures.first { throw ExitCode(failure.kind.rawValue) }
  }

  /// Saves what should be; what needs a terminal is not done.
  private static func save(
    _ effect: Effect, in folder: DataFolder, _ failures: inout [SaveFailure]
  ) -> [Message] {
    guard case .save(let new, let old, let way) = effect else { return [] }
    do throws(SaveFailure) {
      if let fault = way.fault(of: new, since: old) { throw fault }
      return [.saved(try folder.save(new, since: old))]
    } catch {
      Output.note("sju: \(error.path): \(error.what.english); \(error.remedy.english)")
      failures.append(error)
      return [.notSaved(error)]
    }
  }

  private func read() throws -> Script {
    let bytes = try Input.read(file)
    do {
      return try Script(String(decoding: bytes, as: UTF8.self))
    } catch {
      Output.note("\(file):\(error.line):\(error.column): error: \(error.what)")
      throw ExitCode(Failure.Kind.problems.rawValue)
    }
  }
}
