import TestSupport
import Foundation
import Testing

struct ThemesCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func writeTheme(_ name: String, _ text: String) throws {
    let themes = folder.url.appending(path: ".config/sju/themes")
    try FileManager.default.createDirectory(at: themes, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: themes.appending(path: name))
  }

  private func lines(_ result: Program.Result) -> [String] {
    String(decoding: result.output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func `it lists every theme with what it says of itself and where it comes from`() throws {
    let result = try Program.run(["themes"], in: folder)
    let names = lines(result).map { $0.prefix { $0 != " " } }
    #expect(names == ["norrsken", "sommar", "kontrast", "svartvit", "hallen"])
    #expect(lines(result).allSatisfy { $0.hasSuffix("built in") })
    #expect(lines(result).first?.contains("Norrsken, mörkt / Northern lights, dark") == true)
    #expect(result.errors == "")
    #expect(result.status == 0)
  }

  @Test func `a theme of the user's own takes the place of one with its name, or comes last`()
    throws
  {
    try writeTheme("a.rec", "Name: hav\nDoc: Hav, blått\nText: #ffffff on #003355\n")
    try writeTheme("b.rec", "Name: sommar\nDoc: Min sommar\n")
    try writeTheme("c.txt", "ingen rec")
    let found = lines(try Program.run(["themes"], in: folder))
    #expect(found.count == 6)
    #expect(found[1].contains("Min sommar") && found[1].hasSuffix("/.config/sju/themes/b.rec"))
    #expect(found[5].hasPrefix("hav ") && found[5].hasSuffix("/.config/sju/themes/a.rec"))
  }

  @Test func `a file with a fault is named by line and column, and the others stand`() throws {
    try writeTheme("a.rec", "Name: hav\nText: blu\n")
    try writeTheme("b.rec", "Name: skog\n")
    let result = try Program.run(["themes"], in: folder)
    #expect(lines(result).last?.hasPrefix("skog") == true)
    #expect(!lines(result).contains { $0.hasPrefix("hav") })
    #expect(result.errors.contains("/.config/sju/themes/a.rec:2:7: expected a colour"))
    #expect(result.status == 0)
  }
}
