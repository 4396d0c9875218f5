import Glibc

extension String {
  /// As a shell takes it as one word.
  var quotedForShell: String {
    let plain = utf8.allSatisfy { byte in
      byte > 0x7F
        || "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+~".utf8
          .contains(byte)
    }
    return plain && !isEmpty ? self : "'" + replacing("'", with: "'\\''") + "'"
  }

  /// With the home folder for a leading `~`, as shells have it.
  var expandingHome: String {
    guard self == "~" || hasPrefix("~/"), let home = getenv("HOME") else { return self }
    return String(cString: home) + dropFirst()
  }
}
