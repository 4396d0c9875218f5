/// The contents found in the place of a type's file.
package enum FileContents: Equatable, Sendable {
  case bytes([UInt8])
  case missing
  /// There, but it can't be read.
  case unreadable(FileFault)
}
