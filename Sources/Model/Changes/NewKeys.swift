/// Keys for new records of a type: each made of words, none that a record has or that was given before.
package struct NewKeys {
  private let type: RecordType
  private let municipality: Municipality
  private var given: Set<String> = []
  /// The number that a stem was last given with, so that a thousand of one name take no longer each
  /// than the first.
  private var numbers: [String: Int] = [:]

  package init(_ type: RecordType, _ municipality: Municipality) {
    self.type = type
    self.municipality = municipality
  }

  func isTaken(_ key: String) -> Bool {
    given.contains(key) || municipality.row(of: RecordID(type, key)) != nil
  }

  /// - Parameter stem: the words, as a slug; not empty.
  package mutating func next(_ stem: String) -> String {
    let stem = stem.shortened
    var key = stem
    var number = numbers[stem] ?? 1
    while isTaken(key) {
      number += 1
      key = "\(stem)-\(number)"
    }
    numbers[stem] = number
    given.insert(key)
    return key
  }

  /// Whether a record that is being added has the key.
  func has(_ id: RecordID) -> Bool { id.type == type && given.contains(id.key) }

  /// Keeps a key that was chosen elsewhere from being given.
  mutating func take(_ key: String) { given.insert(key) }
}

extension String {
  /// At most 60 letters of a key, whole words as far as that goes.
  fileprivate var shortened: String {
    guard utf8.count > 60 else { return self }
    let cut = prefix(60)
    return String(cut.lastIndex(of: "-").map { cut[..<$0] } ?? cut)
  }
}
