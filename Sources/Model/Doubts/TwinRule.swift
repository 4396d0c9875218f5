/// What no two records of a type should both say.
struct TwinRule {
  let twin: Twin
  /// What is compared; a record without the first is like no other.
  let fields: [String]
  /// Where given, one value of this field that is the same is enough.
  var each: String?

  /// The rules of a type.
  static func rules(of type: RecordType) -> [TwinRule] {
    switch type {
    case .organisation:
      return [
        TwinRule(twin: .organisationNumber, fields: ["OrganisationNumber"]),
        TwinRule(twin: .name, fields: ["Name", "City", "PartOf"]),
      ]
    case .person:
      return ["Email", "Telephone"].compactMap { name in
        type.schema[name].map { TwinRule(twin: .person($0), fields: ["Name"], each: name) }
      }
    case .relation: return [TwinRule(twin: .relation, fields: ["From", "To", "Kind"])]
    case .observation: return [TwinRule(twin: .observation, fields: ["Indicator", "Period"])]
    case .member: return [TwinRule(twin: .callOrder, fields: ["Order"])]
    default: return []
    }
  }

  /// Whether records may lack all but the first of the fields and still be twins.
  var allowsGaps: Bool { twin == .name }
}
