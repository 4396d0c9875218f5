/// Text as it leaves: what a rec file can hold and any reader take, and no more of it than a page
/// can show. What is right already stays as it is.
package enum PublicText {
  /// The most bytes of a line, and of text over several.
  static let longestLine = 500
  static let longest = 5_000

  /// One line, without control characters or blanks around it. What says who a person is, or how to
  /// reach one, never leaves, whatever it stands in.
  package static func line(_ text: String) -> String { settled(text, longestLine, words) }

  /// The public text; nil where it is empty.
  package static func line(_ text: String?) -> String? {
    text.map { line($0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Lines as they were divided, each of them as `line` has it, none empty at either end.
  package static func lines(_ text: String) -> String {
    settled(text, longest) { text in
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { words(String($0)) }
      let first = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
      let last = lines.lastIndex { !$0.isEmpty } ?? lines.startIndex
      return first > last ? "" : lines[first...last].joined(separator: "\n")
    }
  }

  /// What is private is looked for in the text as it will leave: a control character that parts a
  /// number would hide it, and a cut can make one of what was too long for one.
  private static func settled(
    _ text: String, _ most: Int, _ clean: (String) -> String
  ) -> String {
    let masked = PrivateText.masked(isPlain(text, most) ? text : clean(text))
    guard masked.utf8.count > most else { return masked }
    return cut(PrivateText.masked(cut(masked, most)), most)
  }

  /// Whether there is nothing to do: the fast way through thousands of names.
  private static func isPlain(_ text: String, _ longest: Int) -> Bool {
    let bytes = text.utf8
    guard bytes.count <= longest, let first = bytes.first, let last = bytes.last,
      first > 0x20, last > 0x20, last != UInt8(ascii: "\\")
    else { return text.isEmpty }
    // C2 and E2 may begin control characters and line separators.
    return bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }
  }

  /// Control characters and line breaks are blanks, and no line may end in what joins it to the
  /// next one.
  private static func words(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: result.append(" ")
      default: result.append(scalar)
      }
    }
    while let last = result.last, last == " " || last == "\\" { result.removeLast() }
    return String(result.drop { $0 == " " })
  }

  /// At most so many bytes, whole characters.
  private static func cut(_ text: String, _ most: Int) -> String {
    guard text.utf8.count > most else { return text }
    var end = text.startIndex
    var count = 0
    while end < text.endIndex {
      let next = text.index(after: end)
      count += text[end..<next].utf8.count
      if count > most { break }
      end = next
    }
    var cut = text[..<end]
    while let last = cut.last, last == " " || last == "\\" || last == "\n" { cut.removeLast() }
    return String(cut)
  }
}
