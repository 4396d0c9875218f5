import Foundation

/// Files of agencies, made up, with what must come of them.
enum Oracle {
  static func bytes(_ name: String, from file: String = #filePath) throws -> [UInt8] {
    let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Oracles")
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }

  static func json(_ name: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(try bytes(name)))
    return value as? [String: Any] ?? [:]
  }
}
