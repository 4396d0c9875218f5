@testable import RecFile

/// A file as its writers think of it, to be changed by two of them.
struct Sketch: Equatable {
  struct Line: Hashable {
    var name: String
    var value: String
  }

  struct Row: Equatable {
    var comments: [String] = []
    var lines: [Line]

    func value(_ name: String) -> String? { lines.first { $0.name == name }?.value }
    func values(_ name: String) -> [String] { lines.filter { $0.name == name }.map(\.value) }
  }

  struct Group: Equatable {
    var type: String?
    var key: String?
    var comments: [String] = []
    /// Of the descriptor, beside `%rec` and `%key`.
    var rules: [Line] = []
    var rows: [Row] = []
  }

  var groups: [Group] = []
  var lastComments: [String] = []
  var hasMark = false
  var hasLastEnd = true
  var ending = LineEnding.lf

  var file: RecFile { RecFile(bytes) }

  var bytes: [UInt8] {
    var blocks: [String] = []
    for group in groups {
      if let type = group.type {
        var lines = [Line(name: "%rec", value: type)]
        if let key = group.key { lines.append(Line(name: "%key", value: key)) }
        blocks.append(Self.block(Row(comments: group.comments, lines: lines + group.rules)))
      }
      blocks += group.rows.map(Self.block)
    }
    if !lastComments.isEmpty { blocks.append(lastComments.map { $0 + "\n" }.joined()) }
    var text = blocks.joined(separator: "\n")
    if !hasLastEnd, text.hasSuffix("\n") { text.removeLast() }
    if ending == .crlf { text = text.replacing("\n", with: "\r\n") }
    return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  /// A line whose name is `#` is a comment in the record.
  private static func block(_ row: Row) -> String {
    row.comments.map { $0 + "\n" }.joined()
      + row.lines.map { line in
        line.name == "#"
          ? "#\(line.value)\n" : "\(line.name): \(line.value.replacing("\n", with: "\n+ "))\n"
      }.joined()
  }
}
