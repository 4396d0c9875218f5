import Almanac
import Model

extension Output {
  /// Puts a file in the place of another, whole or not at all; see `FileSystem.replace`.
  static func replace(_ path: String, with bytes: [UInt8]) throws {
    do throws(FileFault) {
      try LocalFileSystem().replace(path, with: bytes)
    } catch {
      throw Failure(.inputOutput, "\(path): can't be written: \(error.words.english)").exit
    }
  }
}
