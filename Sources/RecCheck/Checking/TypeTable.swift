import RecFile

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
