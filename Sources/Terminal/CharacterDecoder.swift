import CNcurses

/// Makes characters of bytes in the locale's encoding, however the bytes are cut up on their way.
struct CharacterDecoder {
  private var state = mbstate_t()

  /// Takes a byte; the character if that was its last one. Bytes that are none are passed over.
  mutating func take(_ byte: UInt8) -> Character? {
    let isFirst = mbsinit(&state) != 0
    var wide: wchar_t = 0
    var char = CChar(bitPattern: byte)
    switch mbrtowc(&wide, &char, 1, &state) {
    case 0, 1: return Unicode.Scalar(UInt32(bitPattern: wide)).map(Character.init)
    case -2: return nil
    default:
      state = mbstate_t()
      // What was begun is no character, but this byte may begin the next one.
      return isFirst ? nil : take(byte)
    }
  }

  /// Whether the bytes so far end within a character.
  var isWithinCharacter: Bool { withUnsafePointer(to: state) { mbsinit($0) == 0 } }
}
