import Almanac
package import Model
package import Publication

/// A folder that holds a publication and nothing of the municipality's own: what the machine in the
/// hall reads, and what `sju publish` puts there.
package struct PublicationFolder: Sendable {
  /// As the user gave it; need not exist.
  package let path: String
  let files: any FileSystem

  package init(path: String, in files: any FileSystem = LocalFileSystem()) {
    let end = path.lastIndex { $0 != "/" } ?? path.startIndex
    self.path = path.isEmpty ? "." : String(path[...end])
    self.files = files
  }

  /// Whether a publication lies at its path: then it is not the data folder of a municipality.
  package var holdsPublication: Bool {
    let place = path + "/" + PublicType.publication.path
    return (try? files.status(at: place, following: true))?.kind == .file
  }

  /// What the folder says, and what in it can't be used. Opens nothing for writing.
  /// - Throws: where the folder itself can't be read.
  package func read() throws(FileFault) -> PublicationReader {
    _ = try files.names(in: path)
    var found: [PublicFile] = []
    var unreadable: [PublicType: Phrase] = [:]
    for type in PublicType.allCases {
      do throws(FileFault) {
        found.append(PublicFile(type, try bytes(of: type)))
      } catch .notThere {
        continue
      } catch {
        unreadable[type] = error.words
      }
    }
    return PublicationReader(found, unreadable: unreadable)
  }

  /// The bytes of a type's file, if it is not larger than any publication.
  func bytes(of type: PublicType) throws(FileFault) -> [UInt8] {
    let file = try files.open(path + "/" + type.path, .reading)
    defer { try? files.close(file) }
    guard try files.status(of: file).size <= PublicLimits.bytes else { throw .tooLarge }
    return try files.contents(of: file)
  }
}
