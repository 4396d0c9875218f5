import Almanac
import Canvas

/// What stands on a window that is too small: how large it must be, in as many words as it has room
/// for. Down to five columns and one row the size itself is whole.
struct RoomRequest {
  let size: Size
  let language: Language

  /// The first wording that fits without breaking a word; a sentence to a line where not all of it
  /// fits on one.
  var lines: [String] {
    wordings.lazy.map { wording in
      let whole = wording.map { $0(language) }.joined(separator: " ")
      return TextWidth.columns(of: whole) <= size.columns
        ? [whole] : wording.flatMap { TextWidth.wrap($0(language), size.columns) }
    }.first { lines in
      lines.count <= size.rows && lines.allSatisfy { !isBroken($0) }
    } ?? [TextWidth.fit(least, to: size.columns)]
  }

  private var least: String { "\(Layout.smallest.columns)×\(Layout.smallest.rows)" }

  /// Each in its sentences.
  private var wordings: [[Phrase]] {
    let now = "\(size.columns)×\(size.rows)"
    return [
      [
        Phrase(
          "Sju behöver minst \(least) tecken; fönstret är \(now).",
          "Sju needs at least \(least) characters; the window is \(now)."),
        Phrase("q avslutar.", "q leaves."),
      ],
      [Phrase("minst \(least), nu \(now)", "at least \(least), now \(now)")],
      [Phrase("minst \(least)", "least \(least)")],
      [Phrase(least, least)],
    ]
  }

  private func isBroken(_ line: String) -> Bool {
    let words = Set(wordings.joined().flatMap { $0(language).split(separator: " ") })
    return !line.split(separator: " ").allSatisfy(words.contains)
  }

  func draw(on canvas: inout Canvas) {
    let lines = lines
    let top = max(0, (size.rows - lines.count) / 2)
    for (index, line) in lines.enumerated() {
      canvas.write(line, at: Point(x: 0, y: top + index), width: size.columns, align: .center)
    }
  }
}
