import RecFile

/// What `%type: Name rec Type` leads to: the keys that records of the type have.
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
