import Foundation

/// What GNU recutils 1.9 was seen to do with one input.
struct RecutilsCase: Decodable, Sendable {
  enum Kind: String, Decodable { case parse, edit, check, select }

  /// What was found right to do about it.
  enum Stance: String, Decodable { case follow, diverge, reject, own }

  struct Outcome: Decodable, Sendable {
    enum Verdict: String, Decodable { case ok, error, crash }

    let verdict: Verdict
    let parse: [ReadSet]?
    let stdout: Bytes?
  }

  let id: String
  let kind: Kind
  let tool: String
  let args: [String]
  let input: Bytes
  let stance: Stance
  let expect: Outcome

  /// Reading and editing.
  static let all = cases(in: "cases")
  /// What `recfix --check` was seen to say.
  static let checks = cases(in: "checks")
  /// What `recsel` was seen to select.
  static let selections = cases(in: "selections")

  private static func cases(in file: String) -> [RecutilsCase] {
    guard let url = Bundle.module.url(forResource: "Cases/\(file)", withExtension: "jsonl"),
      let lines = try? Data(contentsOf: url).split(separator: 0x0A)
    else { return [] }
    return lines.compactMap { try? JSONDecoder().decode(RecutilsCase.self, from: $0) }
  }
}

/// Bytes as the cases write them: a string, or an object with `text` or `base64`.
struct Bytes: Decodable, Equatable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      bytes = Array(text.utf8)
      return
    }
    let object = try decoder.container(keyedBy: Keys.self)
    if let text = try object.decodeIfPresent(String.self, forKey: .text) {
      bytes = Array(text.utf8)
    } else {
      bytes = Array(try object.decode(Data.self, forKey: .base64))
    }
  }

  private enum Keys: CodingKey { case text, base64 }
}
