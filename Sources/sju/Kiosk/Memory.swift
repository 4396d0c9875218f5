import Glibc
import Model
import Store

/// The memory that the process uses.
enum Memory {
  /// The kilobytes that are in memory now; nil where the system doesn't say (proc(5)).
  static var kilobytes: Int? {
    guard let bytes = try? LocalFileSystem().read("/proc/self/statm") else { return nil }
    let numbers = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard numbers.count > 1, let pages = Int(numbers[1]) else { return nil }
    return pages * (sysconf(Int32(_SC_PAGESIZE)) / 1024)
  }
}
