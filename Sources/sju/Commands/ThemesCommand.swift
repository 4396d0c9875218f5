import Almanac
import ArgumentParser
import Canvas
import Glibc
import Model
import Store

/// `sju themes`: what can be chosen with `t` or `--theme`.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes, and where each comes from.",
    discussion: """
      Themes of your own are read from *.rec in $XDG_CONFIG_HOME/sju/themes, else \
      ~/.config/sju/themes. One with the name of another takes its place.

      Example: sju themes
      """)

  func run() throws {
    let entries = Themes.catalogue.entries
    let rows = entries.map { [$0.theme.name, $0.theme.doc, $0.source ?? "built in"] }
    let widths = (0..<2).map { column in
      rows.map { TextWidth.columns(of: $0[column]) }.max() ?? 0
    }
    for row in rows {
      let cells = zip(row, widths + [0]).map { text, width in
        text.printable
          + String(repeating: " ", count: max(0, width - TextWidth.columns(of: text)))
      }
      try Output.write(cells.joined(separator: "  ") + "\n")
    }
    for note in Themes.notes { Output.note("sju: " + note) }
  }
}

/// How screens look: the same for every command that draws one.
struct ThemeOption: ParsableArguments {
  @Option(help: ArgumentHelp("A theme by name; sju themes lists them.", valueName: "name"))
  var theme: String?
}

/// The themes of the program and of its user.
enum Themes {
  /// Read once, when first asked for.
  static let catalogue = ThemeCatalogue(files: read.files)

  /// One line for each file of the user's that could not be used: `FILE:LINE:COLUMN: why`.
  static var notes: [String] { read.unreadable + catalogue.notes.map(\.description) }

  /// The first of the notes, for the dashboard.
  static var notice: Phrase? {
    notes.first.map {
      Phrase("En temafil hoppas över: \($0)", "A theme file is skipped: \($0)")
    }
  }
}

extension Themes {
  /// `sju/themes` in `XDG_CONFIG_HOME` where that is absolute, else in `~/.config` (XDG Base
  /// Directory Specification).
  private static var folder: String? {
    func value(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    if let folder = value("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return folder + "/sju/themes"
    }
    return value("HOME").map { $0 + "/.config/sju/themes" }
  }

  /// The bytes of the user's theme files by name, and what is said of those that can't be read. That
  /// there is no such folder is nothing to speak of.
  private static let read: (files: [(path: String, bytes: [UInt8])], unreadable: [String]) = {
    guard let folder else { return ([], []) }
    var files: [(path: String, bytes: [UInt8])] = []
    var unreadable: [String] = []
    let system = LocalFileSystem()
    do throws(FileFault) {
      for name in try system.names(in: folder).sorted()
      where name.hasSuffix(".rec") && !name.hasPrefix(".") {
        let path = folder + "/" + name
        do throws(FileFault) {
          files.append((path, try system.read(path)))
        } catch {
          unreadable.append("\(path): \(error.words(.english))")
        }
      }
    } catch .notThere {
    } catch {
      unreadable.append("\(folder): \(error.words(.english))")
    }
    return (files, unreadable)
  }()
}
