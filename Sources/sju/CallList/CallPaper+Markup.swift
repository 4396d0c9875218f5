import Almanac
import Canvas
import Insight
import Model

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

  private func label(_ row: Row) -> String { (row.isDeputy ? "→ " : "") + row.name }

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
