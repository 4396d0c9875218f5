package import Publication
package import RecCheck
package import RecFile

/// Something wrong in the data folder: where, what, and what to do about it. Facts only; the
/// words are in `Problem+Words.swift`.
package struct Problem: Equatable, Sendable {
  package enum Severity: Sendable {
    /// Something is lost or not shown until it is put right.
    case error
    /// Everything is shown; it may not be what was meant.
    case warning
  }

  package enum Fact: Equatable, Sendable {
    case missingFile
    /// The folder has no file of any type.
    case noData
    case unreadableFile(FileFault)
    /// Nothing can be saved there.
    case unsavable(SaveFailure.Reason)
    /// There is a file, and nothing in it.
    case emptyFile
    /// The file changed and can't be read now; what is shown is the version before.
    case shownAsBefore
    /// So many refer to records of a file that gives none, for what is wrong with the file itself.
    case lostReferences(Int)
    /// Against the grammar of the rec format.
    case malformed(RecFile.Problem)
    /// Other programs can't read the file.
    case oddForm(TextForm)
    /// The file has no records of its type, but some of another.
    case otherType(String)
    /// A second set of records of the type: only the first is read.
    case secondSet
    /// Records stand above the descriptor of their type: they are not read.
    case recordsBeforeDescriptor
    /// Fields stand in the descriptor: the empty line after it was forgotten.
    case recordInDescriptor
    /// Fields stand there that may be meant for it: they are in no record.
    case fieldInDescriptor
    case missingKey
    /// An earlier record has the same key; this one can't be referred to.
    case duplicateKey(String, firstLine: Int)
    case missingField(FieldDescription)
    /// A field that may be there once is there again: most often two records in one.
    case doubled(Doubling)
    case badValue(FieldDescription, String, ValueFault)
    /// Against what the file's own descriptor asks for, where that is another than the type's.
    case againstRules(Finding)
    case brokenReference(FieldDescription, to: RecordID)
    /// There should be one.
    case secondSettings
    /// A sole trader's organisation number is a personal identity number: it must not be on a
    /// record that may be shown to anyone.
    case publicPersonalNumber(FieldDescription)
    /// Public text holds a personal identity number, an address or a telephone number.
    case publicPrivateText(FieldDescription, PrivateText.Kind)
    case warning(Warning)
    /// Others than its owner can get at the file or folder; the mode is given.
    case exposed(mode: UInt32)
    /// A version that could not be merged into a file and was put beside it.
    case conflictCopy
    /// Made while a file was written, and left when that was cut short.
    case leftover
  }

  /// Of the file or folder, from the data folder; `.` is that folder itself.
  package let path: String
  /// From 1; nil where the whole file is meant.
  package let line: Int?
  /// From 1, in characters; nil where the whole file is meant.
  package let column: Int?
  package let fact: Fact

  init(_ type: RecordType, line: Int? = nil, column: Int? = nil, _ fact: Fact) {
    path = type.path
    self.line = line
    self.column = column ?? (line == nil ? nil : 1)
    self.fact = fact
  }

  /// - Parameter path: of a file or folder, from the data folder; `.` is that folder itself.
  package init(path: String, _ fact: Fact) {
    self.path = path
    line = nil
    column = nil
    self.fact = fact
  }

  /// By place, within one file.
  static func isBefore(_ one: Problem, _ other: Problem) -> Bool {
    (one.line ?? 0, one.column ?? 0) < (other.line ?? 0, other.column ?? 0)
  }

  package var severity: Severity {
    switch fact {
    // An address may be that of an office.
    case .publicPrivateText(_, let kind): kind == .personalNumber ? .error : .warning
    case .missingFile, .emptyFile, .unsavable, .oddForm, .fieldInDescriptor, .secondSettings,
      .warning, .exposed,
      .conflictCopy,
      .leftover:
      .warning
    default: .error
    }
  }
}
