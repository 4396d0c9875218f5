import TestSupport
import Testing

@testable import Canvas

struct TextTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("åäö", 3), ("a\u{30A}", 1), ("e\u{301}\u{323}", 1), ("漢字", 4),
    ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1), ("Ａ", 2), ("🙂", 2), ("👍🏽", 2),
    ("👩‍👩‍👧", 6), ("🇸🇪", 2), ("❤️", 1), ("\u{301}", 1), ("\u{200B}", 1), ("\t", 1),
    ("\u{1B}[31m", 5), ("\u{202E}x", 2), ("▰▱", 2), ("─│┌╭", 4), ("●◐○✕✓", 5), ("⟨a⟩", 3),
    ("a\u{AD}b", 3), ("\u{A0}", 1), ("a\u{200D}b", 2),
  ])
  func `columns are what a terminal uses`(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
    #expect(TextWidth.columns(of: text.printable) == columns)
  }

  @Test func `a letter with a loose accent is the letter written whole`() {
    for letter in ["å", "ä", "ö", "é", "Å", "Ö", "ü", "ñ", "č"] {
      let loose = String(letter.unicodeScalars.flatMap { Self.decomposed($0) }.map(Character.init))
      #expect(Array(loose.printable.utf8) == Array(letter.utf8), "\(letter)")
      var one = Canvas(size: Size(columns: 3, rows: 1))
      var other = one
      one.write(letter, at: .zero)
      other.write(loose, at: .zero)
      #expect(one == other)
    }
  }

  private static func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "å": ["a", "\u{30A}"]
    case "ä": ["a", "\u{308}"]
    case "ö": ["o", "\u{308}"]
    case "é": ["e", "\u{301}"]
    case "Å": ["A", "\u{30A}"]
    case "Ö": ["O", "\u{308}"]
    case "ü": ["u", "\u{308}"]
    case "ñ": ["n", "\u{303}"]
    case "č": ["c", "\u{30C}"]
    default: [scalar]
    }
  }

  @Test(arguments: [
    ("\u{1B}[2J", "␛[2J"), ("a\nb", "a␊b"), ("a\r\nb", "a␍␊b"), ("\u{0}", "␀"), ("\u{7F}", "␡"),
    ("\u{9B}31m", "\u{FFFD}31m"), ("a\u{202E}b", "a\u{FFFD}b"), ("\u{2066}", "\u{FFFD}"),
    ("\u{200E}", "\u{FFFD}"), ("\u{FEFF}", "\u{FFFD}"), ("\u{E000}", "\u{FFFD}"),
    ("\u{2028}", "\u{FFFD}"), ("\u{FFFF}", "\u{FFFD}"), ("\u{E0041}", "\u{FFFD}"), ("\t", " "),
    ("\u{3000}", " "), ("\u{301}x", "\u{FFFD}x"), ("Å", "Å"), ("❤\u{FE0F}", "❤"),
  ])
  func `what would act or hide is a visible mark`(text: String, shown: String) {
    #expect(Array(text.printable.utf8) == Array(shown.utf8))
  }

  @Test func `no scalar there is gets through as a control, a format or a private character`() {
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for shown in String(Character(scalar)).printable.unicodeScalars {
        switch shown.properties.generalCategory {
        case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator,
          .paragraphSeparator:
          Issue.record("U+\(String(value, radix: 16)) gets through")
        default: break
        }
      }
    }
  }

  @Test func `making printable changes nothing the second time`() {
    var random = SeededRandom(seed: 4)
    for _ in 0..<3_000 {
      let text = Self.random(&random)
      #expect(Array(text.printable.printable.utf8) == Array(text.printable.utf8))
    }
  }

  @Test func `what is fitted fits, and is a beginning of the text`() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<3_000 {
      let text = Self.random(&random)
      let width = Int.random(in: -1...20, using: &random)
      let fitted = TextWidth.fit(text, to: width)
      #expect(TextWidth.columns(of: fitted) <= max(width, 0))
      if TextWidth.columns(of: text) <= width {
        #expect(fitted == text.printable)
      } else if width > 0 {
        #expect(fitted.hasSuffix("…"))
        #expect(text.printable.utf8.starts(with: fitted.utf8.dropLast("…".utf8.count)))
      }
    }
  }

  @Test func `wrapped lines are no wider than asked for, and lose only white space`() {
    var random = SeededRandom(seed: 6)
    for _ in 0..<2_000 {
      let text = Self.random(&random) + " " + Self.random(&random)
      let width = Int.random(in: 2...20, using: &random)
      let lines = TextWidth.wrap(text, width)
      for line in lines { #expect(TextWidth.columns(of: line) <= width) }
      let source = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { String($0).printable }.joined()
      #expect(lines.joined().utf8.filter { $0 != 0x20 } == source.utf8.filter { $0 != 0x20 })
    }
    #expect(TextWidth.wrap("ett två  tre\n\nfyra", 7) == ["ett två", "tre", "", "fyra"])
    #expect(TextWidth.wrap("ordentligt", 4) == ["orde", "ntli", "gt"])
    #expect(TextWidth.wrap("x", 0).isEmpty)
  }

  /// Scalars of every kind, many of them hostile.
  private static func random(_ random: inout SeededRandom) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x7F, 0x20...0x7E, 0x80...0x24F, 0x300...0x36F, 0x1100...0x11FF, 0x2000...0x206F,
      0x4E00...0x4E20, 0xFE00...0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F468, 0...0x10FFFF,
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      guard let range = ranges.randomElement(using: &random),
        let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random))
      else { continue }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
