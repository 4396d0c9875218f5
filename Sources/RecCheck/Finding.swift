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
  /// The fact that was found. Values are cut to 40 characters.
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

  /// The content that was expected of a descriptor's field.
  enum In: Equatable, Sendable {
    case typeName, names(SpecialField), oneName(SpecialField), typeSpecification, typeDefinition
    case range, size, words, pattern, reference, nothingMore(type: String), count
  }
}

extension Finding.Fact {
  var isWarning: Bool {
    switch self {
    case .external, .unknownSpecial, .specialInRecord, .ordinaryInDescriptor, .tooManyTypes,
      .longPattern, .longWord,
      .form, .emptyKey, .looseDate, .noSet, .noKey, .noBlank, .address, .blanks, .alike, .manyBytes:
      true
    default: false
    }
  }

  var words: String {
    isWarning ? warning : descriptorWords ?? recordWords
  }

  private var descriptorWords: String? {
    switch self {
    case .malformed(let problem): problem.description
    case .expected(let what): "expected \(what.words)"
    case .onlyOne(let special): "expected only one '\(special.rawValue)' in a descriptor"
    case .undefinedType(let name): "expected a type that is known here, found '\(name)'"
    case .badSelection(let fault, let found):
      "expected \(fault.words), found \(found.isEmpty ? "the end of the expression" : "'\(found)'")"
    case .badPattern(let fault): "expected \(fault.words) in the regular expression"
    case .notAutomatic(let name): "expected '\(name)' to be of type int, range, uuid or date"
    case .repeatedSet(let type, let line):
      "expected one set of type '\(type)', which is also on line \(line)"
    case .wrongCount(let rule, let found):
      "expected \(rule.words) of this type, found \(found)"
    default: nil
    }
  }

  private var recordWords: String {
    switch self {
    case .recordInDescriptor(let name):
      "expected an empty line between the descriptor and '\(name)' of a record"
    case .missing(let name, let isKey):
      "expected a field '\(name)'" + (isKey ? ", the key" : "")
    case .empty(let name): "expected a value for '\(name)', which is mandatory"
    case .several(let name, let isKey):
      "expected '\(name)'\(isKey ? ", the key," : "") at most once in a record"
    case .duplicate(let name, let value, let line):
      "expected another '\(name)' than on line \(line), found '\(value)'"
    case .prohibited(let name): "expected no '\(name)', which is prohibited"
    case .notAllowed(let name): "expected a field that is allowed, found '\(name)'"
    case .notEncrypted(let name): "expected '\(name)' to be encrypted"
    case .violated(let text): "expected that \(text)"
    case .wrongValue(let name, let type, let found):
      "expected '\(name)' to be \(type.words), found '\(found)'"
    default: ""
    }
  }

  private var warning: String {
    switch self {
    case .external: "what the descriptor names after the type, a file or address, is not read"
    case .unknownSpecial(let name): "'\(name)' has no meaning in a descriptor"
    case .specialInRecord(let name): "'\(name)' has no meaning in a record that has no '%rec'"
    case .ordinaryInDescriptor(let name):
      "'\(name)' has no meaning in a descriptor; an empty line may be missing above it"
    case .tooManyTypes: "GNU recutils 1.9 crashes at more than 25 '%typedef'"
    case .longPattern: "GNU recutils 1.9 crashes at a regular expression over 199 bytes"
    case .longWord: "GNU recutils 1.9 crashes at a word of over 99 bytes"
    case .form(.byteOrderMark):
      "the file begins with a byte order mark, which GNU recutils can't read"
    case .form(.carriageReturns):
      "lines end in CR LF: to GNU recutils, the CR belongs to the value"
    case .form(.loneCarriageReturn): "a CR stands within a line"
    case .emptyKey(let name): "'\(name)', the key, is empty: nothing can refer to the record"
    case .looseDate(let name):
      "what day '\(name)' is depends on the day or the country where it is read"
    case .noSet(let type): "no set of type '\(type)' here: references to it are not checked"
    case .noKey(let type): "type '\(type)' has no '%key': references to it are not checked"
    case .noBlank: "no blank after ':'"
    case .address(let name): "this reads as a field '\(name)'; an address needs a field before it"
    case .blanks: "the value begins or ends with a blank"
    case .alike(let name, let value, let line):
      "this '\(name)' only looks different from the one on line \(line): '\(value)'"
    case .manyBytes(let name, let most):
      "'\(name)' is over \(most) bytes, which is what GNU recutils counts"
    default: ""
    }
  }
}

extension Finding.In {
  fileprivate var words: String {
    switch self {
    case .typeName: "the name of a record type (A-Z, a-z, 0-9 and _)"
    case .names(let special): "field names, parted by blanks, after '\(special.rawValue):'"
    case .oneName(let special): "one field name after '\(special.rawValue):'"
    case .typeSpecification: "'Name type' or 'Name,Name type' (no blank after the comma)"
    case .typeDefinition: "'name type'"
    case .range: "'range' with one or two whole numbers, MIN or MAX, the smaller one first"
    case .size: "'size' with a number of characters"
    case .words: "'enum' with words (A-Z, a-z, 0-9, _ and -), explained in (brackets) at will"
    case .pattern: "'regexp' with a regular expression between two equal signs, such as /^a/"
    case .reference: "'rec' with the name of a record type"
    case .nothingMore(let type): "nothing after '\(type)'"
    case .count: "a number of records, which '<', '<=', '>' or '>=' may precede"
    }
  }
}

extension Rules.Count {
  fileprivate var words: String {
    let records = number == 1 ? "1 record" : "\(number) records"
    return switch sign {
    case .exactly: records
    case .less: "less than \(records)"
    case .atMost: "at most \(records)"
    case .more: "more than \(records)"
    case .atLeast: "at least \(records)"
    }
  }
}

extension Finding {
  /// Something about the value of a field.
  /// - Parameter offset: where in the value, in bytes; on its first line where it has several.
  init(_ field: Field, _ fact: Fact, at offset: Int = 0) {
    line = field.line
    let start = field.valueColumn
    if offset > 0, let range = field.valueRange {
      let end = Swift.min(range.upperBound, range.lowerBound + offset)
      column = start + field.bytes.span.characters(in: range.lowerBound..<end)
    } else {
      column = start
    }
    self.fact = fact
  }

  /// Something about the name of a field.
  init(name field: Field, _ fact: Fact) {
    line = field.line
    column =
      field.bytes.span.characters(in: field.range.lowerBound..<field.nameRange.lowerBound) + 1
    self.fact = fact
  }

  /// Something that a record lacks.
  init(_ record: Record, _ fact: Fact) {
    line = record.line
    column = 1
    self.fact = fact
  }

  init(_ form: TextForm) {
    line = form.line
    column = 1
    fact = .form(form)
  }

  init(_ problem: RecFile.Problem) {
    line = problem.line
    column = problem.column
    fact = .malformed(problem)
  }

  /// The first line of a value, at most 40 characters of it.
  static func excerpt(_ value: ArraySlice<UInt8>) -> String {
    let line = value.prefix(200).prefix { $0 != Byte.newline }
    return String(String(decoding: line, as: UTF8.self).prefix(40))
  }
}
