extension ValueType {
  /// What a value should be, after "expected".
  var words: String {
    switch self {
    case .integer: "a whole number of at most 64 bits (a leading 0 makes it octal)"
    case .range(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .real: "a number such as 12 or -3.14"
    case .bool: "1, yes, true, 0, no or false"
    case .line: "one line"
    case .size(let most): "at most \(most) characters"
    case .words(let words):
      "one of " + words.inOrder.prefix(20).map { String($0.prefix(40)) }.joined(separator: ", ")
        + (words.inOrder.count > 20 ? " …" : "")
    case .pattern: "what matches the regular expression"
    case .date: "a date such as 2026-11-23 or 2026-11-23T10:15:00+01:00"
    case .email: "an address such as anna@example.se"
    case .field: "a field name (A-Z, a-z, 0-9 and _)"
    case .uuid: "a UUID (8-4-4-4-12 hexadecimal digits)"
    case .reference(let type): "the key of a record of type \(type)"
    }
  }
}
