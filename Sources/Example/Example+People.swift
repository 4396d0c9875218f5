extension Example {
  func writePersons(to text: inout RecordText) {
    var random = SplitMix64(seed: 4)
    for (number, person) in people.persons.enumerated() {
      text.begin()
      text.add("Id", person.key)
      text.add("Name", person.name)
      text.add("Telephone", FictionalNumber.mobile(number))
      if random.chance(75) { text.add("Email", person.email) }
      if random.chance(60) { text.add("Review", "20\(random.pick(["09", "10"]))-01-15") }
      text.end(notes: random.chance(14) ? [random.pick(Self.personNotes)] : [])
    }
  }

  func writeAppointments(to text: inout RecordText) {
    var taken: Set<String> = []
    for appointment in people.appointments {
      let person = people.persons[appointment.person].key
      let organisation = organisations[appointment.organisation].key
      let key = "\(person)-\(organisation)"
      guard taken.insert(key).inserted else { continue }
      text.begin()
      text.add("Id", key)
      text.add("Person", person)
      text.add("Organisation", organisation)
      text.add("Role", appointment.role)
      text.add("From", appointment.from)
      text.add("To", appointment.to)
      text.end(isPublic: appointment.isPublic)
    }
  }

  private static let personNotes = [
    "Nås bäst på förmiddagen.", "Föredrar mejl.", "Talar gärna om idrottshallen.",
    "Vill bli kallad vid smeknamn.", "Föräldraledig till i vår.", "Slutar vid årsskiftet.",
    "Känner alla i hamnen.", "Kan ryska och polska.", "Satt i kommunfullmäktige på nittiotalet.",
    "Bra talare: be om hjälp till branschdagen.",
  ]
}
