import Foundation
import Testing

/// What `Sources/README.md` tells a newcomer is so.
struct SourcesReadmeTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  /// Every source file by its path from `Sources`.
  private static func texts() throws -> [String: String] {
    let names = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String }
    return try (names ?? []).filter { $0.hasSuffix(".swift") }.reduce(into: [:]) { texts, name in
      texts[name] = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
    }
  }

  private static func page() throws -> String {
    try String(contentsOf: sources.appending(path: "README.md"), encoding: .utf8)
  }

  /// The rows of the table below a heading, cell by cell, without the heading of the table.
  private static func rows(below heading: String, in page: String) throws -> [[String]] {
    let section = try #require(page.components(separatedBy: "\n## \(heading)\n").dropFirst().first)
    return section.components(separatedBy: "\n## ")[0].split(separator: "\n")
      .filter { $0.hasPrefix("| ") }.dropFirst().map { row in
        row.replacing(#"\|"#, with: "\u{0}").split(separator: "|").map {
          $0.replacing("\u{0}", with: "|").trimmingCharacters(in: .whitespaces)
        }
      }
  }

  private static func quoted(_ cell: String) -> [String] {
    cell.matches(of: /`([^`\n]+)`/).map { String($0.output.1) }
  }

  @Test func `every file that it names exists`() throws {
    let texts = try Self.texts()
    let named = Self.quoted(try Self.page()).filter { $0.hasSuffix(".swift") }
    #expect(named.count > 20)
    for name in named { #expect(texts[name] != nil, "\(name)") }
  }

  @Test func `an addition touches the files that it names and no others`() throws {
    let texts = try Self.texts()
    let rows = try Self.rows(below: "How to add", in: try Self.page())
    #expect(
      rows.map { $0[0] } == [
        "a field", "a record type", "a command", "a screen", "a page of the hall", "an importer",
        "an insight",
      ])
    for row in rows {
      let example = try NSRegularExpression(pattern: try #require(Self.quoted(row[3]).first))
      let files = texts.filter { example.isFound(in: $0.value) }.keys
      #expect(files.sorted() == Self.quoted(row[2]).sorted(), "\(row[0])")
    }
  }

  @Test func `only one file tells all record types apart`() throws {
    let texts = try Self.texts()
    let list = try #require(texts["Model/Schema/RecordType.swift"])
    let types = list.matches(of: /case (\w+) = "/).map { String($0.output.1) }
    #expect(types.count >= 18)
    let files = texts.filter { _, text in types.allSatisfy { text.contains("case .\($0)") } }
    #expect(files.keys.sorted() == ["Model/Schema/RecordType.swift"])
  }

  @Test func `every word of the code is a type of the code`() throws {
    let all = try Self.texts().values.joined(separator: "\n")
    let rows = try Self.rows(below: "The words", in: try Self.page())
    let names = rows.prefix { $0.count == 3 }.flatMap { Self.quoted($0[1]) }
    #expect(names.count >= 15)
    for name in names {
      let declared = try NSRegularExpression(pattern: "(struct|class|enum) \(name)\\b")
      #expect(declared.isFound(in: all), "\(name)")
    }
  }

  @Test func `every function of the key that is followed is there`() throws {
    let page = try Self.page()
    let section = try #require(
      page.components(separatedBy: "\n## One key, from the terminal to the disk and back\n").last)
    let steps = section.components(separatedBy: "\n## ")[0].split(separator: "\n")
      .filter { $0.firstMatch(of: #/^\d+\. /#) != nil }
    #expect(steps.count == 10)
    let all = try Self.texts().values.joined(separator: "\n")
    for name in steps.flatMap({ Self.quoted(String($0)) }) {
      let words = name.prefix { $0 != "(" }.split(separator: ".").filter { $0.count > 1 }
      for word in words {
        let declared = try NSRegularExpression(
          pattern: "(func|struct|class|enum|case|var|let|protocol) \(word)\\b|\"\(word)\"")
        #expect(declared.isFound(in: all), "\(word) of \(name)")
      }
    }
  }
}

extension NSRegularExpression {
  fileprivate func isFound(in text: String) -> Bool {
    firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }
}
