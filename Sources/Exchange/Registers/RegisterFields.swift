import Almanac
import Lettering
import Model

/// Where the fields of a whole row stand in the bytes of a register's file.
struct RegisterFields {
  private let range: Range<Int>
  /// Where the separators stand, one fewer than there are fields.
  private let bounds: [Int]
  private let layout: RegisterLayout

  init(_ range: Range<Int>, _ bounds: [Int], _ layout: RegisterLayout) {
    (self.range, self.bounds, self.layout) = (range, bounds, layout)
  }

  var source: RegisterSource { layout.source }

  /// Where a field stands, without the quotation marks around it; empty where there is none.
  @inline(__always)
  func place(of column: RegisterLayout.Column, in bytes: RawSpan) -> Range<Int> {
    let nowhere = range.upperBound..<range.upperBound
    guard let index = layout[column], index <= bounds.count else { return nowhere }
    let isQuoted = layout.isQuoted
    var start = index == 0 ? range.lowerBound : bounds[index - 1] + (isQuoted ? 3 : 1)
    var end = index == bounds.count ? range.upperBound : bounds[index]
    guard start < end else { return nowhere }
    guard isQuoted else { return start..<end }
    if index == 0, bytes.byte(start) == UInt8(ascii: "\"") { start += 1 }
    if index == bounds.count, start < end, bytes.byte(end - 1) == UInt8(ascii: "\"") { end -= 1 }
    return start..<end
  }

  /// The text of a field as it may stand in a record: decoded, one line, without control characters;
  /// nil where it says nothing.
  func text(of column: RegisterLayout.Column, in bytes: RawSpan) -> String? {
    var copy = bytes.copy(place(of: column, in: bytes))
    copy.removeAll { $0 < 0x20 && $0 != UInt8(ascii: "\n") || $0 == 0x7F }
    let text =
      layout.isQuoted
      ? String(decoding: copy, as: UTF8.self).replacing("\"\"", with: "\"")
      : ReceivedText.text(copy, in: "windows-1252")
    let received = text.received(isOneLine: true)
    return received.isEmpty || received == "null" ? nil : received
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
