import Almanac
import Model

extension State {
  /// What can be added, the likeliest where the chief is first.
  func additionRows(_ sight: [RecordID]) -> [Picker.Row] {
    let waiting = waiting.map { form in
      Picker.Row(
        lead: maker.say("Fortsätt", "Go on"), title: form.title(language),
        detail: maker.say("påbörjad", "begun"), choice: .resume)
    }
    return waiting
      + additions.map { type in
        Picker.Row(
          lead: type.label.capitalised(language), title: about(type, sight),
          choice: .add(type))
      }
  }

  /// Records as choices.
  func rows(of ids: [RecordID], _ choice: (RecordID) -> Picker.Choice) -> [Picker.Row] {
    ids.filter { municipality.row(of: $0) != nil }.map { id in
      Picker.Row(
        lead: id.type.label(language), title: municipality.title(of: id, language) ?? id.key,
        choice: choice(id))
    }
  }

  private var additions: [RecordType] {
    let first: [RecordType] =
      switch screen {
      case .overview: [.encounter, .followUp, .meeting, .organisation, .person]
      case .steps: [.activity, .indicator, .observation]
      case .network where browsing.focus == .card:
        [.person, .relation, .encounter, .followUp, .appointment, .meeting]
      case .network: [.organisation, .person, .encounter, .relation]
      case .council: [.dutyContact, .member, .resource, .exercise]
      case .calendar: [.meeting, .followUp, .encounter, .exercise]
      }
    return first + RecordType.allCases.filter { $0.canBeMade && !first.contains($0) }
  }

  /// What the new record would be tied to from the start; else what the type is.
  private func about(_ type: RecordType, _ sight: [RecordID]) -> String {
    let filled = filled(for: type, sight)
    var titles: [String] = []
    for field in type.schema.references {
      guard let target = field.target else { continue }
      let keys = filled[field.name] ?? []
      titles += keys.map { municipality.title(of: RecordID(target, $0)) ?? $0 }
    }
    return titles.isEmpty ? type.schema.doc(language) : "· " + titles.joined(separator: ", ")
  }

  /// A form for a new record, with what is in sight filled in.
  func form(adding type: RecordType) -> Form {
    let sight = inSight
    let filled = filled(for: type, sight)
    let organisation = self.filled(for: .appointment, sight)["Organisation"]?.first
    var form =
      type == .person
      ? personForm([:], at: organisation, mustHaveRole: organisation != nil)
      : Form(adding: type, filled: filled)
    form.leadsToRecord = Screen(showing: type) == screen
    return form
  }

  /// A person is added with the role that he or she holds.
  func personForm(
    _ filled: [String: [String]], at organisation: String?, mustHaveRole: Bool
  ) -> Form {
    var form = Form(adding: .person, filled: filled, names: ["Name", "Telephone", "Email"])
    var appointment = FormPart(.appointment)
    appointment.heading = Phrase("Uppdrag", "Appointment")
    appointment.decisive = mustHaveRole ? nil : "Organisation"
    appointment.links = [FormPart.Link(field: "Person", source: .record(ofPart: 0))]
    form.add(
      appointment, filled: organisation.map { ["Organisation": [$0]] } ?? [:],
      names: ["Organisation", "Role", "From"])
    return form
  }

  /// Values of a new record that can be told from what is in sight.
  func filled(for type: RecordType, _ ids: [RecordID]) -> [String: [String]] {
    var filled: [String: [String]] = type == .encounter ? ["Date": ["\(today)"]] : [:]
    for field in type.schema.fields where field.traits.contains(.tied) {
      guard let target = field.target else { continue }
      let id = ids.first { $0.type == target } ?? ids.lazy.compactMap { owner($0, target) }.first
      if let id { filled[field.name] = [id.key] }
    }
    return filled
  }

  /// What a record in sight belongs to.
  private func owner(_ id: RecordID, _ type: RecordType) -> RecordID? {
    switch (id.type, type) {
    case (.member, .organisation), (.dutyContact, .organisation):
      municipality.organisation(of: id.type == .member ? id : municipality.owners(of: id).first)
    case (.indicator, .indicator), (_, .member), (.activity, .step), (.indicator, .step):
      municipality.owners(of: id).first { $0.type == type }
    default: nil
    }
  }
}
