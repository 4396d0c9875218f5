import Almanac
import Canvas
import Insight
import Model

/// The call list made to be printed. Dates are written in full, since paper is read long after.
struct CallPaper {
  let list: CallList
  let language: Language
  /// Where the data could not be read; at the top, since the paper is all that its reader has.
  let notices: [String]

  init(_ list: CallList, _ language: Language, unread: [Problem] = []) {
    self.list = list
    self.language = language
    let notice = UnreadNotice(
      unread, Phrase("listan är inte hel", "the list is not whole"), madeOf: CallList.types)
    notices = notice.lines(language)
  }

  /// One contact on its row: the first of a member has the member on it.
  struct Row {
    /// "8" and "Elnätsbolaget, driftledning", or nothing.
    var place = ""
    var member = ""
    var isDeputy = false
    var name: String
    var role = ""
    var telephones: [String] = []
    var verified = ""
    var isOld = false
  }

  var title: String {
    say("Larmlista för krishanteringsrådet", "Call list of the crisis council")
      + (list.municipality.isEmpty ? "" : " · " + list.municipality)
  }

  var date: String {
    let words = DayWords(language, today: list.day)
    return say("Gäller ", "As of ") + words.long(list.day)
  }

  var legend: String {
    say(
      "! inte kontrollerat på \(list.months) månader   → ersättare, i den ordningen",
      "! not verified for \(list.months) months   → deputy, in that order")
  }

  var headings: [String] {
    [
      say("Nr", "No"), say("Medlem, roll", "Member, role"), say("Namn", "Name"),
      say("Nummer", "Numbers"), say("Kontrollerat", "Verified"),
    ]
  }

  var rows: [Row] {
    list.entries.flatMap { entry -> [Row] in
      guard !entry.contacts.isEmpty else {
        return [
          Row(
            place: "\(entry.place)", member: entry.organisation,
            name: say("ingen kontakt finns", "no contact known"), isOld: true)
        ]
      }
      return entry.contacts.enumerated().map { index, contact in
        let isFirst = index == 0
        return Row(
          place: isFirst ? "\(entry.place)" : "", member: isFirst ? entry.organisation : "",
          isDeputy: contact.isDeputy, name: contact.name, role: contact.role,
          telephones: contact.telephones,
          verified: told(contact.verification), isOld: !contact.verification.isFresh)
      }
    }
  }

  private func told(_ verification: Verification) -> String {
    switch verification {
    case .never: say("aldrig", "never")
    case .old(let day), .fresh(let day): "\(day)"
    case .wrong: say("fel nummer", "wrong")
    }
  }

  func say(_ swedish: String, _ english: String) -> String { Phrase(swedish, english)(language) }
}

extension CallPaper.Row {
  /// The role, where it says more than that someone steps in.
  var toldRole: String {
    let words = ["ersättare", "deputy", "ordinarie", "primary", name.lowercased()]
    return words.contains(role.lowercased()) ? "" : role
  }
}

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
      label(row), row.telephones.joined(separator: ", "), verified(row),
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

/// As Markdown, and as a page of HTML that needs nothing beside it.
extension CallPaper {
  var markdown: String {
    var lines = notices.flatMap { ["**\(marked($0))**", ""] }
    lines += [
      "# " + marked(title), "", marked(date) + "  ", marked(CallList.emergencyLine(language)), "",
    ]
    lines.append("| " + headings.joined(separator: " | ") + " |")
    lines.append("|---:|---|---|---|---|")
    for row in rows {
      let cells = [
        row.place, member(row), label(row), row.telephones.joined(separator: ", "), verified(row),
      ]
      lines.append("| " + cells.map(marked).joined(separator: " | ") + " |")
    }
    lines += ["", marked(legend)]
    return lines.map { $0 + "\n" }.joined()
  }

  var html: String {
    let head = headings.map { "<th>\(escaped($0))</th>" }.joined()
    let body = rows.map { row in
      let cells = [
        row.place, member(row), label(row), row.telephones.joined(separator: ", "), verified(row),
      ]
      let kind = row.isDeputy ? "deputy" : "first"
      return "<tr class=\"\(kind)\">"
        + cells.enumerated().map { index, cell in
          "<td\(index == 3 ? " class=\"number\"" : "")>\(escaped(cell))</td>"
        }.joined() + "</tr>\n"
    }.joined()
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <meta charset="utf-8">
      <title>\(escaped(title))</title>
      <style>\(Self.style)</style>
      \(notices.map { "<p class=\"notice\">\(escaped($0))</p>\n" }.joined())<h1>\(escaped(title))</h1>
      <p>\(escaped(date))<br><strong>\(escaped(CallList.emergencyLine(language)))</strong></p>
      <table>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)</tbody>
      </table>
      <p>\(escaped(legend))</p>
      </html>

      """
  }

  /// 45 rows and what stands around them fit one A4 page.
  private static let style = """
    @page{size:A4;margin:11mm 12mm}
    body{font:9pt/1.2 "Liberation Sans",Arial,Helvetica,sans-serif;color:#000;background:#fff;margin:0}
    h1{font-size:14pt;margin:0 0 2pt}
    p{margin:0 0 5pt}
    table{border-collapse:collapse;width:100%}
    th,td{text-align:left;vertical-align:top;padding:1.2pt 6pt 1.2pt 0}
    th{border-bottom:1pt solid #000}
    tr{break-inside:avoid}
    tr.first td{border-top:.4pt solid #888}
    p.notice{border:1pt solid #000;padding:3pt;font-weight:bold}
    td.number{white-space:nowrap;font-weight:bold}
    @media screen{body{max-width:190mm;margin:8mm auto}}
    """

  private func member(_ row: Row) -> String {
    [row.member, row.toldRole].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func verified(_ row: Row) -> String { row.verified + (row.isOld ? " !" : "") }

  /// Without what Markdown would take for its own.
  private func marked(_ text: String) -> String {
    var result = ""
    for character in text.printable {
      if "\\`*_|<>[]#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  private func escaped(_ text: String) -> String {
    text.printable.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
