import RecFile

/// The constraints that the descriptor of a record set puts on its records.
struct Rules {
  /// The constraints on the fields of one name.
  struct OfField {
    let name: FieldName
    /// The name for people; what is long is cut, as it may be said of every record.
    let shownName: String
    var type: ValueType?
    var isMandatory = false
    var isKey = false
    var isAllowed = false
    var isProhibited = false
    var isUnique = false
    var isSingular = false
    var isConfidential = false

    init(name: FieldName) {
      self.name = name
      shownName = Finding.excerpt(name.bytes[...])
    }
  }

  /// How many records there may be.
  struct Count: Equatable {
    enum Sign: String { case exactly = "", less = "<", atMost = "<=", more = ">", atLeast = ">=" }

    let sign: Sign
    let number: Int64

    func allows(_ count: Int) -> Bool {
      switch sign {
      case .exactly: count == number
      case .less: count < number
      case .atMost: count <= number
      case .more: count > number
      case .atLeast: count >= number
      }
    }
  }

  private(set) var fields: [OfField] = []
  private var places: [FieldName: Int] = [:]
  var key: FieldName?
  /// Whether the descriptor has `%allowed`, which rules out other fields.
  var allowsOnly = false
  var count: (rule: Count, field: Field)?
  var constraints: [Selection] = []
  /// The types that fields of type `rec` refer to, each with the descriptor's field that says so.
  var references: [(type: String, field: Field)] = []

  /// Where among `fields` those of a name are.
  func place(of name: FieldName) -> Int? { places[name] }

  subscript(name: FieldName) -> OfField {
    get { places[name].map { fields[$0] } ?? OfField(name: name) }
    set {
      if let place = places[name] {
        fields[place] = newValue
      } else {
        places[name] = fields.count
        fields.append(newValue)
      }
    }
  }
}

/// The fields of a descriptor that have a meaning.
enum SpecialField: String, CaseIterable {
  case rec = "%rec"
  case mandatory = "%mandatory"
  case allowed = "%allowed"
  case prohibit = "%prohibit"
  case unique = "%unique"
  case singular = "%singular"
  case key = "%key"
  case typedef = "%typedef"
  case type = "%type"
  case auto = "%auto"
  case sort = "%sort"
  case size = "%size"
  case constraint = "%constraint"
  case confidential = "%confidential"
  case doc = "%doc"

  /// Whether a descriptor has at most one.
  var isSingle: Bool {
    switch self {
    case .rec, .key, .sort, .size: true
    default: false
    }
  }

  /// Whether its value is field names, parted by blanks.
  var isList: Bool {
    switch self {
    case .mandatory, .allowed, .prohibit, .unique, .auto, .sort, .confidential: true
    default: false
    }
  }
}

/// Reads a descriptor, and finds what is wrong with it.
///
/// A field that can't be understood makes a finding and no rule: it is not held against the records.
struct RulesReader {
  private(set) var rules = Rules()
  private(set) var findings: [Finding] = []
  private var types = TypeTable()
  /// The names whose type is said, be it understood or not.
  private var typed: Set<FieldName> = []

  init(_ descriptor: Record) {
    var seen: [SpecialField: Int] = [:]
    var fields: [(special: SpecialField, field: Field)] = []
    for field in descriptor.fields {
      let name = field.name
      guard let special = SpecialField(rawValue: name) else {
        if name.hasPrefix("%") { note(.unknownSpecial(name), field) }
        continue
      }
      seen[special, default: 0] += 1
      if special.isSingle, seen[special] == 2 { note(.onlyOne(special), field) }
      if !special.isSingle || seen[special] == 1 { fields.append((special, field)) }
    }
    readTypes(fields.filter { $0.special == .typedef }.map(\.field))
    for (special, field) in fields { read(special, field) }
    for (special, field) in fields where special == .auto { readAutomatic(field) }
  }

  private mutating func note(_ fact: Finding.Fact, _ field: Field, at offset: Int = 0) {
    findings.append(Finding(field, fact, at: offset))
  }

  private mutating func readTypes(_ fields: [Field]) {
    for field in fields { findings += types.define(field) }
    if fields.count > 25 { note(.tooManyTypes, fields[25]) }
    findings += types.undefined()
  }

