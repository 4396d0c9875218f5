package import Almanac
package import Model

/// What an import would do, entry by entry of the file, before it does it.
package struct ImportPlan: Equatable, Sendable {
  package enum Outcome: String, CaseIterable, Sendable {
    /// No record here may be the same: it is added.
    case new
    /// A record that is here gets more.
    case adds
    /// A record here takes another value, since the one it has was taken in from there too.
    case changed
    /// A record here has all of it.
    case same
    /// A record here is alike, but not enough: it is added.
    case possible = "possible duplicate"
    /// The record here says something else, which stays until somebody chooses.
    case undecided
    /// It can't be imported.
    case passedOver = "passed over"
  }

  /// What becomes of one entry of the file.
  package struct Entry: Equatable, Sendable {
    /// Its line in the file, from 1.
    package let line: Int
    package let outcome: Outcome
    /// Its name in the file; empty where it has none.
    package let name: String
    /// The record that gets it, has it, or may be the same; nil where none is known.
    package let record: RecordID?
    /// The record that holds it afterwards, an added one too; nil where none does or is known yet.
    package let result: RecordID?
    /// All of it in one sentence: what is given, to whom, and what can't be kept.
    package let words: Phrase
    /// What is to be said of it beside what changes: what it is like, what can't be kept, what to
    /// do.
    package let remark: Phrase?
  }

  package let entries: [Entry]
  /// The changes, to be applied to the municipality that they were planned for.
  package let changes: [Change]

  package func count(_ outcome: Outcome) -> Int { entries.count { $0.outcome == outcome } }

  /// "12 new, 3 adds, 40 same".
  /// - Parameter name: what the importer calls its entries.
  package func summary(of name: String) -> String {
    let counts = Outcome.allCases.filter { count($0) > 0 }.map { "\(count($0)) \($0.rawValue)" }
    return counts.isEmpty ? "no \(name)" : counts.joined(separator: ", ")
  }

  /// The same for the screen: "12 nya, 3 får mer, 40 finns redan".
  package var counts: Phrase? {
    Outcome.allCases.filter { count($0) > 0 }.map { outcome in
      let count = count(outcome)
      let words = outcome == .new && count == 1 ? Phrase("ny", "new") : outcome.words
      return Phrase("\(count) \(words.swedish)", "\(count) \(words.english)")
    }.listed(by: ", ")
  }
}

extension ImportPlan.Outcome {
  /// The word for one entry that changes nothing.
  package var word: Phrase {
    switch self {
    case .same: Phrase("finns redan", "known already")
    case .undecided: Phrase("att välja", "to be chosen")
    case .new, .adds, .changed, .possible, .passedOver: Phrase("förbigås", "passed over")
    }
  }

  /// The word after a number of entries.
  fileprivate var words: Phrase {
    switch self {
    case .new: Phrase("nya", "new")
    case .adds: Phrase("får mer", "get more")
    case .changed: Phrase("får nytt värde", "get another value")
    case .same: Phrase("finns redan", "known already")
    case .possible: Phrase("liknar någon", "like somebody known")
    case .undecided: Phrase("säger annat", "say otherwise")
    case .passedOver: Phrase("förbigås", "passed over")
    }
  }
}

extension [Phrase] {
  /// The count with its word; nil where there are none.
  func listed(by separator: String) -> Phrase? {
    isEmpty
      ? nil
      : Phrase(
        map(\.swedish).joined(separator: separator), map(\.english).joined(separator: separator))
  }
}
