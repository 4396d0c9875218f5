package import Almanac
import Lettering
import RecFile

/// A record as a rec file of its own, for a text editor: lines for whoever edits it, each beginning
/// with `#|`, then the record as it lies in its file.
package struct RecordSheet: Equatable, Sendable {
  package let id: RecordID
  package let bytes: [UInt8]
  /// Where the editor should stand, from 1.
  package let line: Int
  /// The record as it was when the sheet was made of it: the merge base of what is written on it.
  /// Empty where that is not known any more; nil: the record as it is.
  package let base: [UInt8]?
  /// Whether the editor wrote it. One that was only looked at asks for nothing.
  package let isSaved: Bool

  /// - Parameters:
  ///   - body: what is edited.
  ///   - faults: what is wrong with it, by line of the body; the editor stands on the first.
  ///   - note: what else should be known of it.
  init(
    _ id: RecordID, _ body: [UInt8], base: [UInt8]?, faults: [Fault] = [], note: Phrase? = nil,
    language: Language
  ) {
    let head = Self.head(id, language, note)
    let shown = faults.prefix(Self.maximumFaults)
    let above = shown.count + head.count + 1
    let told = shown.map { "✕ \(Self.line($0.line + above)(language)): \($0.what(language))" }
    let lines = (told + head).map { "\(Self.mark) \($0)\n" }.joined() + "\n"
    self.id = id
    self.base = base
    bytes = Array(lines.utf8) + body
    line = above + (faults.first?.line ?? 1)
    isSaved = true
  }

  /// Reads the sheet that came back from the editor.
  package init(
    _ id: RecordID, edited bytes: [UInt8], base: [UInt8]? = nil, isSaved: Bool = true
  ) {
    self.id = id
    self.bytes = bytes
    self.base = base
    self.isSaved = isSaved
    line = 1
  }

  /// The sheet with the base of the one that the editor was given, where it does not have its own.
  package func following(_ given: RecordSheet?) -> RecordSheet {
    RecordSheet(id, edited: bytes, base: base ?? given?.base, isSaved: isSaved)
  }

  /// The prefix of comment lines, which are not the record's.
  private static let mark = "#|"

  /// The first ones say enough to begin with.
  private static let maximumFaults = 9

  private static func line(_ number: Int) -> Phrase { Phrase("rad \(number)", "line \(number)") }

  private static func head(_ id: RecordID, _ language: Language, _ note: Phrase?) -> [String] {
    let names = id.type.schema.fields.map(\.name).joined(separator: " ")
    return [
      id.description,
      note?(language),
      Phrase(
        "Spara och stäng, så sparas ändringen. Stäng utan att ändra, så händer inget.",
        "Save and close, and the change is saved. Close without a change, and nothing happens.")(
          language),
      Phrase("Fält: ", "Fields: ")(language) + names,
    ].compactMap(\.self)
  }

  /// The record that is written on it.
  var body: [UInt8] { Self.body(of: bytes) }

  /// Whether something is written on it that its base does not say.
  package var isWrittenOn: Bool {
    !body.isEmpty && body != base.map { Self.body(of: $0) }
  }

  /// Bytes without the lines for whoever edits them, and without empty lines before and after.
  static func body(of bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let own = lines.filter { !$0.starts(with: mark.utf8) }
    func isEmpty(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy(\.isBlank) }
    guard let first = own.firstIndex(where: { !isEmpty($0) }),
      let last = own.lastIndex(where: { !isEmpty($0) })
    else { return [] }
    return Array(own[first...last].joined(separator: [UInt8(ascii: "\n")]))
      + [UInt8(ascii: "\n")]
  }
}

extension RecordSheet {
  /// A fault of a sheet, which can't be saved with it.
  package struct Fault: Error, Equatable, Sendable {
    /// Of what is edited, from 1.
    let line: Int
    package let what: Phrase
  }

  /// Everything that is wrong; at least one.
  package struct Faults: Error, Equatable, Sendable {
    package let list: [Fault]
    /// The sheet to return to the editor where it was merged with the changes of others.
    var merged: SheetMerge?

    init(_ list: [Fault], merged: SheetMerge? = nil) {
      self.list = list
      self.merged = merged
    }
  }
}

/// A three-way merge of a sheet with the changes that others made to its record since it was given
/// to the editor.
struct SheetMerge: Equatable, Sendable {
  /// The record with both; where both changed one field, what is written on the sheet.
  let body: [UInt8]
  /// The record as it is: the base of the merged body.
  let base: [UInt8]
  let conflicts: [Conflict]

  /// Nil where a side is no record.
  init?(base: [UInt8], ours: [UInt8], theirs: [UInt8]) {
    let head = Self.head(ours)
    let merge = Merge(
      base: RecFile(Self.head(base) + base), ours: RecFile(head + ours),
      theirs: RecFile(Self.head(theirs) + theirs))
    guard merge.file.bytes.starts(with: head), merge.file.problems.isEmpty,
      merge.conflicts.allSatisfy({ $0.field != nil })
    else { return nil }
    body = RecordSheet.body(of: Array(merge.file.bytes.dropFirst(head.count)))
    self.base = theirs
    conflicts = merge.conflicts
  }

  /// The three are one record whatever became of its key, so they are given a key of their own.
  private static func head(_ body: [UInt8]) -> [UInt8] {
    let end = body.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    return Array(["%rec: Sheet", "%key: Sheet_", "", "Sheet_: 1", ""].joined(separator: end).utf8)
  }

  /// The fields that both changed, by their lines, with both values.
  var faults: [RecordSheet.Fault] {
    conflicts.map { conflict in
      let name = conflict.field ?? ""
      let (swedish, english) = (Self.quoted(conflict.theirs, ("inget", "nothing")))
      return RecordSheet.Fault(
        line: line(of: name),
        what: Phrase(
          "\(name) ändrades på annat håll till \(swedish); det som står här skriver över det",
          "\(name) was changed elsewhere to \(english); what stands here writes over it"))
    }
  }

  private func line(of name: String) -> Int {
    RecFile(body).sets.flatMap { Array($0.records) }.first?.fields.first { $0.name == name }?.line
      ?? 1
  }

  private static func quoted(
    _ values: [String]?, _ nothing: (String, String)
  ) -> (String, String) {
    guard let values, !values.isEmpty else { return nothing }
    let text = values.joined(separator: "; ").split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    return ("”\(text)”", "”\(text)”")
  }
}
