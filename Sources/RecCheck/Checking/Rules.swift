import RecFile

/// What the descriptor of a record set asks of its records.
struct Rules {
  /// What is asked of the fields of one name.
  struct OfField {
    let name: FieldName
    /// The name for people; what is long is cut, as it may be said of every record.
    let shownName: String
    var type: ValueType?
    var isMandatory = false
    var isKey = false
    var isAllowed = false
    var isProhibited = false
    var isUnique = false
    var isSingular = false
    var isConfidential = false

    init(name: FieldName) {
      self.name = name
      shownName = Finding.excerpt(name.bytes[...])
    }
  }

  /// How many records there may be.
  struct Count: Equatable {
    enum Sign: String { case exactly = "", less = "<", atMost = "<=", more = ">", atLeast = ">=" }

    let sign: Sign
    let number: Int64

    func allows(_ count: Int) -> Bool {
      switch sign {
      case .exactly: count == number
      case .less: count < number
      case .atMost: count <= number
      case .more: count > number
      case .atLeast: count >= number
      }
    }
  }

  private(set) var fields: [OfField] = []
  private var places: [FieldName: Int] = [:]
  var key: FieldName?
  /// Whether `%allowed` stands there, so that no other fields may.
  var allowsOnly = false
  var count: (rule: Count, field: Field)?
  var constraints: [Selection] = []
  /// Those of a type that is looked up, and where that is said.
  var references: [(type: String, field: Field)] = []

  /// Where among `fields` those of a name are.
  func place(of name: FieldName) -> Int? { places[name] }

  subscript(name: FieldName) -> OfField {
    get { places[name].map { fields[$0] } ?? OfField(name: name) }
    set {
      if let place = places[name] {
        fields[place] = newValue
      } else {
        places[name] = fields.count
        fields.append(newValue)
      }
    }
  }
}
