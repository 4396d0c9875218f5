import Canvas

/// Text that is being pasted, up to its end mark and not a byte further. Only the mark ends it, in
/// as many bits as the one that began it: everything else may have been copied.
struct Paste {
  /// Pasted bytes beyond this number are dropped.
  private let limit: Int
  private let end: [UInt8]
  private var bytes: [UInt8] = []
  /// How much of the end mark stands last.
  private var matched = 0

  init(isEightBit: Bool = false, limit: Int = 4 << 20) {
    end = (isEightBit ? [0x9B] : [0x1B, 0x5B]) + Array("201~".utf8)
    self.limit = limit
  }

  /// Takes the next byte; true if it is the last one.
  mutating func take(_ byte: UInt8) -> Bool {
    // The mark's first byte stands nowhere else in it, so a mismatch can begin it anew but nothing
    // else.
    matched = byte == end[matched] ? matched + 1 : byte == end[0] ? 1 : 0
    bytes.append(byte)
    if bytes.count > limit + end.count { bytes.remove(at: limit) }
    guard matched == end.count else { return false }
    bytes.removeLast(end.count)
    return true
  }

  /// Its lines ended by `\n`, in characters; bytes that are none are passed over.
  var text: String {
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
