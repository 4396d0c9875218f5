/// What was found where a type's file should be.
package enum FileContents: Equatable, Sendable {
  case bytes([UInt8])
  case missing
  /// There, but it can't be read.
  case unreadable(FileFault)
}
