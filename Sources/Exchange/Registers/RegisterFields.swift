import Almanac
import Lettering
import Model

/// Where the fields of a row stand in the bytes of a register's file.
///
/// Most rows belong elsewhere, and are known to by their first and their last field: only those two are
/// noted while the file is looked through, and the others found when `readAgain` is asked for them.
struct RegisterFields: Sendable {
  let layout: RegisterLayout
  /// Whether the first and the last field tell whether a row belongs here.
  let isToldByEnds: Bool
  var range = 0..<0
  /// How many separators there are, and where the first and the last stand.
  private(set) var separators = 0
  private var first = 0
  private(set) var last = 0
  /// Where all stand, after `readAgain`; empty before.
  private var bounds: [Int] = []

  init(_ layout: RegisterLayout) {
    self.layout = layout
    isToldByEnds = layout[.number] == 0 && layout[.address] == layout.count - 1
  }

  /// How many fields there are.
  var count: Int { separators + 1 }

  private mutating func clear() {
    separators = 0
    if !bounds.isEmpty { bounds.removeAll(keepingCapacity: true) }
  }

  /// Where the separator before a field stands.
  @inline(__always)
  private func bound(_ index: Int) -> Int {
    index == separators &- 1 ? last : index == 0 ? first : bounds[index]
  }

  var source: RegisterSource { layout.source }

  /// Where a field stands, without the quotation marks around it; empty where there is none.
  @inline(__always)
  func place(of column: RegisterLayout.Column, in bytes: RawSpan) -> Range<Int> {
    let nowhere = range.upperBound..<range.upperBound
    guard let index = layout[column], index <= separators else { return nowhere }
    let isQuoted = layout.isQuoted
    var start = index == 0 ? range.lowerBound : bound(index - 1) + (isQuoted ? 3 : 1)
    var end = index == separators ? range.upperBound : bound(index)
    guard start < end else { return nowhere }
    guard isQuoted else { return start..<end }
    if index == 0, bytes.byte(start) == UInt8(ascii: "\"") { start += 1 }
    if index == separators, start < end, bytes.byte(end - 1) == UInt8(ascii: "\"") { end -= 1 }
    return start..<end
  }

  /// The text of a field as it may stand in a record: decoded, one line, without control characters;
  /// nil where it says nothing.
  func text(of column: RegisterLayout.Column, in bytes: RawSpan) -> String? {
    let place = place(of: column, in: bytes)
    guard !place.isEmpty else { return nil }
    var copy = bytes.copy(place)
    let isPlain = copy.allSatisfy(\.isPlainInRegister)
    if !isPlain { copy.removeAll { $0 < 0x20 && $0 != UInt8(ascii: "\n") || $0 == 0x7F } }
    var text =
      layout.isQuoted
      ? String(decoding: copy, as: UTF8.self) : ReceivedText.text(copy, in: "windows-1252")
    if !isPlain {
      if layout.isQuoted { text = text.replacing("\"\"", with: "\"") }
      text = text.received(isOneLine: true)
    } else if copy.first == UInt8(ascii: " ") || copy.last == UInt8(ascii: " ") {
      text = text.trimmed
    }
    return text.isEmpty || text == "null" ? nil : text
  }

  /// The number of a row, without what says of what kind it is.
  @inline(__always)
  func number(in bytes: RawSpan) -> RegisterNumber? {
    let place = place(of: .number, in: bytes)
    var digits: UInt64 = 0
    var next = place.lowerBound
    while next < place.upperBound {
      let byte = bytes.byte(next)
      guard byte.isDigit, next - place.lowerBound < 18 else { break }
      digits = digits &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
      next += 1
    }
    let count = next - place.lowerBound
    // After the dollar stands `ORGNR-IDORG` or `PERSON-IDORG`.
    let isMarkedPerson =
      layout.isQuoted && next + 1 < place.upperBound
      && bytes.byte(next + 1) != UInt8(ascii: "O")
    return RegisterNumber(digits, count: count, isMarkedPerson: isMarkedPerson)
  }

