/// What `%type` says the values of a field are.
enum ValueType: Equatable, Sendable {
  case integer
  case range(ClosedRange<Int64>)
  case real
  case bool
  case line
  case size(Int64)
  case words(Words)
  case pattern(Pattern)
  case date
  case email
  case field
  case uuid
  /// The key of a record of this type.
  case reference(String)

  /// The words of an `enum`, in their order and to be found quickly.
  struct Words: Equatable, Sendable {
    let inOrder: [String]
    private let all: Set<[UInt8]>

    init(_ words: [String]) {
      inOrder = words
      all = Set(words.map { Array($0.utf8) })
    }

    func contains(_ word: ArraySlice<UInt8>) -> Bool { all.contains(Array(word)) }
  }

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
