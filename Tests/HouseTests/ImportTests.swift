import Foundation
import Testing

/// The module table is law: what a module may import, and nothing else. What it can't name, it
/// can't show.
private let allowed: [String: Set<String>] = [
  "RecFile": [],
  "Almanac": [],
  "Canvas": ["RecFile"],
  "Widgets": ["Canvas", "Almanac"],
  "Publication": ["RecFile", "Almanac"],
  "Model": ["RecFile", "Almanac", "Publication"],
  "Dashboard": ["Model", "Publication", "Widgets", "Canvas", "Almanac"],
  "Kiosk": ["Publication", "Widgets", "Canvas", "Almanac"],
  "CNcurses": [],
  "Terminal": ["CNcurses", "Canvas"],
  "sju": [
    "RecFile", "Almanac", "Canvas", "Widgets", "Publication", "Model", "Dashboard", "Kiosk",
    "Terminal", "ArgumentParser",
  ],
]

/// Modules of the system, by the modules that may use them. Foundation costs start-up time and
/// memory, so it is nowhere.
private let system: [String: Set<String>] = [
  "Glibc": ["Terminal", "Model", "sju"],
  "Synchronization": ["Terminal", "Model", "sju"],
  "Dispatch": ["Model"],
]

private let root = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

private func swiftFiles(below folder: String) -> [URL] {
  let base = root.appending(path: folder)
  let all = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
  return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
}

/// The modules that a source file imports, whatever stands before the word.
private func imports(in source: String) -> [String] {
  source.split(separator: "\n").compactMap { line in
    let words = line.split(separator: " ")
    guard let at = words.firstIndex(of: "import"), at <= 2, words.count > at + 1,
      words[..<at].allSatisfy({
        ["package", "internal", "private", "public", "@testable"].contains($0)
      })
    else { return nil }
    let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "typealias", "var"]
    let name = kinds.contains(words[at + 1]) ? words.last : words[at + 1]
    return name?.split(separator: ".").first.map(String.init)
  }
}

@Suite("The house")
struct ImportTests {
  @Test func `every file imports only what the module table allows`() throws {
    for module in allowed.keys.sorted() {
      for file in swiftFiles(below: "Sources/\(module)") {
        for name in imports(in: try String(contentsOf: file, encoding: .utf8)) {
          let isAllowed =
            allowed[module]?.contains(name) == true || system[name]?.contains(module) == true
          #expect(isAllowed, "\(module)/\(file.lastPathComponent) imports \(name)")
        }
      }
    }
  }

  @Test func `every module of the table exists, and no other does`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Sources").path)
    #expect(Set(folders.filter { !$0.hasPrefix(".") }) == Set(allowed.keys))
  }

  @Test func `imports are found however they are written`() {
    let source = """
      import A
      package import B
      @testable import C
      import struct D.Part
      // import E
      """
    #expect(imports(in: source) == ["A", "B", "C", "D"])
  }

  @Test func `no file is longer than 300 lines`() throws {
    for file in swiftFiles(below: "Sources") + swiftFiles(below: "Tests") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 301, "\(file.lastPathComponent) has \(lines.count) lines")
    }
  }

  @Test func `the top level holds what it should and nothing else`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path)
    let visible = Set(names.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" })
    #expect(visible == ["Package.swift", "README.md", "Sources", "Tests", "themes"])
  }
}
