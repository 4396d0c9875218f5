import Foundation

/// What GNU recutils 1.9 was seen to do with one input.
package struct RecutilsCase: Decodable, Sendable {
  package enum Kind: String, Decodable { case parse, edit, check, select }

  /// What was found right to do about it.
  package enum Stance: String, Decodable { case follow, diverge, reject, own }

  package struct Outcome: Decodable, Sendable {
    package enum Verdict: String, Decodable { case ok, error, crash }

    package let verdict: Verdict
    package let parse: [ReadSet]?
    package let stdout: Bytes?
  }

  package let id: String
  package let kind: Kind
  package let tool: String
  package let args: [String]
  package let input: Bytes
  package let stance: Stance
  package let expect: Outcome

  /// Reading and editing.
  package static let all = cases(in: "cases")
  /// What `recfix --check` was seen to say.
  package static let checks = cases(in: "checks")
  /// What `recsel` was seen to select.
  package static let selections = cases(in: "selections")

  private static func cases(in file: String) -> [RecutilsCase] {
    guard let url = Bundle.module.url(forResource: "Cases/\(file)", withExtension: "jsonl"),
      let lines = try? Data(contentsOf: url).split(separator: 0x0A)
    else { return [] }
    return lines.compactMap { try? JSONDecoder().decode(RecutilsCase.self, from: $0) }
  }
}

/// Bytes as the cases write them: a string, or an object with `text` or `base64`.
package struct Bytes: Decodable, Equatable, Sendable {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package init(from decoder: any Decoder) throws {
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

/// A record set as a parser sees it, its comments included.
package struct ReadSet: Decodable, Equatable, Sendable {
  /// A field with its line, or a comment, within a record or descriptor.
  package enum Part: Decodable, Equatable, Sendable {
    case field(name: String, value: Bytes, line: Int)
    case comment(Bytes)

    package init(from decoder: any Decoder) throws {
      if let comment = try? Comment(from: decoder) {
        self = .comment(comment.comment)
        return
      }
      var list = try decoder.unkeyedContainer()
      self = .field(
        name: try list.decode(String.self), value: try list.decode(Bytes.self),
        line: try list.decode(Int.self))
    }
  }

  package enum Element: Decodable, Equatable, Sendable {
    case record([Part])
    case comment(Bytes)

    package init(from decoder: any Decoder) throws {
      if let comment = try? Comment(from: decoder) {
        self = .comment(comment.comment)
      } else {
        self = .record(try decoder.singleValueContainer().decode([Part].self))
      }
    }
  }

  private struct Comment: Decodable { let comment: Bytes }

  package var type: String?
  package var descriptor: [Part]?
  package var elems: [Element]

  package init(type: String? = nil, descriptor: [Part]? = nil, elems: [Element] = []) {
    self.type = type
    self.descriptor = descriptor
    self.elems = elems
  }
}
