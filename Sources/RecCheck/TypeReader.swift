import RecFile

/// Reads what `%type` and `%typedef` say after the names: `int`, `range 0 10`, `enum A B`, or the
/// name of a type that is defined elsewhere.
struct TypeReader {
  enum Reading {
    case type(ValueType)
    case name(String)
  }

  /// Warnings about the last type that was read.
  private(set) var warnings: [Finding.Fact] = []

  mutating func read(_ text: ArraySlice<UInt8>) throws(Finding.Fact) -> Reading {
    warnings = []
    let name = text.prefix { !Byte.isSpace($0) }
    let rest = Array(text.dropFirst(name.count)).trimmed
    let word = String(decoding: name, as: UTF8.self)
    if let type = ValueType.plain[word] {
      guard rest.isEmpty else { throw .expected(.nothingMore(type: word)) }
      return .type(type)
    }
    switch word {
    case "range": return .type(.range(try range(rest)))
    case "size": return .type(.size(try size(rest)))
    case "enum": return .type(.words(ValueType.Words(try words(rest))))
    case "regexp": return .type(.pattern(try pattern(rest)))
    case "rec": return .type(.reference(try reference(rest)))
    case _ where Self.isTypeName(name):
      guard rest.isEmpty else { throw .expected(.nothingMore(type: word)) }
      return .name(word)
    default: throw .expected(.typeSpecification)
    }
  }

  /// A letter, then letters, digits, `_` and `-`.
  static func isTypeName(_ name: ArraySlice<UInt8>) -> Bool {
    guard let first = name.first, Byte.isLetter(first) else { return false }
    return name.allSatisfy { Byte.continuesName($0) || $0 == UInt8(ascii: "-") }
  }

  private func range(_ text: ArraySlice<UInt8>) throws(Finding.Fact) -> ClosedRange<Int64> {
    let words = text.split(whereSeparator: Byte.isSpace)
    guard let first = words.first, words.count <= 2, let one = bound(first) else {
      throw .expected(.range)
    }
    guard words.count == 2 else {
      guard one >= 0 else { throw .expected(.range) }
      return 0...one
    }
    guard let other = bound(words[1]), one <= other else { throw .expected(.range) }
    return one...other
  }

  private func bound(_ word: ArraySlice<UInt8>) -> Int64? {
    switch String(decoding: word, as: UTF8.self) {
    case "MIN": .min
    case "MAX": .max
    default: Number.integer(word)
    }
  }

  private func size(_ text: ArraySlice<UInt8>) throws(Finding.Fact) -> Int64 {
    guard let most = Number.integer(text), most >= 0 else { throw .expected(.size) }
    return most
  }

  private mutating func words(_ text: ArraySlice<UInt8>) throws(Finding.Fact) -> [String] {
    var words: [String] = []
    var rest = text
    while let first = rest.first {
      if Byte.isSpace(first) {
        rest = rest.dropFirst()
      } else if first == UInt8(ascii: "(") {
        // An explanation holds no other.
        guard let end = rest.dropFirst().firstIndex(where: { "()".utf8.contains($0) }),
          rest[end] == UInt8(ascii: ")")
        else { throw .expected(.words) }
        rest = rest[(end + 1)...]
      } else {
        let word = rest.prefix { Byte.continuesName($0) || $0 == UInt8(ascii: "-") }
        guard Byte.isLetter(first) || first &- 0x30 < 10 else { throw .expected(.words) }
        if word.count > 99, warnings.isEmpty { warnings.append(.longWord) }
        words.append(String(decoding: word, as: UTF8.self))
        rest = rest.dropFirst(word.count)
      }
    }
    guard !words.isEmpty else { throw .expected(.words) }
    return words
  }

  /// Any sign may stand around the regular expression; doubled, it stands for itself.
  private mutating func pattern(_ text: ArraySlice<UInt8>) throws(Finding.Fact) -> Pattern {
    guard let sign = text.first, sign < 0x80 else { throw .expected(.pattern) }
    var source: [UInt8] = []
    var index = text.startIndex + 1
    while index < text.endIndex, text[index] != sign || text[index...].dropFirst().first == sign {
      source.append(text[index])
      index += text[index] == sign ? 2 : 1
    }
    guard index == text.endIndex - 1 else { throw .expected(.pattern) }
    if source.count > 199 { warnings.append(.longPattern) }
    do throws(Pattern.Fault) {
      return try Pattern(String(decoding: source, as: UTF8.self))
    } catch {
      throw .badPattern(error)
    }
  }

  private func reference(_ text: ArraySlice<UInt8>) throws(Finding.Fact) -> String {
    let name = String(decoding: text, as: UTF8.self)
    guard FieldName(name).isValid else { throw .expected(.reference) }
    return name
  }
}

/// The types that a descriptor defines by name, which last as long as its set.
struct TypeTable {
  private struct Definition {
    let field: Field
    var reading: TypeReader.Reading
  }

  private var definitions: [String: Definition] = [:]
  /// The names that could not be understood, which is said where they are defined.
  private var broken: Set<String> = []
  private var reader = TypeReader()

  /// Takes in one `%typedef: name type`.
  mutating func define(_ field: Field) -> [Finding] {
    let text = field.rawValue.trimmed
    let name = text.prefix { !Byte.isSpace($0) }
    let specification = Array(text.dropFirst(name.count)).trimmed
    guard TypeReader.isTypeName(name), !specification.isEmpty else {
      return [Finding(field, .expected(.typeDefinition))]
    }
    let key = String(decoding: name, as: UTF8.self)
    do throws(Finding.Fact) {
      definitions[key] = Definition(field: field, reading: try reader.read(specification))
      broken.remove(key)
      return reader.warnings.map { Finding(field, $0) }
    } catch {
      definitions[key] = nil
      broken.insert(key)
      return [Finding(field, error)]
    }
  }

  /// Definitions that lead to no type: they go in a circle, or end at a name that has none. To be
  /// called once, when all are taken in.
  mutating func undefined() -> [Finding] {
    var findings: [Finding] = []
    var known: [String: Bool] = [:]
    for key in definitions.keys.sorted() {
      var path: [String] = []
      var name = key
      while known[name] == nil, case .name(let next)? = definitions[name]?.reading {
        known[name] = false
        path.append(name)
        name = next
      }
      let isKnown = known[name] ?? (definitions[name] != nil)
      for step in path { known[step] = isKnown }
    }
    let alreadySaid = broken
    for (key, isKnown) in known where !isKnown {
      guard let definition = definitions[key], case .name(let next) = definition.reading else {
        continue
      }
      if !alreadySaid.contains(next) {
        findings.append(Finding(definition.field, .undefinedType(next)))
      }
      broken.insert(key)
    }
    return findings
  }

  /// The type that a text stands for; nil with the reasons, or with none where these have been said.
  mutating func type(_ text: ArraySlice<UInt8>) -> (ValueType?, [Finding.Fact]) {
    do throws(Finding.Fact) {
      var reading = try reader.read(text)
      let warnings = reader.warnings
      var path: [String] = []
      while case .name(let name) = reading {
        if broken.contains(name) { return (nil, []) }
        guard let definition = definitions[name] else { return (nil, [.undefinedType(name)]) }
        path.append(name)
        reading = definition.reading
      }
      guard case .type(let type) = reading else { return (nil, []) }
      // The next one that asks has no way to go.
      for name in path { definitions[name]?.reading = reading }
      return (type, warnings)
    } catch {
      return (nil, [error])
    }
  }
}
