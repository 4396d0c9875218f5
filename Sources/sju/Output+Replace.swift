import Glibc

extension Output {
  /// Puts a file in the place of another, whole or not at all: it is written beside it, with the same
  /// permissions, and moved there when it is on disk. A symbolic link is followed. Where nothing is
  /// there yet, it is for its owner alone.
  static func replace(_ path: String, with bytes: [UInt8]) throws {
    do throws(Failure) {
      try put(bytes, at: place(path))
    } catch {
      throw Failure(error.kind, "\(path): \(error.description)").exit
    }
  }

  private static func place(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func put(_ bytes: [UInt8], at place: String) throws(Failure) {
    var status = stat()
    let isThere = stat(place, &status) == 0
    guard !isThere || status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(.inputOutput, "cannot be replaced: it is not an ordinary file")
    }
    let draft = "\(place).new-\(getpid())"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw refusal("cannot be written beside") }
    do throws(Failure) {
      try send(bytes, to: file)
      guard !isThere || fchmod(file, status.st_mode & 0o777) == 0, fsync(file) == 0 else {
        throw refusal("cannot be written")
      }
    } catch {
      close(file)
      unlink(draft)
      throw error
    }
    guard close(file) == 0, rename(draft, place) == 0 else {
      let failure = refusal("cannot be replaced")
      unlink(draft)
      throw failure
    }
  }

  private static func refusal(_ what: String) -> Failure {
    Failure(.inputOutput, "\(what): \(String(cString: strerror(errno)))")
  }
}
