import Foundation
import FoundationXML
import Testing

@testable import Canvas

struct OutputTests {
  static let sample: Canvas = {
    var canvas = SampleScreen.canvas
    canvas.write("<b>&amp; \"citat\" 漢字 a\u{30A}", at: Point(x: 60, y: 22))
    return canvas
  }()

  private func withoutSpacesAtEnds(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.reversed().drop { $0 == " " }.reversed())
    }
  }

  @Test(arguments: Theme.builtIn.map(\.name), ColourDepth.allCases)
  func `the only escapes of the ANSI text are colours, and what is left is the text`(
    name: String, depth: ColourDepth
  ) throws {
    let theme = try #require(Theme.builtIn(named: name))
    let ansi = Self.sample.ansi(theme: theme, depth: depth)
    let plain = ansi.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(!plain.utf8.contains(0x1B))
    #expect(withoutSpacesAtEnds(plain) == withoutSpacesAtEnds(Self.sample.text))
    for line in ansi.split(separator: "\n") where line.contains("\u{1B}") {
      #expect(line.hasSuffix("\u{1B}[0m"))
    }
    if depth == .none { #expect(!ansi.contains(/\u{1B}\[[0-9;]*[34]8?;/)) }
    if depth == .direct, name != "svartvit" { #expect(ansi.contains("38;2;")) }
    if depth == .indexed256, name != "svartvit" { #expect(ansi.contains("38;5;")) }
    if depth == .named8 || depth == .named16 { #expect(!ansi.contains(/[34]8;/)) }
  }

  @Test func `what looks like nothing at the end of a row is left out`() {
    var canvas = Canvas(size: Size(columns: 20, rows: 2))
    canvas.write("a", at: .zero)
    #expect(canvas.ansi(theme: Theme(name: "x")) == "a\n\n")
    canvas.write("b", at: .zero, role: .link)
    #expect(canvas.ansi(theme: Theme(name: "x")) == "\u{1B}[0;4mb\u{1B}[0m\n\n")
  }

  @Test func `a page holds the text, what means something in HTML written out, and no script`()
    throws
  {
    let theme = try #require(Theme.builtIn(named: "sommar"))
    let html = Self.sample.html(theme: theme, title: "<script>\u{1B}")
    let start = try #require(html.range(of: "<pre>\n"))
    let end = try #require(html.range(of: "</pre>"))
    let text = String(html[start.upperBound..<end.lowerBound])
      .replacing(/<\/?span[^>]*>/, with: "").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    #expect(withoutSpacesAtEnds(text) == withoutSpacesAtEnds(Self.sample.text))
    #expect(!html.contains("<script") && !html.contains("<b>") && !html.contains("http"))
    #expect(html.contains("<title>&lt;script&gt;␛</title>"))
    #expect(html.contains("&lt;b&gt;&amp;amp;"))
    #expect(html.contains("background:#fcf8ef"))
  }

  @Test func `a picture holds the text in its place, what means something in XML written out`()
    throws
  {
    let theme = try #require(Theme.builtIn(named: "norrsken"))
    let svg = Self.sample.svg(theme: theme)
    let document = TextCollector()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = document
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    var rows = [String](repeating: "", count: Self.sample.size.rows)
    for (y, text) in document.texts { rows[(y - SVGCell.baseline) / SVGCell.height] += text }
    let letters = rows.map { $0.filter { $0 != " " } }
    let blocks = "▁▂▃▄▅▆▇█▌▀▐"
    let expected = (0..<Self.sample.size.rows).map { y in
      Self.sample.text(row: y).filter { $0 != " " && !blocks.contains($0) }
    }
    #expect(letters == expected)
    #expect(document.others.isEmpty)
  }

  @Test func `a block element in a picture is as large as its character says`() {
    var canvas = Canvas(size: Size(columns: 5, rows: 1))
    canvas.write("▁█▌▀x", at: .zero)
    let parts = (0..<5).map { SVGCell.block(canvas[$0, 0]) }
    #expect(parts[0] == SVGCell.Part(y: 0.875, height: 0.125))
    #expect(parts[1] == .whole)
    #expect(parts[2] == SVGCell.Part(width: 0.5))
    #expect(parts[3] == SVGCell.Part(height: 0.5))
    #expect(parts[4] == nil)
  }
}

/// The texts of a picture, by the place of their baseline.
private final class TextCollector: NSObject, XMLParserDelegate {
  var texts: [(y: Int, text: String)] = []
  var others: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if name == "text" {
      texts.append((attributes["y"].flatMap { Int($0) } ?? -1, ""))
    } else if name != "rect", name != "svg" {
      others.append(name)
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard !texts.isEmpty else { return }
    texts[texts.count - 1].text += string.filter { $0 != "\n" }
  }
}
