package import RecFile

/// What shall become of one file: the version that was read, and what was made of it.
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
}
