import Glibc

/// What libFuzzer calls with each input: the reader that `SJU_FUZZ_READER` names takes it. A trap is
/// a find, and so is a promise that was not kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func takeOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  chosen?.take(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private let chosen = getenv("SJU_FUZZ_READER").flatMap { Reader(rawValue: String(cString: $0)) }

/// Those that read bytes from outside the program. Each has a corpus and a list of words below
/// `Tests/Fuzz`.
package enum Reader: String, CaseIterable, Codable, Sendable {
  case rec, check, theme, day, municipality, script, keys, contacts, publication, indicators,
    registers

  /// Reads the input and traps where that breaks a promise.
  package func take(_ bytes: [UInt8]) {
    switch self {
    case .rec: readRecFile(bytes)
    case .check: checkRecFile(bytes)
    case .theme: readTheme(bytes)
    case .day: readDay(bytes)
    case .municipality: readMunicipality(bytes)
    case .script: readScript(bytes)
    case .keys: readKeys(bytes)
    case .contacts: readContacts(bytes)
    case .publication: readPublication(bytes)
    case .indicators: readIndicators(bytes)
    case .registers: readRegister(bytes)
    }
  }
}
