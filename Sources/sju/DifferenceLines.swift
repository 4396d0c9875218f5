import Almanac
import Model
import Publication

/// What would change, a line each, before a command does it.
struct DifferenceLines {
  private let municipality: Municipality
  private let language: Language

  init(_ municipality: Municipality, _ language: Language) {
    (self.municipality, self.language) = (municipality, language)
  }

  /// What would go and what would lose its mention of it; the first ten of each, and how many more.
  func removal(_ removal: Difference<RecordID>) -> [String] {
    let go = Phrase("skulle tas bort: ", "would go: ")(language)
    let goToo = Phrase("skulle också tas bort: ", "would go too: ")(language)
    let gone = removal.ids(.gone)
    let lost = removal.entries.filter { $0.kind == .changed }.flatMap { entry in
      entry.fields.flatMap { field in field.lost.map { loses(field.name, $0) + name(entry.id) } }
    }
    return gone.prefix(1).map { go + name($0) }
      + shortened(gone.dropFirst().map { goToo + name($0) }) + shortened(lost)
  }

  private func loses(_ field: String, _ key: String) -> String {
    Phrase("skulle förlora \(field) \(key): ", "would lose its \(field) \(key): ")(language)
  }

  /// "Person/asa  Åsa Ek".
  func name(_ id: RecordID) -> String { "\(id)  \(municipality.title(of: id, language) ?? "")" }

  private func shortened(_ lines: [String]) -> [String] {
    let rest = lines.count - 10
    let more = Phrase("… och \(rest) till", "… and \(rest) more")(language)
    return lines.count <= 11 ? lines : lines.prefix(10) + [more]
  }
}

extension DifferenceLines {
  /// Every record with all of its fields: its name, then each field as it would be; of one that
  /// changed, also what is not so any more.
  static func whole(_ difference: Difference<String>) -> [String] {
    difference.entries.flatMap { entry in
      [entry.kind.sign + " " + entry.id]
        + entry.fields.flatMap { field in
          (entry.kind == .gone ? [] : field.new).flatMap { value in
            lines(field.name, value, sign: field.old.contains(value) ? " " : "+")
          }
        }
        + entry.fields.flatMap { field in
          field.lost.flatMap { lines(field.name, $0, sign: "-") }
        }
    }
  }

  private static func lines(_ name: String, _ value: String, sign: String) -> [String] {
    let text = value.split(separator: "\n", omittingEmptySubsequences: false)
    return text.enumerated().map { index, line in
      "\(sign)     " + (index == 0 ? "\(name): \(line)" : "  \(line)")
    }
  }
}

extension Difference.Kind {
  fileprivate var sign: String {
    switch self {
    case .same: " "
    case .new: "+"
    case .changed: "~"
    case .gone: "-"
    }
  }
}
