import Canvas
import Glibc

/// Reads what was pasted, up to ESC[201~ and not a byte further.
struct PasteReader {
  private static let end = Array("\u{1B}[201~".utf8)
  /// What is pasted beyond that many bytes is read and dropped.
  private let limit: Int
  /// A terminal that is silent for that long in the middle has lost the end.
  private static let patience: Int32 = 1_000

  let descriptor: Int32
  private var bytes: [UInt8] = []
  /// How much of the end mark stands last.
  private var matched = 0

  init(descriptor: Int32, limit: Int = 4 << 20) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The pasted text, its lines ended by `\n`, and whether input has ended within it.
  mutating func read() -> (text: String, isEnd: Bool) {
    var isEnd = false
    while matched < Self.end.count {
      // So many bytes at least are missing until the mark is whole: no read goes past it.
      guard let next = receive(Self.end.count - matched) else { break }
      isEnd = next.isEmpty
      if isEnd { break }
      next.forEach { take($0) }
    }
    if matched == Self.end.count { bytes.removeLast(min(matched, bytes.count)) }
    return (text, isEnd)
  }

  private mutating func take(_ byte: UInt8) {
    // ESC stands in the mark only at its start, so a mismatch can begin it anew but nothing else.
    matched = byte == Self.end[matched] ? matched + 1 : byte == Self.end[0] ? 1 : 0
    bytes.append(byte)
    if bytes.count > limit + Self.end.count { bytes.remove(at: limit) }
  }

  /// The next bytes; none at the end of input, nil if none come.
  private func receive(_ count: Int) -> [UInt8]? {
    var buffer: [UInt8] = Array(repeating: 0, count: count)
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let ready = poll(&waiting, 1, Self.patience)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      let received = Glibc.read(descriptor, &buffer, count)
      if received < 0, errno == EINTR { continue }
      return Array(buffer.prefix(max(received, 0)))
    }
  }

  private var text: String {
    var decoder = CharacterDecoder()
    var text = ""
    var previous: Character = " "
    for byte in bytes {
      guard let character = decoder.take(byte) else { continue }
      if character == "\r" {
        text.append("\n")
      } else if character != "\n" || previous != "\r" {
        text.append(character)
      }
      previous = character
    }
    return text
  }
}
