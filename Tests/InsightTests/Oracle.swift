import Almanac
import Foundation
import Model
import TestTowns
import Testing

/// Inputs and values that independent libraries computed, beside the tests.
enum Oracle {
  static func text(_ path: String, from file: String = #filePath) throws -> String {
    let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Oracles")
    return try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  static func json<Value: Decodable>(_ path: String, as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(try text(path).utf8))
  }

  /// The rows of a table below its heading, in cells.
  static func rows(_ path: String) throws -> [[String]] {
    try text(path).split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The network of the oracles as a municipality.
  /// - Parameters:
  ///   - lines: more of each organisation, by key.
  ///   - others: the records of other types.
  static func network(
    _ lines: [String: String] = [:], with others: [RecordType: String] = [:]
  ) throws -> Municipality {
    let organisations = try rows("network/nodes.tsv").map { row in
      "Id: \(row[0])\nName: \(row[0])\nKind: \(row[1])\nBranch: \(row[2])\n"
        + (row.count > 3 && !row[3].isEmpty ? "PartOf: \(row[3])\n" : "") + (lines[row[0]] ?? "")
    }
    let relations = try rows("network/ties.tsv").enumerated().map { number, row in
      "Id: r\(number)\nFrom: \(row[0])\nTo: \(row[1])\nKind: \(row[2])\nSince: \(row[3])\n"
        + (row.count > 4 && !row[4].isEmpty ? "Until: \(row[4])\n" : "")
    }
    let own: [RecordType: String] = [
      .settings: "Municipality: kommun\n",
      .organisation: organisations.joined(separator: "\n"),
      .relation: relations.joined(separator: "\n"),
    ]
    return municipality(own.merging(others) { $1 })
  }

  static let endOf2008 = PartialDate.year(2008).days.upperBound
}
