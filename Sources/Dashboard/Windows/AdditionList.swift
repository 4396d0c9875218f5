import Almanac
import Canvas
import Model

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