  /// Where the five digits of the postal code stand: in a column of their own, else in the address,
  /// read from the right, before or after the town. Empty where there are none.
  @inline(__always)
  func postalCode(in bytes: RawSpan) -> Range<Int> {
    guard layout[.address] != nil else {
      let place = place(of: .postalCode, in: bytes)
      return isPostalCode(place, bytes) ? place : place.upperBound..<place.upperBound
    }
    let address = place(of: .address, in: bytes)
    // As nearly all are: `…$13530$SE-LAND`.
    let usual = address.upperBound - 13..<address.upperBound - 8
    if usual.lowerBound > address.lowerBound, bytes.byte(usual.lowerBound - 1) == UInt8(ascii: "$"),
      bytes.byte(usual.upperBound) == UInt8(ascii: "$"), isPostalCode(usual, bytes)
    {
      return usual
    }
    var end = address.upperBound
    var place = end
    var parts = 0
    while place > address.lowerBound {
      place -= 1
      guard bytes.byte(place) == UInt8(ascii: "$") else { continue }
      if parts > 0, isPostalCode(place + 1..<end, bytes) { return place + 1..<end }
      parts += 1
      if parts > 3 { break }
      end = place
    }
    return address.upperBound..<address.upperBound
  }

  @inline(__always)
  private func isPostalCode(_ place: Range<Int>, _ bytes: RawSpan) -> Bool {
    guard place.count == 5 else { return false }
    for place in place where !bytes.byte(place).isDigit { return false }
    return true
  }
}

/// The number that a register knows a business by: an organisation number, or a person's.
struct RegisterNumber: Hashable, Sendable {
  /// Its ten digits, or a person's ten or twelve.
  let digits: UInt64
  let count: Int
  let isPerson: Bool

  /// Nil for what is no number of ten or twelve digits.
  /// - Parameter isMarkedPerson: whether the file says that it is a person's.
  @inline(__always)
  init?(_ digits: UInt64, count: Int, isMarkedPerson: Bool) {
    var (digits, count) = (digits, count)
    // Statistics Sweden writes 16 before an organisation number, and the century before a person's.
    if count == 12, digits / 10_000_000_000 == 16 {
      digits %= 10_000_000_000
      count = 10
    }
    guard count == 10 || count == 12 else { return nil }
    (self.digits, self.count) = (digits, count)
    // The third digit of an organisation number is 2 or more, of a person's a month's first.
    isPerson = isMarkedPerson || count == 12 || digits / 10_000_000 % 10 < 2
  }

  /// All its digits, with the noughts that stand first.
  var text: String {
    let text = String(digits)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}

extension RegisterFields {
  /// Finds the end of the line that begins at a place, and its separators; nil where it does not end
  /// here. Most of a national file is looked at by this alone, sixteen bytes at a time.
  mutating func readLine(in bytes: RawSpan, from start: Int) -> Int? {
    // Local, since what is within the struct would be written to memory at each step.
    var found = RegisterSeparators(isQuoted: layout.isQuoted)
    let end = found.look(in: bytes, from: start)
    clear()
    (separators, first, last) = (found.count, found.first, found.last)
    return end
  }

  /// Finds all separators of a row, whatever line ends are in it.
  mutating func readAgain(in bytes: RawSpan, _ range: Range<Int>) {
    clear()
    self.range = range
    var found = RegisterSeparators(isQuoted: layout.isQuoted)
    for place in range where bytes.byte(place) == found.mark {
      let before = found.count
      found.note(place, bytes, range.lowerBound)
      if found.count > before { bounds.append(found.last) }
    }
    (separators, first, last) = (found.count, found.first, found.last)
  }
}

extension UInt8 {
  /// Whether it is a letter, digit or sign of which nothing must be asked: ASCII that ends, quotes and
  /// commands nothing, or part of a Latin letter with an accent.
  fileprivate var isPlainInRegister: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): false
    case 0x20..<0x7F: true
    // å, ä, ö and the like, in UTF-8: 0xC3 and what goes on after it.
    case 0x80..<0xC0, 0xC3: true
    default: false
    }
  }
}
