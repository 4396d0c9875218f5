import TestSupport
import Foundation
import Testing

/// What is not public never comes into the memory of the process that draws, though it stands in
/// the folder that the pages are made of.
struct KioskMemoryTests {
  private static let marker = "HEMLIGT7Q9Z"

  /// Fields of public types that may be shown, or that other fields are led by.
  private static let shown: Set<String> = [
    "Id", "Visibility", "Municipality", "AsOf", "Number", "Step", "Status", "Progress", "Due",
    "Unit", "Target", "Better", "Source", "Indicator", "Period", "Value", "Kind", "Branch",
    "Employees", "City", "District", "Web", "From", "To", "Since", "Until", "Date", "Time", "Place",
    "Organisation", "Person", "Language", "Need", "Offer",
  ]
  /// Files whose names and aims may be shown.
  private static let named: Set<String> = [
    "settings.rec", "steps.rec", "activities.rec", "indicators.rec", "organisations.rec",
    "meetings.rec",
  ]

  /// Puts the marker into every other field of every record; how often.
  private func mark(_ folder: TemporaryFolder) throws -> Int {
    var count = 0
    let files = FileManager.default.enumerator(atPath: folder.path("data"))
    for case let name as String in files ?? .init() where name.hasSuffix(".rec") {
      let path = folder.path("data/" + name)
      let isNamed = Self.named.contains(String(name.split(separator: "/").last ?? ""))
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map { line in
        let field = line.prefix { $0 != ":" }
        let isShown =
          Self.shown.contains(String(field)) || isNamed && ["Name", "Aim"].contains(field)
        guard let first = line.first, first.isLetter, line.contains(": "), !isShown else {
          return String(line)
        }
        count += 1
        return line + " " + Self.marker
      }
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
    }
    return count
  }

  /// How often words stand in what a process may read of its own memory.
  private func count(of words: [String], in process: Int32) throws -> [Int] {
    let maps = try String(contentsOfFile: "/proc/\(process)/maps", encoding: .utf8)
    let memory = open("/proc/\(process)/mem", O_RDONLY | O_CLOEXEC)
    defer { close(memory) }
    #expect(memory >= 0)
    var counts = words.map { _ in 0 }
    for line in maps.split(separator: "\n") where !line.hasSuffix("[vvar]") {
      let parts = line.split(separator: " ")
      let ends = parts[0].split(separator: "-").compactMap { Int($0, radix: 16) }
      guard parts[1].hasPrefix("r"), ends.count == 2 else { continue }
      var bytes = [UInt8](repeating: 0, count: ends[1] - ends[0])
      let got = pread(memory, &bytes, bytes.count, ends[0])
      let found = Data(bytes.prefix(max(got, 0)))
      for (index, word) in words.enumerated() {
        var rest = found[...]
        while let range = rest.range(of: Data(word.utf8)) {
          counts[index] += 1
          rest = found[range.upperBound...]
        }
      }
    }
    return counts
  }

  @Test func `a whole data folder leaves nothing in the kiosk's memory but what is public`() throws
  {
    let folder = try Hall.folder()
    #expect(try mark(folder) > 1_000)
    let terminal = try Pty()
    terminal.drain()
    var kiosk = Program.child(
      [Program.path, "kiosk", "--data", "data"], in: folder, environment: ["TERM": "linux"])
    (kiosk.input, kiosk.output) = (terminal.path, terminal.path)
    let process = try kiosk.start()
    defer {
      kill(process, SIGKILL)
      _ = Child.wait(for: process)
    }
    #expect(terminal.becomes("Utveckla myndighetsrollen!"))
    let words = [Self.marker, "Utveckla myndighetsrollen!"]
    let before = try count(of: words, in: process)
    #expect(before[0] == 0 && before[1] > 0)
    // Read again while it shows, and looked at.
    _ = try Program.run(["set", "steps", "7", "Name=Ett nytt namn", "--data", "data"], in: folder)
    terminal.type("7")
    #expect(terminal.becomes("Ett nytt namn"))
    #expect(try count(of: [Self.marker], in: process) == [0])
  }
}
