import Almanac
import Canvas
import Glibc
import Model
import Store

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
