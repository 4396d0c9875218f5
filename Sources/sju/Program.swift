import Glibc

/// This program as a file.
enum Program {
  /// Where it lies, whatever it was called as.
  static var path: String {
    guard let path = realpath("/proc/self/exe", nil) else { return "/usr/local/bin/sju" }
    defer { free(path) }
    return String(cString: path)
  }

  /// A path from the root, of something that need not be there.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }
}
