package import Almanac
import RecFile

/// A record as a rec file of its own, for a text editor: lines for whoever edits it, each beginning
/// with `#|`, then the record as it lies in its file.
package struct RecordSheet: Equatable, Sendable {
  package let id: RecordID
  package let bytes: [UInt8]
  /// Where the editor should stand, from 1.
  package let line: Int

  /// - Parameters:
  ///   - body: what is edited.
  ///   - faults: what is wrong with it, by line of the body; the editor stands on the first.
  init(_ id: RecordID, _ body: [UInt8], faults: [Fault] = [], language: Language) {
    let head = Self.head(id, language)
    let shown = faults.prefix(Self.mostFaults)
    let above = shown.count + head.count + 1
    let told = shown.map { "✕ \(Self.line($0.line + above)(language)): \($0.what(language))" }
    let lines = (told + head).map { "\(Self.mark) \($0)\n" }.joined() + "\n"
    self.id = id
    bytes = Array(lines.utf8) + body
    line = above + (faults.first?.line ?? 1)
  }

  /// What came back from the editor.
  package init(_ id: RecordID, edited bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
    line = 1
  }

  /// What begins the lines that are not the record's.
  private static let mark = "#|"

  /// The first ones say enough to begin with.
  private static let mostFaults = 9

  private static func line(_ number: Int) -> Phrase { Phrase("rad \(number)", "line \(number)") }

  private static func head(_ id: RecordID, _ language: Language) -> [String] {
    let names = id.type.schema.fields.map(\.name).joined(separator: " ")
    return [
      id.description,
      Phrase(
        "Spara och stäng, så sparas ändringen. Stäng utan att ändra, så händer inget.",
        "Save and close, and the change is saved. Close without a change, and nothing happens.")(
          language),
      Phrase("Fält: ", "Fields: ")(language) + names,
    ]
  }

  /// The bytes without the lines for whoever edits them, and without empty lines before and after.
  var body: [UInt8] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let own = lines.filter { !$0.starts(with: Self.mark.utf8) }
    func isEmpty(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy(\.isBlank) }
    guard let first = own.firstIndex(where: { !isEmpty($0) }),
      let last = own.lastIndex(where: { !isEmpty($0) })
    else { return [] }
    return Array(own[first...last].joined(separator: [UInt8(ascii: "\n")]))
      + [UInt8(ascii: "\n")]
  }
}

extension RecordSheet {
  /// Something that can't be taken as it stands.
  package struct Fault: Error, Equatable, Sendable {
    /// Of what is edited, from 1.
    let line: Int
    package let what: Phrase
  }

  /// Everything that is wrong; at least one.
  package struct Faults: Error, Equatable, Sendable {
    package let list: [Fault]
  }
}
