import Glibc
package import Almanac

/// Reading and making files, with the system's answers as values.
package enum FileSystem {
  /// Why the system refused.
  package enum Reason: Error, Equatable, Sendable {
    case notThere
    case notPermitted
    case notFolder
    /// A pipe, a device, a folder where a file should be.
    case notFile
    case exists
    case full
    /// More than 2 GB.
    case tooLarge
    /// Any other, by its `errno`.
    case other(Int32)

    init(errno code: Int32) {
      self =
        switch code {
        case ENOENT: .notThere
        case EACCES, EPERM, EROFS: .notPermitted
        case ENOTDIR: .notFolder
        case EISDIR: .notFile
        case EEXIST, ENOTEMPTY: .exists
        case ENOSPC, EDQUOT: .full
        default: .other(code)
        }
    }

    package var words: Phrase {
      switch self {
      case .notThere: Phrase("den finns inte", "it does not exist")
      case .notPermitted: Phrase("du har inte rätt till det", "you are not permitted to")
      case .notFolder: Phrase("det är ingen mapp", "it is not a folder")
      case .notFile: Phrase("det är ingen vanlig fil", "it is not an ordinary file")
      case .exists: Phrase("det finns redan något där", "there is something there already")
      case .full: Phrase("disken är full", "the disk is full")
      case .tooLarge: Phrase("filen är större än 2 GB", "the file is larger than 2 GB")
      case .other(let code):
        Phrase("systemet svarar: \(Self.text(code))", "the system says: \(Self.text(code))")
      }
    }

    private static func text(_ code: Int32) -> String {
      strerror(code).map { String(cString: $0) } ?? "\(code)"
    }
  }

  /// What a folder holds, `.` and `..` left out.
  package static func names(in path: String) -> Result<[String], Reason> {
    guard let folder = opendir(path) else { return .failure(Reason(errno: errno)) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return .success(names)
  }
}
