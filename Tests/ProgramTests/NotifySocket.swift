import TestSupport
import Foundation

/// A service manager that hears what a service tells it: the other end of sd_notify(3).
final class NotifySocket {
  /// As the environment names it.
  let path: String
  private let socket: Int32
  private(set) var all: [String] = []

  init(_ path: String) throws {
    self.path = path
    socket = Foundation.socket(
      AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let name = Array(path.utf8)
    let bytes = path.hasPrefix("@") ? [0] + name.dropFirst() : name + [0]
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let offset = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? 2
    let length = socklen_t(offset + bytes.count)
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, length) }
    }
    guard status == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
  }

  deinit { close(socket) }

  /// Everything until now, in order.
  var heard: [String] {
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    while case let count = recv(socket, &buffer, buffer.count, Int32(MSG_DONTWAIT)),
      count > 0
    {
      all.append(String(decoding: buffer.prefix(count), as: UTF8.self))
    }
    return all
  }
}
