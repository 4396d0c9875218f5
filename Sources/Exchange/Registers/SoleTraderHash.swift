/// What stands for a sole trader's number, which is a personal identity number. All of those there
/// are can be hashed in seconds, so it is hashed with a secret that only this machine has.
package enum SoleTraderHash {
  /// How long the secret is, in bytes.
  package static let secretLength = 32

  /// `p-` and sixteen hexadecimal digits.
  /// - Parameter nameNumber: which of the person's businesses.
  static func id(of number: String, _ nameNumber: Int, _ secret: [UInt8]) -> String {
    let code = HashedMessage.code(of: Array("\(number)$\(nameNumber)".utf8), secret)
    return "p-" + SHA256.text(Array(code.prefix(8)))
  }
}

/// HMAC (RFC 2104) with SHA-256.
enum HashedMessage {
  static func code(of message: [UInt8], _ key: [UInt8]) -> [UInt8] {
    let block = 64
    let short = key.count > block ? SHA256.digest(key) : key
    let padded = short + Array(repeating: 0, count: block - short.count)
    let inner = SHA256.digest(padded.map { $0 ^ 0x36 } + message)
    return SHA256.digest(padded.map { $0 ^ 0x5C } + inner)
  }
}

/// The digest SHA-256 (FIPS 180-4), of bytes that come piece by piece. The packages that have it take
/// longer to build than all of Sju's tests do.
package struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A,
    0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]
  private var words = [UInt32](repeating: 0, count: 64)
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  package init() {}

  package static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var digest = SHA256()
    digest.take(bytes.span.bytes)
    return digest.finish()
  }

  package static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  package mutating func take(_ bytes: RawSpan) {
    count &+= UInt64(bytes.byteCount)
    for place in 0..<bytes.byteCount {
      rest.append(bytes.byte(place))
      if rest.count == 64 {
        mix()
        rest.removeAll(keepingCapacity: true)
      }
    }
  }

  /// The 32 bytes of the digest.
  package mutating func finish() -> [UInt8] {
    let bits = count &* 8
    rest.append(0x80)
    while rest.count % 64 != 56 {
      if rest.count == 64 {
        mix()
        rest.removeAll(keepingCapacity: true)
      }
      rest.append(0)
    }
    for shift in stride(from: 56, through: 0, by: -8) {
      rest.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    mix()
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  /// Takes the 64 bytes of `rest` into the state.
  private mutating func mix() {
    for place in 0..<16 {
      var word: UInt32 = 0
      for byte in place * 4..<place * 4 + 4 { word = word << 8 | UInt32(rest[byte]) }
      words[place] = word
    }
    for place in 16..<64 {
      let (one, two) = (words[place - 15], words[place - 2])
      let first = one.turned(7) ^ one.turned(18) ^ one >> 3
      let second = two.turned(17) ^ two.turned(19) ^ two >> 10
      words[place] = words[place - 16] &+ first &+ words[place - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for place in 0..<64 {
      let sum = e.turned(6) ^ e.turned(11) ^ e.turned(25)
      let first = h &+ sum &+ (e & f ^ ~e & g) &+ Self.constants[place] &+ words[place]
      let second = (a.turned(2) ^ a.turned(13) ^ a.turned(22)) &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    for (place, word) in [a, b, c, d, e, f, g, h].enumerated() {
      state[place] = state[place] &+ word
    }
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4,
    0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE,
    0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F,
    0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA, 0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7,
    0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC,
    0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070, 0x19A4_C116,
    0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7,
    0xC671_78F2,
  ]
}

extension UInt32 {
  /// Turned to the right by so many bits.
  fileprivate func turned(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}
