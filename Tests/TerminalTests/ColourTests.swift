import Canvas
import Testing

@testable import Terminal

extension TerminalTests {
  struct ColourTests {
    @Test(arguments: [
      ("xterm-256color", ColourDepth.indexed256), ("tmux-256color", .indexed256),
      ("screen-256color", .indexed256), ("rxvt-unicode", .named16), ("xterm", .named8),
      ("linux", .named8), ("screen", .named8), ("vt100", .none), ("vt220", .none),
      ("xterm-mono", .none),
    ])
    func `the depth is what the terminal's description says`(terminal: String, depth: ColourDepth)
      throws
    {
      let line = try Line()
      try withSession(line.options(terminal)) { session in #expect(session.depth == depth) }
    }

    @Test func `without colour means without, whatever the terminal can`() throws {
      let line = try Line()
      var options = line.options("xterm-256color")
      options.isWithoutColour = true
      try withSession(options) { session in
        #expect(session.depth == .none)
        for theme in Theme.builtIn {
          session.show(Self.everyRole(session.size), theme: theme)
          #expect(Self.colours(in: line.sent()) == [])
        }
      }
    }

    @Test(arguments: Theme.builtIn.map(\.name), ["xterm", "linux", "rxvt-unicode", "vt100"])
    func `a terminal is only sent colours that it has`(name: String, terminal: String) throws {
      let theme = try #require(Theme.builtIn(named: name))
      let line = try Line()
      try withSession(line.options(terminal)) { session in
        session.show(Self.everyRole(session.size), theme: theme)
        let colours = Self.colours(in: line.sent())
        switch session.depth {
        case .none: #expect(colours == [])
        case .named8: #expect(colours.allSatisfy { $0 % 10 <= 7 && $0 < 50 }, "\(colours)")
        default: #expect(colours.allSatisfy { $0 < 108 })
        }
      }
    }

    @Test func `roles of one look share a pair, and roles of different looks have two`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        let red = Style(foreground: RGB(255, 0, 0))
        let blue = Style(foreground: RGB(0, 0, 255))
        let theme = Theme(name: "t", styles: [.good: red, .bad: red, .info: blue])
        let adoptions = (session.palette.adopt(theme), session.palette.adopt(theme))
        #expect(adoptions == (true, false))
        let looks = [Role.good, .bad, .info].map { role in
          var canvas = Canvas(size: Size(columns: 1, rows: 1))
          canvas.write("x", at: Point(x: 0, y: 0), role: role)
          return session.palette.look(of: canvas[0, 0])
        }
        #expect(looks[0] == looks[1])
        #expect(looks[0].pair != looks[2].pair)
      }
    }

    @Test func `more looks than the terminal has pairs for are shown all the same`() throws {
      let line = try Line()
      try withSession(line.options("xterm")) { session in
        for seed in 0..<100 {
          let styles = Dictionary(
            uniqueKeysWithValues: Role.allCases.enumerated().map { index, role in
              let named = NamedColour(rawValue: UInt8((index * 7 + seed) % 16))
              let ground = NamedColour(rawValue: UInt8((index * 3 + seed * 5) % 16))
              return (role, Style(named16: Style.Named(foreground: named, background: ground)))
            })
          session.show(
            Self.everyRole(session.size), theme: Theme(name: "\(seed)", styles: styles))
          _ = line.sent()
          session.repaint()
          #expect(line.sent().contains("good"))
        }
      }
    }

    /// A canvas with a word in each role.
    private static func everyRole(_ size: Size) -> Canvas {
      var canvas = Canvas(size: size)
      for (index, role) in Role.allCases.enumerated() {
        let place = Point(x: index / size.rows * 20, y: index % size.rows)
        canvas.write("\(role)", at: place, role: role, width: 19)
      }
      return canvas
    }

    /// The numbers among the SGR parameters that set a colour, 39 and 49 left out.
    private static func colours(in sent: String) -> [Int] {
      sent.matches(of: #/\u{1B}\[([0-9;]*)m/#).flatMap { match in
        match.output.1.split(separator: ";").compactMap { Int($0) }
      }.filter { $0 >= 30 && $0 != 39 && $0 != 49 }
    }
  }
}
