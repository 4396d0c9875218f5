/// What `%type` says the values of a field are.
enum ValueType: Equatable, Sendable {
  case integer
  case range(ClosedRange<Int64>)
  case real
  case bool
  case line
  case size(Int64)
  case words([String])
  case pattern(Pattern)
  case date
  case email
  case field
  case uuid
  /// The key of a record of this type.
  case reference(String)

  /// Those that take nothing after their name.
  static let plain: [String: ValueType] = [
    "int": .integer, "real": .real, "bool": .bool, "line": .line, "date": .date, "email": .email,
    "field": .field, "uuid": .uuid,
  ]

  /// Whether recutils can fill in a field of this type by itself.
  var canBeAutomatic: Bool {
    switch self {
    case .integer, .range, .uuid, .date: true
    default: false
    }
  }
}
