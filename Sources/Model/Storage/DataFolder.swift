/// The folder that a municipality's files lie in.
package struct DataFolder: Equatable, Sendable {
  /// As the user gave it; need not exist.
  package let path: String

  package init(path: String) { self.path = path }

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
    switch FileSystem.names(in: path) {
    case .success(let names): !names.isEmpty
    case .failure(let failure): failure != .notThere
    }
  }

  /// Reads every file of the folder. A file that is missing or can't be read is a problem of the
  /// municipality, and the others are there all the same.
  /// - Throws: where the folder itself can't be read.
  package func open() throws(Failure) -> Municipality {
    if case .failure(let reason) = FileSystem.names(in: path) {
      throw Failure(path: path, act: .open, reason: reason)
    }
    return Municipality { type in
      switch FileSystem.read(path + "/" + type.path) {
      case .success(let bytes): .bytes(bytes)
      case .failure(.notThere): .missing
      case .failure(let reason): .unreadable(reason)
      }
    }
  }
}
