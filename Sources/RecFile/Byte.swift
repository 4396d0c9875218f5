/// The bytes that the grammar gives a meaning. All others are text.
package enum Byte {
  package static let null: UInt8 = 0x00
  package static let tab: UInt8 = 0x09
  package static let newline: UInt8 = 0x0A
  package static let carriageReturn: UInt8 = 0x0D
  package static let space: UInt8 = 0x20
  package static let hash: UInt8 = 0x23
  package static let percent: UInt8 = 0x25
  package static let plus: UInt8 = 0x2B
  package static let colon: UInt8 = 0x3A
  package static let backslash: UInt8 = 0x5C

  /// The byte order mark that a Windows editor writes before the first line of a UTF-8 file.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  package static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  package static func beginsName(_ byte: UInt8) -> Bool { isLetter(byte) || byte == percent }

  package static func continuesName(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == 0x5F
  }
}
