import RecFile

/// Something that is wrong with a file, its grammar or what its own descriptors ask for, or that
/// is right but odd: the facts, and their one wording.
package struct Finding: Equatable, Sendable, CustomStringConvertible {
  package enum Severity: String, Sendable { case error, warning }

  /// From 1.
  package let line: Int
  /// From 1, in characters (Unicode scalars).
  package let column: Int
  let fact: Fact

  /// A file with warnings only is accepted by recutils and by us.
  package var severity: Severity { fact.isWarning ? .warning : .error }

  /// One line without the place.
  package var description: String { fact.words }
}

extension Finding {
  /// What was found. Values are at most 40 characters of what stands there.
  enum Fact: Error, Equatable, Sendable {
    case malformed(RecFile.Problem)

    // In a descriptor.
    case expected(In)
    case onlyOne(SpecialField)
    case undefinedType(String)
    case badSelection(Selection.Fault, found: String)
    case badPattern(Pattern.Fault)
    case notAutomatic(name: String)
    case repeatedSet(type: String, line: Int)
    case wrongCount(Rules.Count, found: Int)

    // In a record.
    case recordInDescriptor(String)
    case missing(name: String, isKey: Bool)
    case empty(name: String)
    case several(name: String, isKey: Bool)
    case duplicate(name: String, value: String, line: Int)
    case prohibited(name: String)
    case notAllowed(name: String)
    case notEncrypted(name: String)
    case violated(String)
    case wrongValue(name: String, ValueType, found: String)

    // Right but odd.
    case form(TextForm)
    case emptyKey(name: String)
    case looseDate(name: String)
    case external
    case unknownSpecial(String)
    case specialInRecord(String)
    case ordinaryInDescriptor(String)
    case tooManyTypes
    case longPattern
    case longWord
    case noSet(type: String)
    case noKey(type: String)
    case noBlank
    case address(String)
    case blanks
    case alike(name: String, value: String, line: Int)
    case manyBytes(name: String, Int64)
  }

  /// What a descriptor's field should hold.
  enum In: Equatable, Sendable {
    case typeName, names(SpecialField), oneName(SpecialField), typeSpecification, typeDefinition
    case range, size, words, pattern, reference, nothingMore(type: String), count
  }
}
