import Foundation
import Testing

/// The module table is law: what a module may import, and nothing else. What it can't name, it
/// can't show.
private let allowed: [String: Set<String>] = [
  "RecFile": [],
  "RecCheck": ["RecFile"],
  "Almanac": [],
  "Lettering": [],
  "Canvas": ["RecFile"],
  "Widgets": ["Canvas", "Almanac"],
  "Publication": ["RecFile", "Almanac"],
  "Model": ["RecFile", "RecCheck", "Almanac", "Lettering", "Publication"],
  "Store": ["Model", "RecFile", "Almanac", "Lettering", "Publication"],
  "Insight": ["Model", "RecFile", "Almanac", "Lettering", "Publication"],
  "Exchange": ["Insight", "Model", "RecFile", "Almanac", "Lettering", "Publication"],
  "Example": ["RecFile", "Model", "Publication", "Lettering", "Almanac"],
  "Dashboard": [
    "Model", "Insight", "Exchange", "Publication", "Lettering", "Widgets", "Canvas", "Almanac",
  ],
  "Kiosk": ["Publication", "Lettering", "Widgets", "Canvas", "Almanac"],
  "CNcurses": [],
  "Terminal": ["CNcurses", "Canvas"],
  "sju": [
    "RecFile", "RecCheck", "Almanac", "Lettering", "Canvas", "Widgets", "Publication", "Model",
    "Store", "Insight", "Exchange", "Example", "Dashboard", "Kiosk", "Terminal", "ArgumentParser",
  ],
]

/// Modules of the system, by the modules that may use them. Foundation costs start-up time and
/// memory, so it is nowhere.
private let system: [String: Set<String>] = [
  "Glibc": ["Terminal", "Store", "sju"],
  "Synchronization": ["Terminal", "Model", "Store", "sju"],
  "Dispatch": ["Model", "sju"],
]

/// Single functions of the system's modules, by the modules that may use them: mathematics, and not
/// the disk that stands beside it.
private let functions: [String: Set<String>] = ["Glibc.log": ["Insight"]]

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
    if words[at + 1] == "func", let name, functions[String(name)] != nil { return String(name) }
    return name?.split(separator: ".").first.map(String.init)
  }
}

/// What each module of a manifest is said to depend on, by its name.
private func dependencies(in manifest: String) -> [String: Set<String>] {
  let target =
    /(?:module|executableTarget)\(\s*(?:name: )?"(\w+)"(?:,\s*(?:dependencies: )?\[([^\]]*)\])?/
  return manifest.matches(of: target).reduce(into: [:]) { stated, match in
    let names = (match.output.2 ?? "").matches(of: /"(\w+)"/).map { String($0.output.1) }
    stated[String(match.output.1)] = Set(names)
  }
}

struct ImportTests {
  @Test func `every file imports only what the module table allows`() throws {
    for module in allowed.keys.sorted() {
      for file in swiftFiles(below: "Sources/\(module)") {
        for name in imports(in: try String(contentsOf: file, encoding: .utf8)) {
          let isAllowed =
            allowed[module]?.contains(name) == true || system[name]?.contains(module) == true
            || functions[name]?.contains(module) == true
          #expect(isAllowed, "\(module)/\(file.lastPathComponent) imports \(name)")
        }
      }
    }
  }

  @Test func `every module of the table exists, and no other does`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Sources").path)
    #expect(Set(folders.filter { !$0.hasPrefix(".") && $0 != "README.md" }) == Set(allowed.keys))
  }

  @Test func `a module depends on what the table allows it, and on nothing else`() throws {
    let package = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
    #expect(dependencies(in: package) == allowed.filter { $0.key != "CNcurses" })
  }

  @Test func `README.md says of each module what it imports`() throws {
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let row = /\| `(\w+)` \| [^|]+ \| ([^|]+) \|/
    let told = readme.split(separator: "\n").compactMap { $0.wholeMatch(of: row)?.output }
    let modules = told.filter { allowed.keys.contains(String($0.1)) && $0.2 != "everything" }
    #expect(Set(modules.map { String($0.1) }).count == allowed.count - 3)
    for (_, module, imports) in modules {
      let names = imports == "–" ? [] : imports.split(separator: ", ").map(String.init)
      #expect(Set(names) == allowed[String(module)], "\(module)")
    }
  }

  @Test func `imports are found however they are written`() {
    let source = """
      import A
      package import B
      @testable import C
      import struct D.Part
      import func Glibc.log
      // import E
      """
    #expect(imports(in: source) == ["A", "B", "C", "D", "Glibc.log"])
  }

  @Test func `no file is longer than 350 lines`() throws {
    for file in swiftFiles(below: "Sources") + swiftFiles(below: "Tests") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 351, "\(file.lastPathComponent) has \(lines.count) lines")
    }
  }

  /// Swift Testing finds suites without it. The compiler reads the whole suite again for each of the
  /// other files where it stands, which took as long as all the rest.
  @Test func `no suite has an attribute that says nothing`() throws {
    let attribute = "@" + "Suite"
    for file in swiftFiles(below: "Tests") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for range in text.ranges(of: attribute) {
        let follows = text[range.upperBound...]
        #expect(
          follows.hasPrefix("(."), "\(file.lastPathComponent): \(attribute)\(follows.prefix(20))")
      }
    }
  }

  @Test func `the top level holds what it should and nothing else`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path)
    let visible = Set(names.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" })
    #expect(visible == ["Package.swift", "README.md", "Sources", "Tests", "themes"])
  }
}