  private mutating func read(_ special: SpecialField, _ field: Field) {
    switch special {
    case .rec: readName(field)
    case .type: readType(field)
    case .size: readCount(field)
    case .constraint: readConstraint(field)
    case .key, .singular:
      guard let names = field.names, names.count == 1 else {
        return note(.expected(.oneName(special)), field)
      }
      add(special, names)
    case .mandatory, .allowed, .prohibit, .unique, .auto, .sort, .confidential:
      // Only there recutils does not take `Name.Sub` for `Name_Sub`.
      let isDotted = special == .confidential && field.rawValue.contains(UInt8(ascii: "."))
      guard let names = field.names, !isDotted else {
        return note(.expected(.names(special)), field)
      }
      add(special, names)
    case .typedef, .doc: break
    }
  }

  private mutating func add(_ special: SpecialField, _ names: [FieldName]) {
    if special == .allowed { rules.allowsOnly = true }
    for name in names {
      switch special {
      case .mandatory: rules[name].isMandatory = true
      case .allowed: rules[name].isAllowed = true
      case .prohibit: rules[name].isProhibited = true
      case .unique: rules[name].isUnique = true
      case .singular: rules[name].isSingular = true
      case .confidential: rules[name].isConfidential = true
      case .key:
        rules[name].isKey = true
        rules.key = name
      default: break
      }
    }
  }

  private mutating func readName(_ field: Field) {
    let words = field.rawValue.split(whereSeparator: Byte.isSpace)
    if words.isEmpty { note(.expected(.typeName), field) }
    if words.count > 1 { note(.external, field) }
  }

  /// The first blank parts the names from the type; there is none within the names.
  private mutating func readType(_ field: Field) {
    let text = field.rawValue.trimmed
    let list = text.prefix { !Byte.isSpace($0) }
    let names = list.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { FieldName(bytes: Array($0)) }
    let specification = Array(text.dropFirst(list.count)).trimmed
    guard names.allSatisfy(\.isValid), !specification.isEmpty else {
      return note(.expected(.typeSpecification), field)
    }
    let (type, facts) = types.type(specification)
    for fact in facts { note(fact, field) }
    for name in names {
      rules[name].type = type
      typed.insert(name)
    }
    if case .reference(let target)? = type { rules.references.append((target, field)) }
  }

  private mutating func readCount(_ field: Field) {
    let text = field.rawValue.trimmed
    let sign = text.prefix { "<>=".utf8.contains($0) }
    let number = Number.integer(Array(text.dropFirst(sign.count)).trimmed)
    guard let sign = Rules.Count.Sign(rawValue: String(decoding: sign, as: UTF8.self)),
      let number, number >= (sign == .less ? 1 : 0)
    else { return note(.expected(.count), field) }
    rules.count = (Rules.Count(sign: sign, number: number), field)
  }

  private mutating func readConstraint(_ field: Field) {
    let text = field.value
    do throws(Selection.Fault) {
      rules.constraints.append(try Selection(text))
    } catch {
      let rest = Array(text.utf8).dropFirst(error.offset)
      let found = rest.isEmpty ? "" : Finding.excerpt(rest)
      note(.badSelection(error, found: found), field, at: error.offset)
    }
  }

  /// A field that is filled in by itself is a whole number where no type is said.
  private mutating func readAutomatic(_ field: Field) {
    for name in field.names ?? [] where !typed.contains(name) {
      rules[name].type = .integer
    }
    for name in field.names ?? [] {
      if let type = rules[name].type, !type.canBeAutomatic {
        note(.notAutomatic(name: name.description), field)
      }
    }
  }
}

extension Field {
  /// Its value as field names, parted by blanks or newlines; nil where it is anything else.
  /// `Name.Sub` stands for `Name_Sub`.
  fileprivate var names: [FieldName]? {
    let words = rawValue.split(whereSeparator: Byte.isSpace)
    let names = words.map { word in
      let parts = word.split(separator: UInt8(ascii: "."), maxSplits: 1)
      return FieldName(bytes: parts.count == 2 ? parts[0] + [0x5F] + parts[1] : Array(word))
    }
    return !names.isEmpty && names.allSatisfy(\.isValid) ? names : nil
  }
}
