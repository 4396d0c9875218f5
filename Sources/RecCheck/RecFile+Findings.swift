import RecFile

extension RecFile {
  /// Everything that is wrong with the file, and what is odd, in the order of the lines: what
  /// `problems` says of its grammar, and what its own descriptors say of its records, as
  /// `recfix --check` does and in several places stricter.
  ///
  /// Takes time linear in the size of the file, whatever is in it, and never follows a descriptor
  /// that is kept elsewhere: no file is opened and no address asked.
  package var findings: [Finding] {
    var findings = problems.map { Finding($0) } + oddForms.map { Finding($0) }
    let sets = sets
    var readings: [(set: RecordSet, rules: Rules)] = []
    var lines: [String: Int] = [:]
    for set in sets {
      guard let descriptor = set.descriptor else {
        readings.append((set, Rules()))
        continue
      }
      let reader = RulesReader(descriptor)
      findings += reader.findings
      readings.append((set, reader.rules))
      guard let type = set.type, let field = descriptor.first(.rec) else { continue }
      if let line = lines[type] {
        findings.append(Finding(field, .repeatedSet(type: type, line: line)))
      } else {
        lines[type] = field.line
      }
    }
    let targets = ReferenceTargets(readings)
    for (set, rules) in readings {
      findings += targets.unknown(rules.references)
      var check = RecordSetCheck(set, rules, targets)
      check.run()
      findings += check.findings
    }
    return findings.inOrder
  }
}

extension [Finding] {
  /// By line and column; those of one place as they were found.
  fileprivate var inOrder: [Finding] {
    enumerated().sorted { one, other in
      (one.element.line, one.element.column, one.offset)
        < (other.element.line, other.element.column, other.offset)
    }.map(\.element)
  }
}

/// The targets of `%type: Name rec Type`: the keys that records of the type have.
struct ReferenceTargets {
  struct Target {
    /// Of the key; nil where it has none, or is itself a reference.
    let type: ValueType?
    /// Nil where the type has no key, so that nothing can be said.
    let keys: Set<[UInt8]>?
  }

  private var targets: [String: Target] = [:]
  /// Where each type has a file of its own, what is not in this one is no sign of anything.
  private let isAlone: Bool

  /// Gathers the keys of those types that are referred to.
  init(_ readings: [(set: RecordSet, rules: Rules)]) {
    isAlone = readings.count { $0.set.type != nil } < 2
    let wanted = Set(readings.flatMap { $0.rules.references.map(\.type) })
    for (set, rules) in readings {
      guard let type = set.type, wanted.contains(type), targets[type] == nil else { continue }
      guard let key = rules.key else {
        targets[type] = Target(type: nil, keys: nil)
        continue
      }
      var keyType = rules[key].type
      if case .reference? = keyType { keyType = nil }
      targets[type] = Target(
        type: keyType, keys: Set(set.records.compactMap { $0.first(key)?.rawValue }))
    }
  }

  subscript(type: String) -> Target? { targets[type] }

  /// References that can't be checked, said once where they are declared.
  func unknown(_ references: [(type: String, field: Field)]) -> [Finding] {
    references.compactMap { type, field in
      guard let target = targets[type] else {
        return isAlone ? nil : Finding(field, .noSet(type: type))
      }
      return target.keys == nil ? Finding(field, .noKey(type: type)) : nil
    }
  }
}
