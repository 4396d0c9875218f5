import Almanac
import Canvas
import Insight
import Model

/// As text for a printer with letters of one width: 88 columns, and 60 lines for 20 members.
extension CallPaper {
  private static let width = 88

  var text: String {
    // One number a line leaves more room for names; two beside each other take fewer lines.
    let tables = [15, 29].map { table(numbers: $0) }
    let shortest = tables.min { $0.count < $1.count } ?? []
    let lines = notices + [title, date, CallList.emergencyLine(language), ""] + shortest + [legend]
    return lines.map { trimmed($0.printable) + "\n" }.joined()
  }

  private func table(numbers: Int) -> [String] {
    let members = members
    let widths = widths(members.flatMap(\.self), numbers: numbers)
    let rule = String(repeating: "-", count: Self.width)
    return [line(headings, widths), rule] + members.flatMap { block($0, widths) } + [rule]
  }

  /// The rows of each member.
  private var members: [[Row]] {
    rows.reduce(into: []) { members, row in
      if row.place.isEmpty, !members.isEmpty {
        members[members.count - 1].append(row)
      } else {
        members.append([row])
      }
    }
  }

  /// Columns of the number, the member, the name, the telephones and the date. What is shorter than
  /// its share leaves the rest to the member's name.
  private func widths(_ rows: [Row], numbers: Int) -> [Int] {
    func widest(_ column: (Row) -> String, _ share: Int, least: Int) -> Int {
      min(share, max(least, rows.map { TextWidth.columns(of: column($0)) }.max() ?? 0))
    }
    let name = widest(label, 25, least: 8)
    let telephones = widest({ $0.telephones.joined(separator: ", ") }, numbers, least: 13)
    return [2, Self.width - 2 - name - telephones - 12 - 4, name, telephones, 12]
  }

  private func label(_ row: Row) -> String { (row.isDeputy ? "→ " : "") + row.name }

  /// A member: its name and role at the left of its contacts, on as many lines as either takes, so
  /// that nothing is left out on paper.
  private func block(_ rows: [Row], _ widths: [Int]) -> [String] {
    let first = rows.first
    let member = [first?.member, first?.toldRole].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: ", ")
    let left = [TextWidth.wrap(first?.place ?? "", widths[0]), TextWidth.wrap(member, widths[1])]
    let right = rows.flatMap { contact($0, Array(widths[2...])) }
    return (0..<max(left[1].count, right.count)).map { index in
      let cells = left.map { $0.indices.contains(index) ? $0[index] : "" }
      return line(cells + (right.indices.contains(index) ? right[index] : []), widths)
    }
  }

  private func contact(_ row: Row, _ widths: [Int]) -> [[String]] {
    let cells = [
      label(row), row.telephones.joined(separator: ", "), row.verified + (row.isOld ? " !" : ""),
    ]
    let wrapped = zip(cells, widths).map { TextWidth.wrap($0, $1) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { index in
      wrapped.map { $0.indices.contains(index) ? $0[index] : "" }
    }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - TextWidth.columns(of: cell)))
    }.joined(separator: " ")
  }

  private func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
