import Lettering

/// Someone in the example.
struct ExamplePerson {
  let key: String
  let name: String

  init(_ name: String) {
    self.name = name
    key = name.slug
  }

  var email: String { key.replacing("-", with: ".") + "@example.org" }
}

extension ExamplePerson {
  /// Those who work for the municipality, first the business-development chief.
  static let staff = [
    chief, executive, developer, preparedness, chair, planner, informer, developerOfLand,
    environment,
  ]

  static let chief = ExamplePerson("Sigrid Ekdahl")
  static let executive = ExamplePerson("Henrik Stråle")
  static let developer = ExamplePerson("Åsa Lundmark")
  static let preparedness = ExamplePerson("Jonas Wedin")
  static let chair = ExamplePerson("Birgitta Fors")
  static let planner = ExamplePerson("Per Hallin")
  static let informer = ExamplePerson("Leila Azizi")
  static let developerOfLand = ExamplePerson("Mats Törnblom")
  static let environment = ExamplePerson("Karin Rydell")

  /// In the order of `staff`.
  static let staffRoles = [
    "Näringslivschef", "Kommunchef", "Näringslivsutvecklare", "Beredskapssamordnare",
    "Kommunstyrelsens ordförande", "Stadsbyggnadschef", "Kommunikatör", "Exploateringschef",
    "Miljöchef",
  ]
}
