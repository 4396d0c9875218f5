import Glibc

/// Whoever started the program and wants to hear how it is: systemd, by the protocol of
/// sd_notify(3), which is a datagram to the socket that the environment names. What can't be sent
/// is not: the program does not depend on being heard.
struct ServiceManager {
  private let socket: Int32
  private let address: sockaddr_un
  private let length: socklen_t
  /// How often it wants a word, in milliseconds, or takes the program for hung; nil never.
  let patience: Int?

  /// Nil where nobody wants to hear.
  init?() {
    guard let name = Self.value("NOTIFY_SOCKET"), name.hasPrefix("/") || name.hasPrefix("@"),
      let (address, length) = Self.address(Array(name.utf8))
    else { return nil }
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { return nil }
    self.socket = socket
    self.address = address
    self.length = length
    let isMeant = Self.value("WATCHDOG_PID").map { Int32($0) == getpid() } ?? true
    let microseconds = Self.value("WATCHDOG_USEC").flatMap { Int($0) }
    patience = isMeant ? microseconds.map { max($0 / 1000, 1) } : nil
  }

  /// Sends assignments such as `READY=1`, one a line.
  func tell(_ state: String) {
    var address = address
    let bytes = Array(state.utf8)
    let flags = Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        _ = sendto(socket, bytes, bytes.count, flags, pointer, length)
      }
    }
  }

  private static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A name that begins with `@` is of no file; there a NUL stands in its place (unix(7)).
  private static func address(_ name: [UInt8]) -> (sockaddr_un, socklen_t)? {
    var address = sockaddr_un()
    guard let offset = MemoryLayout<sockaddr_un>.offset(of: \.sun_path),
      name.count < MemoryLayout.size(ofValue: address.sun_path)
    else { return nil }
    address.sun_family = sa_family_t(AF_UNIX)
    let isAbstract = name.first == UInt8(ascii: "@")
    let path = isAbstract ? [0] + name.dropFirst() : name + [0]
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
    return (address, socklen_t(offset + path.count))
  }
}
