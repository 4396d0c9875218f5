import Model

/// What a contact was about, and what was promised.
struct ExampleTalk {
  /// With whom one talks about it.
  enum Audience {
    case business
    case field(Trade.Field)
    /// Everyone else: authorities, associations, schools, networks.
    case partner
  }

  let kind: EncounterKind
  let audience: Audience
  let steps: [Int]
  let subject: String
  let note: String?
  let promise: String?
  /// What comes of the promise.
  let outcome: String?

  init(
    _ kind: EncounterKind, _ audience: Audience, _ steps: [Int], _ subject: String,
    _ note: String? = nil, promise: String? = nil, _ outcome: String? = nil
  ) {
    self.kind = kind
    self.audience = audience
    self.steps = steps
    self.subject = subject
    self.note = note
    self.promise = promise
    self.outcome = outcome
  }

  func suits(_ kind: EncounterKind, _ organisation: ExampleOrganisation) -> Bool {
    guard kind == self.kind else { return false }
    switch audience {
    case .business: return organisation.isBusiness
    case .field(let field): return organisation.isBusiness && organisation.field == field
    case .partner: return !organisation.isBusiness
    }
  }

  static let all = visits + calls + letters + meetings + more
}
