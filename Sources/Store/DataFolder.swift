package import Model

/// The folder that a municipality's files lie in.
package struct DataFolder: Sendable {
  /// As the user gave it; need not exist.
  package let path: String
  let files: any FileSystem

  package init(path: String, in files: any FileSystem = LocalFileSystem()) {
    self.path = path
    self.files = files
  }

  /// Where the data lies: the option `--data`, else `SJU_DATA`, else `sju` in `XDG_DATA_HOME`,
  /// else `~/.local/share/sju`. Empty ones count as unset, and so does an `XDG_DATA_HOME` that is
  /// not absolute (XDG Base Directory Specification). Nil where none of them says.
  package static func location(
    option: String?, environment: [String: String]
  ) -> DataFolder? {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let option, !option.isEmpty { return DataFolder(path: option) }
    if let path = value("SJU_DATA") { return DataFolder(path: path) }
    if let data = value("XDG_DATA_HOME"), data.hasPrefix("/") {
      return DataFolder(path: data + "/sju")
    }
    return value("HOME").map { DataFolder(path: $0 + "/.local/share/sju") }
  }

  /// Whether there is anything at its path but an empty folder. Where there is not, a start makes
  /// the folder.
  package var exists: Bool {
    do throws(FileFault) {
      return try !files.names(in: path).isEmpty
    } catch {
      return error != .notThere
    }
  }

  /// Finishes what a process left that ended while it saved, and reads the folder.
  /// - Throws: where the folder itself can't be read.
  package func open() throws(Failure) -> Municipality {
    tidy()
    return try read()
  }

  /// Reads every file of the folder, and writes nothing. A file that is missing or can't be read
  /// is a problem of the municipality, and the others are there all the same.
  /// - Throws: where the folder itself can't be read.
  package func read() throws(Failure) -> Municipality {
    do throws(FileFault) {
      _ = try files.names(in: path)
    } catch {
      throw Failure(path: path, act: .open, reason: error)
    }
    return Municipality { type in source(of: type) }
  }

  /// Where the file of a type is, links not yet followed.
  func place(of type: RecordType) -> String { path + "/" + type.path }
}
