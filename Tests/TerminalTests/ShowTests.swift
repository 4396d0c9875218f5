import Canvas
import Testing

@testable import Terminal

extension TerminalTests {
  struct ShowTests {
    private static let theme = Theme.builtIn(named: "norrsken") ?? Theme(name: "plain")

    @Test func `nothing is sent for a canvas that is shown already`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        let canvas = Self.canvas(session.size)
        session.show(canvas, theme: Self.theme)
        #expect(line.sent().contains("row 3"))
        session.show(canvas, theme: Self.theme)
        session.show(Self.canvas(session.size), theme: Self.theme)
        #expect(session.next(timeout: .zero) == .timeout)
        #expect(line.sent() == "")
      }
    }

    @Test func `only what differs is sent`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        var canvas = Self.canvas(session.size)
        session.show(canvas, theme: Self.theme)
        _ = line.sent()
        canvas.write("changed", at: Point(x: 20, y: 5))
        session.show(canvas, theme: Self.theme)
        let sent = line.sent()
        #expect(sent.contains("changed"))
        #expect(!sent.contains("row"))
        #expect(sent.utf8.count < 60)
      }
    }

    @Test func `a cursor that moves costs a few bytes and no text`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        var canvas = Self.canvas(session.size)
        canvas.setCursor(at: Point(x: 0, y: 3))
        session.show(canvas, theme: Self.theme)
        #expect(line.sent().split(separator: "row 23").last?.contains("\u{1B}[4d") == true)
        canvas.setCursor(at: Point(x: 0, y: 10))
        session.show(canvas, theme: Self.theme)
        let sent = line.sent()
        #expect(!sent.isEmpty && sent.utf8.count <= 12)
      }
    }

    @Test func `the cursor is seen in a line of input and nowhere else`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        var canvas = Self.canvas(session.size)
        canvas.setCursor(at: Point(x: 0, y: 3))
        session.show(canvas, theme: Self.theme)
        #expect(line.sent().contains("\u{1B}[?25l"))
        canvas.write("sök", at: Point(x: 0, y: 4), role: .input)
        canvas.setCursor(at: Point(x: 2, y: 4))
        session.show(canvas, theme: Self.theme)
        #expect(line.sent().contains("\u{1B}[?25h"))
        canvas.setCursor(at: nil)
        session.show(canvas, theme: Self.theme)
        #expect(line.sent().contains("\u{1B}[?25l"))
      }
    }

    @Test func `all is sent again on a terminal that something else wrote on`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        session.show(Self.canvas(session.size), theme: Self.theme)
        let first = line.sent()
        session.repaint()
        let again = line.sent()
        for y in 0..<session.size.rows {
          #expect(first.contains("row \(y)\u{1B}") || first.contains("row \(y) "))
          #expect(again.contains("row \(y)\u{1B}") || again.contains("row \(y) "), "\(y)")
        }
      }
    }

    @Test func `what something else has written over is written again without a flicker`() throws {
      let line = try Line()
      try withSession(line.options("linux")) { session in
        session.rewrite()
        #expect(line.sent().contains("row") == false)
        session.show(Self.canvas(session.size), theme: Self.theme)
        _ = line.sent()
        session.rewrite()
        let again = line.sent()
        for y in 0..<session.size.rows { #expect(again.contains("row \(y)"), "\(y)") }
        // The cursor is put somewhere before anything is written, and nothing is cleared.
        #expect(again.hasPrefix("\u{1B}[") && !again.contains("\u{1B}[J"))
        #expect(!again.contains("\u{1B}[2J") && !again.contains("\u{1B}[H\u{1B}[J"))
      }
    }

    @Test func `another theme is shown at once`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        let canvas = Self.canvas(session.size)
        session.show(canvas, theme: Self.theme)
        _ = line.sent()
        session.show(canvas, theme: Theme.builtIn(named: "sommar") ?? Theme(name: "plain"))
        #expect(line.sent().contains("row 3"))
      }
    }

    @Test(arguments: [Size(columns: 1, rows: 1), Size(columns: 300, rows: 100)])
    func `a canvas of any size is shown on a terminal of any size`(size: Size) throws {
      let line = try Line(Size(columns: 20, rows: 5))
      try withSession(line.options("xterm-256color")) { session in
        #expect(session.size == Size(columns: 20, rows: 5))
        session.show(Canvas(size: size), theme: Self.theme)
        session.show(Self.canvas(size), theme: Self.theme)
        #expect(line.sent().contains("r"))
        session.show(Canvas(size: session.size), theme: Self.theme)
        session.show(Canvas(size: session.size), theme: Self.theme)
      }
    }

    @Test func `wide characters and combining marks keep the row in step`() throws {
      let line = try Line(Size(columns: 12, rows: 2))
      try withSession(line.options("xterm-256color")) { session in
        var canvas = Canvas(size: session.size)
        canvas.write("🚒A\u{30A}漢字|", at: .init(x: 0, y: 0))
        canvas.write("漢", at: Point(x: 10, y: 1))
        session.show(canvas, theme: Theme(name: "plain"))
        let sent = line.sent()
        #expect(sent.contains("🚒Å漢字|"))
        #expect(sent.contains("漢"))
        session.show(canvas, theme: Theme(name: "plain"))
        #expect(line.sent() == "")
      }
    }

    private static func canvas(_ size: Size) -> Canvas {
      var canvas = Canvas(size: size)
      for y in 0..<size.rows { canvas.write("row \(y)", at: Point(x: 0, y: y)) }
      return canvas
    }
  }
}
