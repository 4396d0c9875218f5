import Glibc
package import Model

extension FileFault {
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
    case .other(EINVAL, _), .other(ENOSYS, _), .other(EOPNOTSUPP, _): true
    default: false
    }
  }

  /// Whether what should be moved is in use by the system itself, as a mount point is.
  var isBusy: Bool { self == .other(EBUSY) }

  /// Any that has no name of its own, by its `errno`.
  package static func other(_ code: Int32) -> FileFault {
    .other(code, said: strerror(code).map { String(cString: $0) } ?? "\(code)")
  }
}
