import Almanac
import Model

/// Something done with all the marked records in one step.
enum BulkAct: Equatable, Sendable {
  /// A value more, or a value less, for a field that repeats.
  case add(String)
  case remove(String)
  /// The same value for all, or none.
  case set(String)
  case export(ExportFormat)
  case unmark
}

extension BulkAct {
  /// The field that it is about; empty for what is about none.
  var field: String {
    switch self {
    case .add(let name), .remove(let name), .set(let name): name
    case .export, .unmark: ""
    }
  }

  /// As a draft keeps it: "add Tag"; nil for what takes no value.
  var words: String? {
    switch self {
    case .add(let name): "add \(name)"
    case .remove(let name): "remove \(name)"
    case .set(let name): "set \(name)"
    case .export, .unmark: nil
    }
  }

  /// Nil where the words are of no act with a field that there is.
  init?(_ words: String) {
    let words = words.split(separator: " ").map(String.init)
    guard words.count == 2, Organisation.schema[words[1]] != nil else { return nil }
    switch words[0] {
    case "add": self = .add(words[1])
    case "remove": self = .remove(words[1])
    case "set": self = .set(words[1])
    default: return nil
    }
  }
}

/// How records are written to a file of their own.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// For a spreadsheet.
  case csv
  /// The people there, for an address book.
  case vcf
  case rec
}
