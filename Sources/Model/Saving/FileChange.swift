package import RecFile

/// A change of one file: the version that was read, and the new one.
package struct FileChange: Equatable, Sendable {
  package let type: RecordType
  /// As it was read; empty where there was no file.
  package let base: RecFile
  package let new: RecFile

  package init(_ type: RecordType, base: RecFile, new: RecFile) {
    self.type = type
    self.base = base
    self.new = new
  }

  /// One for each file that is different.
  package static func changes(from old: Municipality, to new: Municipality) -> [FileChange] {
    RecordType.allCases.compactMap { type in
      let base = old.file(of: type)
      let file = new.file(of: type)
      return file == base ? nil : FileChange(type, base: base, new: file)
    }
  }
}
