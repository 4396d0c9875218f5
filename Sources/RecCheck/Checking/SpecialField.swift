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
