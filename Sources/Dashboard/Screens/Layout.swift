import Almanac
import Canvas

/// How the screen is divided. Drawing, moving by pages and the mouse all ask here, so that what is
/// pointed at is what is seen.
struct Layout: Equatable {
  /// Below this the screen asks for room.
  static let smallest = Size(columns: 60, rows: 18)
  /// From this width the card stands beside the list.
  static let sideBySide = 100

  let title: Rect
  let tabs: Rect
  let body: Rect
  /// Empty when a card takes the whole body.
  let list: Rect
  /// Empty where there is no room for a card.
  let card: Rect
  let footer: Rect

  static func footer(in size: Size) -> Rect {
    let margin = size.columns >= 80 ? 1 : 0
    return Rect(
      x: margin, y: size.rows - 1, width: max(0, size.columns - 2 * margin), height: 1)
  }

  static func fits(_ size: Size) -> Bool {
    size.columns >= smallest.columns && size.rows >= smallest.rows
  }

  /// - Parameter share: of the width, in per cent, that a list has beside a card.
  init(size: Size, focus: Focus, hasCard: Bool, share: Int = 54) {
    let margin = size.columns >= 80 ? 1 : 0
    let width = max(0, size.columns - 2 * margin)
    title = Rect(x: margin, y: 0, width: width, height: 1)
    tabs = Rect(x: margin, y: 1, width: width, height: 1)
    footer = Layout.footer(in: size)
    body = Rect(x: margin, y: 3, width: width, height: max(0, size.rows - 5))
    let nothing = Rect(x: margin, y: body.y, width: 0, height: 0)
    guard hasCard else {
      (list, card) = (body, nothing)
      return
    }
    if size.columns >= Layout.sideBySide {
      let listWidth = (width - 3) * share / 100
      list = Rect(x: body.x, y: body.y, width: listWidth, height: body.height)
      card = Rect(
        x: body.x + listWidth + 3, y: body.y, width: width - listWidth - 3, height: body.height)
    } else if focus == .card {
      (list, card) = (nothing, body)
    } else {
      let listHeight = max(6, body.height * 45 / 100)
      list = Rect(x: body.x, y: body.y, width: width, height: listHeight)
      card = Rect(
        x: body.x, y: body.y + listHeight + 1, width: width,
        height: max(0, body.height - listHeight - 1))
    }
  }

  var isSideBySide: Bool { list.width > 0 && card.x > list.x }
}

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
