import Foundation

/// GNU recutils' own opinion of a file.
enum Recfix {
  /// What `recfix --check` has to say about these bytes; nothing where they are right.
  static func complaints(about bytes: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "sju-\(UUID().uuidString).rec")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["recfix", "--check", file.path]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let words = String(decoding: said, as: UTF8.self)
    return process.terminationStatus == 0 ? words : "status \(process.terminationStatus): \(words)"
  }
}
