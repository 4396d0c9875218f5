import Almanac
import Model
import Store

extension Output {
  /// Puts a file in the place of another, whole or not at all; see `FileSystem.replace`.
  static func replace(_ path: String, with bytes: [UInt8]) throws {
    do throws(FileFault) {
      try LocalFileSystem().replace(path, with: bytes)
    } catch {
      throw Failure(.inputOutput, "\(path): can't be written: \(error.words.english)").exit
    }
  }

  /// Makes a folder for what will be saved, and those above it, where they are not there.
  static func makeFolder(_ path: String) throws {
    do throws(FileFault) {
      try LocalFileSystem().makeFolders(above: path + "/", mode: 0o755)
    } catch {
      throw Failure(.inputOutput, "\(path): can't be made: \(error.words.english)").exit
    }
  }
}
