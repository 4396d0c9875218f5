extension RecFile {
  /// Why an edit was not made. The file is then as it was.
  package enum Refusal: Error, Equatable, Sendable {
    /// No field can have this name.
    case name(String)
    /// A line of the value, from 1, ends in `\`, which would join the next one to it.
    case trailingBackslash(line: Int)
    /// A line of the value, from 1, ends in CR, which would be read as part of the line's end.
    case trailingCarriageReturn(line: Int)
    /// The value holds NUL, where recutils would cut it.
    case null
    /// The record has no such field; `nth` counts from 0.
    case noField(String, nth: Int)
    /// The record would have no field left; it can be removed as a whole.
    case lastField
    /// `%rec` says where a set begins: it can't be added, renamed or removed, nor its descriptor.
    case descriptor
    /// The file ends in `\` (which is a problem of the file), and would join what is added to it.
    case openEnd
    /// The file has no set of this type.
    case noType(String)
    /// The record is not in this file, or not any more.
    case stale
  }
}

extension RecFile.Refusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .name(let name): "'\(name)' can't be a field name (A-Z, a-z, 0-9 and _)"
    case .trailingBackslash(let line): "line \(line) of the value ends in '\\'"
    case .trailingCarriageReturn(let line): "line \(line) of the value ends in CR"
    case .null: "the value holds a NUL character"
    case .noField(let name, let nth): "the record has no field '\(name)' number \(nth + 1)"
    case .lastField: "the record's only field can't be removed"
    case .descriptor: "'%rec' can't be added, renamed or removed"
    case .openEnd: "the file ends in '\\'; complete its last line first"
    case .noType(let type): "the file has no records of type '\(type)'"
    case .stale: "the record has changed since it was read"
    }
  }
}
