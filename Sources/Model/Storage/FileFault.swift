import Glibc
package import Almanac

/// Why the system refused a call on a file.
package enum FileFault: Error, Equatable, Sendable {
  case notThere
  /// The link that lies there leads nowhere.
  case brokenLink
  case notPermitted
  case notFolder
  /// A pipe, a device, a folder where a file should be.
  case notFile
  case exists
  case full
  /// More than 2 GB, or than the process may write.
  case tooLarge
  /// Any other, by its `errno`.
  case other(Int32)

  package init(errno code: Int32) {
    self =
      switch code {
      case ENOENT: .notThere
      case EACCES, EPERM, EROFS: .notPermitted
      case ENOTDIR: .notFolder
      case EISDIR: .notFile
      case EEXIST, ENOTEMPTY: .exists
      case ENOSPC, EDQUOT: .full
      case EFBIG: .tooLarge
      default: .other(code)
      }
  }

  /// Whether the file system has no such call, or not for this.
  var isUnsupported: Bool {
    switch self {
    case .other(EINVAL), .other(ENOSYS), .other(EOPNOTSUPP): true
    default: false
    }
  }

  /// Whether what should be moved is in use by the system itself, as a mount point is.
  var isBusy: Bool { self == .other(EBUSY) }

  package var words: Phrase {
    switch self {
    case .notThere: Phrase("den finns inte", "it does not exist")
    case .brokenLink: Phrase("länken leder ingenstans", "the link leads nowhere")
    case .notPermitted: Phrase("du har inte rätt till det", "you are not permitted to")
    case .notFolder: Phrase("det är ingen mapp", "it is not a folder")
    case .notFile: Phrase("det är ingen vanlig fil", "it is not an ordinary file")
    case .exists: Phrase("det finns redan något där", "there is something there already")
    case .full: Phrase("disken är full", "the disk is full")
    case .tooLarge: Phrase("filen är för stor", "the file is too large")
    case .garbledFile:
      Phrase(
        "disken lämnade tillbaka något annat än det som skrevs",
        "the disk gave back something else than was written")
    case .other(let code):
      Phrase("systemet svarar: \(Self.text(code))", "the system says: \(Self.text(code))")
    }
  }

  private static func text(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "\(code)"
  }
}
