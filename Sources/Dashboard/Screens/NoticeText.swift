import Almanac
import Canvas

/// A notice in the lines that it takes: one where it has room, else two, of which the upper stands
/// on the rule; what even these can't hold loses its middle.
struct NoticeText {
  let lines: [String]

  init(_ text: String, width: Int) {
    guard TextWidth.columns(of: text, upTo: width) > width else {
      lines = [text]
      return
    }
    let room = max(0, width)
    let shorter = stride(from: 2 * room, to: room, by: -1).lazy
      .map { TextWidth.wrap(TextWidth.shorten(text, to: $0), room) }
      .first { $0.count <= 2 }
    lines = shorter ?? [TextWidth.shorten(text, to: room)]
  }
}
