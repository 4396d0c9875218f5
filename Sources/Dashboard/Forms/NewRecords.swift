import Almanac
import Canvas
import Model

/// Forms for new records, with what can be told from the records in sight filled in.
extension Environment {
  /// - Parameters:
  ///   - targets: the records in sight, the likeliest first.
  ///   - leads: whether the screen goes to the record when it is saved.
  func form(adding type: RecordType, near targets: [RecordID], leads: Bool) -> Form {
    let organisation = filled(for: .appointment, targets)["Organisation"]?.first
    var form =
      type == .person
      ? Form(person: [:], at: organisation, mustHaveRole: organisation != nil)
      : Form(adding: type, filled: filled(for: type, targets))
    form.leadsToRecord = leads
    return form
  }

  /// Values of a new record that can be told from what is in sight.
  func filled(for type: RecordType, _ targets: [RecordID]) -> [String: [String]] {
    var filled: [String: [String]] = type == .encounter ? ["Date": ["\(today)"]] : [:]
    var taken: Set<RecordID> = []
    for field in type.schema.fields where field.traits.contains(.tied) {
      guard let target = field.target else { continue }
      // Two fields of one kind are of two that differ.
      let id =
        targets.first { $0.type == target && !taken.contains($0) }
        ?? targets.lazy.compactMap { owner($0, target) }.first { !taken.contains($0) }
      guard let id else { continue }
      filled[field.name] = [id.key]
      if !field.repeats { taken.insert(id) }
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

extension Form {
  /// A person is added with the role that he or she holds.
  init(person filled: [String: [String]], at organisation: String?, mustHaveRole: Bool) {
    self.init(adding: .person, filled: filled, names: ["Name", "Telephone", "Email"])
    var appointment = FormPart(.appointment)
    appointment.heading = Phrase("Uppdrag", "Appointment")
    appointment.decisive = mustHaveRole ? nil : "Organisation"
    appointment.links = [FormPart.Link(field: "Person", source: .record(ofPart: 0))]
    add(
      appointment, filled: organisation.map { ["Organisation": [$0]] } ?? [:],
      names: ["Organisation", "Role", "From"])
  }

  /// A form for a record that a field of this one wants to lead to. Who is met for the first time
  /// may get a role at the organisation that this one names.
  func form(adding type: RecordType, named name: String, _ environment: Environment) -> Form {
    let naming = name.isEmpty ? nil : type.schema.title
    let filled = naming.map { [$0.name: [name]] } ?? [:]
    let organisation = self["Organisation"]?.values(environment.words).first
    var form =
      type == .person
      ? Form(person: filled, at: organisation, mustHaveRole: false)
      : Form(adding: type, filled: filled)
    form.fillsBelow = true
    return form
  }
}

/// What can be added, the likeliest first: a form that waits, then every type of record that can be
/// made, with what the new one would be tied to.
struct AdditionList: PickerSource {
  /// The titles of the forms that wait.
  let waiting: [Phrase]
  /// The types that come first.
  let likeliest: [RecordType]
  /// The records in sight.
  let targets: [RecordID]

  var lead: Picker.Lead { .name }

  func title(_ environment: Environment) -> String { environment.say("Lägg till", "Add") }

  func rows(_ environment: Environment) -> [Picker.Row] {
    let language = environment.language
    let rest = RecordType.allCases.filter { $0.canBeMade && !likeliest.contains($0) }
    return waiting.map { title in
      Picker.Row(
        lead: environment.say("Fortsätt", "Go on"), title: title(language),
        detail: environment.say("påbörjad", "begun"), requests: [.closeAll, .resumeForms],
        act: Phrase("fortsätt", "go on"))
    }
      + (likeliest + rest).map { type in
        Picker.Row(
          lead: type.label.capitalised(language), title: about(type, environment),
          requests: [.closeAll, .add(type)], act: Phrase("lägg till", "add"))
      }
  }

  /// What the new record would be tied to from the start; else what the type is.
  private func about(_ type: RecordType, _ environment: Environment) -> String {
    let filled = environment.filled(for: type, targets)
    var titles: [String] = []
    for field in type.schema.references {
      guard let target = field.target else { continue }
      let keys = filled[field.name] ?? []
      titles += keys.map { environment.municipality.title(of: RecordID(target, $0)) ?? $0 }
    }
    return titles.isEmpty
      ? type.schema.doc(environment.language) : "· " + titles.joined(separator: ", ")
  }
}
