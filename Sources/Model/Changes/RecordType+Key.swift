import Lettering

extension RecordType {
  /// What a key begins with: its words, or the type where they have no letters for a key, as 王小明.
  package func keyStem(_ words: String) -> String { words.isEmpty ? rawValue.slug : words }
}

extension Municipality {
  /// The key of a new record: the one that it is given, else one made of its values that no other
  /// record has. The values then hold it.
  func newID(
    _ type: RecordType, _ values: inout [String: [String]], _ keys: inout NewKeys
  ) throws(ChangeFault) -> RecordID {
    guard let name = type.schema.key?.name else { return RecordID(type, "") }
    if let given = values[name]?.first {
      let id = RecordID(type, given)
      guard !keys.isTaken(given) else { throw .keyTaken(id) }
      keys.take(given)
      return id
    }
    let given = values
    let parts = type.schema.traits.keyParts.compactMap { group in
      group.lazy.compactMap { given[$0]?.first?.slug }.first { !$0.isEmpty }
    }
    let hasWords = type.schema.traits.keyParts.joined().contains { given[$0]?.first != nil }
    guard !parts.isEmpty || hasWords else { throw .noKey(type) }
    let key = keys.next(type.keyStem(parts.joined(separator: "-")))
    values[name] = [key]
    return RecordID(type, key)
  }
}
