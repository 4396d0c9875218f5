/// The same numbers on every machine for the same seed (Steele, Lea and Flood 2014).
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 to `count - 1`; 0 where there is no such number.
  mutating func below(_ count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(count, 0))).high)
  }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of those given.
  mutating func pick<Element>(_ first: Element, _ others: Element...) -> Element {
    let place = below(others.count + 1)
    return place == 0 ? first : others[place - 1]
  }

  /// One of a list; nil if it is empty, though a number is drawn then too.
  mutating func pick<Element>(from list: [Element]) -> Element? {
    let place = below(list.count)
    return place < list.count ? list[place] : nil
  }

  /// One of a list. Where there is none, nothing is drawn.
  mutating func pick<Element>(ofAny list: [Element]) -> Element? {
    list.isEmpty ? nil : pick(from: list)
  }

  /// One of the words of a data file; empty if there are none, which a test finds.
  mutating func word(of words: [String]) -> String { pick(from: words) ?? "" }

  /// One of a list. Where there is no choice, nothing is drawn.
  mutating func choose(among words: [String]) -> String? {
    words.count > 1 ? pick(from: words) : words.first
  }

  /// One of a list, or sometimes that and the next.
  mutating func oneOrTwo(of list: [String]) -> [String] {
    let first = below(list.count)
    let isOne = !chance(25)
    guard first < list.count else { return [] }
    return isOne ? [list[first]] : [list[first], list[(first + 1) % list.count]]
  }
}

/// Numbers that nobody has and nobody will have.
enum FictionalNumber {
  /// 08-465 004 00 to 08-465 004 99, a series that the Swedish Post and Telecom Authority keeps
  /// for fiction.
  static func landline(_ number: Int) -> String { "08-465 004 " + twoDigits(number % 100) }

  /// 070-174 06 05 to 070-174 06 99, another such series.
  static func mobile(_ number: Int) -> String { "070-174 06 " + twoDigits(5 + number % 95) }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  /// NNNNNN-NNNN, another for each number below 80,000,000. It begins with 4, a group that is not
  /// in use, and its third digit is at least 2, so that it is no date of birth either. The last
  /// digit is the check digit of the Luhn formula.
  static func organisation(_ number: Int) -> String {
    let place = (number &* 48_271_937 &+ 1_234_567) % 80_000_000
    var digits: [UInt8] = [4, UInt8(place / 8_000_000), UInt8(2 + place / 1_000_000 % 8)]
    var divisor = 100_000
    while divisor > 0 {
      digits.append(UInt8(place / divisor % 10))
      divisor /= 10
    }
    var sum = 0
    for (index, digit) in digits.enumerated() {
      let product = index.isMultiple(of: 2) ? 2 * Int(digit) : Int(digit)
      sum += product > 9 ? product - 9 : product
    }
    digits.append(UInt8((10 - sum % 10) % 10))
    var text = digits.map { UInt8(ascii: "0") + $0 }
    text.insert(UInt8(ascii: "-"), at: 6)
    return String(decoding: text, as: UTF8.self)
  }
}
