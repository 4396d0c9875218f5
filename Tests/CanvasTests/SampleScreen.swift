import Canvas

/// A screen with something of everything that themes must show: the overview, an open overlay, a
/// selection in both halves, meters, a chart and the steps.
enum SampleScreen {
  static let size = Size(columns: 100, rows: 30)

  static let canvas: Canvas = {
    var canvas = Canvas(size: size)
    drawFrame(&canvas)
    drawList(&canvas)
    drawSteps(&canvas)
    drawOverlay(&canvas)
    return canvas
  }()

  private static func drawFrame(_ canvas: inout Canvas) {
    let (header, rest) = canvas.bounds.split(top: 2)
    let footer = rest.split(bottom: 1).bottom
    canvas.fill(header, role: .header)
    canvas.write("Tyresö kommun", at: Point(x: 2, y: 0), role: .title)
    canvas.write(
      "onsdag 1 oktober 2008 · v 40", at: .zero, role: .header, width: 98, align: .right)
    canvas.write(" 1 Översikt ", at: Point(x: 1, y: 1), role: .headerActive)
    canvas.write("2 Momenten   3 Näringslivet   4 Krisrådet", at: Point(x: 15, y: 1), role: .header)
    canvas.fill(footer, role: .footer)
    var x = 2
    for (key, label) in [("Enter", "öppna"), ("/", "filtrera"), ("t", "tema"), ("?", "hjälp")] {
      x += canvas.write(key, at: Point(x: x, y: footer.y), role: .key) + 1
      x += canvas.write(label, at: Point(x: x, y: footer.y), role: .footer) + 3
    }
  }

  private static func drawList(_ canvas: inout Canvas) {
    canvas.write("Nu", at: Point(x: 2, y: 3), role: .heading)
    let rows: [(String, Role, String, String)] = [
      ("✕ 3 d", .bad, "Återkoppla bygglov till Exempelbageriet", "du"),
      ("● idag", .warning, "Utvärdering av övningen 18 september", "Staffan"),
      ("○ v 41", .info, "Brev till länsstyrelsen om lokal el", "kommunen"),
      ("✓ klart", .good, "Förslag om yrkeshögskolan", "Staffan"),
    ]
    for half in 0..<2 {
      for (index, row) in rows.enumerated() {
        let y = 4 + half * 6 + index
        canvas.write(row.0, at: Point(x: 2, y: y), role: row.1, width: 7)
        canvas.write(row.2, at: Point(x: 10, y: y))
        canvas.write(row.3, at: Point(x: 50, y: y), role: .muted)
      }
      let bar = Rect(x: 1, y: 5 + half * 6, width: 58, height: 1)
      canvas.lay(half == 0 ? .selected : .selectedInactive, bar)
    }
    canvas.write("Tyst för länge", at: Point(x: 2, y: 9), role: .heading)
    canvas.write("bygg", at: Point(x: 21, y: 12), role: .match)
    canvas.horizontalRule(at: Point(x: 1, y: 15), width: 58)
    canvas.write("⟨bransch: bygg⟩", at: Point(x: 2, y: 16), role: .chip)
    canvas.write("/ norra åk", at: Point(x: 20, y: 16), role: .input, width: 20)
    canvas.write("08-465 004 12", at: Point(x: 42, y: 16), role: .link)
    canvas.write("a\u{1B}[31m\u{202E}b", at: Point(x: 2, y: 18))
    canvas.write("ti 30 ", at: Point(x: 14, y: 18), role: .text)
    canvas.write("on 1", at: Point(x: 20, y: 18), role: .today)
    canvas.write("lö 4", at: Point(x: 26, y: 18), role: .weekend)
    canvas.write("sö 5", at: Point(x: 32, y: 18), role: .holiday)
    canvas.write("──kund──┐", at: Point(x: 40, y: 18), role: .graph)
  }

  private static func drawSteps(_ canvas: inout Canvas) {
    canvas.write("De sju momenten", at: Point(x: 62, y: 3), role: .heading)
    for number in 1...7 {
      let y = 3 + number
      canvas.write("\(number) Skaffa kunskaperna!", at: Point(x: 62, y: y), role: .step(number))
      canvas.write("▰▰▰▰", at: Point(x: 86, y: y), role: .meterFull)
      canvas.write("▱▱▱▱▱▱", at: Point(x: 90, y: y), role: .meterEmpty)
    }
    canvas.write("besök i kvartalet", at: Point(x: 62, y: 12), role: .muted)
    canvas.write("▁▂▃▃▄▅▆▆▇█", at: Point(x: 86, y: 12), role: .accent)
    canvas.write("██████▌", at: Point(x: 86, y: 13), role: .bar)
    for (row, text) in ["  ██ ", " ███ ", "  ██ ", "  ██ ", " ████"].enumerated() {
      canvas.write(text, at: Point(x: 66, y: 16 + row), role: .big)
    }
  }

  private static func drawOverlay(_ canvas: inout Canvas) {
    let area = Rect(x: 4, y: 20, width: 54, height: 8)
    canvas.fill(area, role: .overlay)
    canvas.write("Hjälp", at: Point(x: 6, y: 21), role: .overlayHeading)
    canvas.write("PgDn", at: Point(x: 6, y: 23), role: .key)
    canvas.write("nästa sida", at: Point(x: 14, y: 23), role: .text)
    canvas.write("i listor", at: Point(x: 34, y: 23), role: .muted)
    canvas.write("v", at: Point(x: 6, y: 24), role: .key)
    canvas.write("logga ett besök", at: Point(x: 14, y: 24), role: .text)
    canvas.lay(.selected, Rect(x: 5, y: 24, width: 52, height: 1))
    canvas.write("● i fas  ◐ risk  ✕ försenat", at: Point(x: 6, y: 26), role: .good)
    canvas.horizontalRule(at: Point(x: 6, y: 22), width: 50)
  }
}
