import Model

extension Example {
  func writeExercises(to text: inout RecordText) {
    for exercise in Self.exercises {
      text.begin()
      text.add("Id", exercise.key)
      text.add("Name", exercise.name)
      text.add("Date", exercise.date)
      text.add("Status", exercise.status.rawValue)
      text.add("Aim", exercise.aim)
      text.add("Finding", exercise.findings)
      text.add("Organisation", existing(exercise.organisations))
      text.add("Person", [ExamplePerson.preparedness.key, ExamplePerson.executive.key])
      text.end(notes: exercise.note.map { [$0] } ?? [])
    }
  }

  private struct Exercise {
    let key: String
    let name: String
    let date: String
    let status: ExerciseStatus
    let aim: String
    var findings: [String] = []
    let organisations: [String]
    var note: String?
  }

  private static let exercises = [
    Exercise(
      key: "2007-11-08-oversvamning", name: "Översvämning i Sjövik", date: "2007-11-08",
      status: .evaluated,
      aim: "Öva ledning, varning och utrymning när Exempelforsen stiger två meter.",
      findings: [
        "Larmlistan hade tre fel nummer.",
        "Vårdcentralens reservkraft startade inte.",
        "Utrymningen av campingen tog 50 minuter, målet var 90.",
        "Närradion nådde ut före webben.",
      ],
      organisations: [
        "raddningstjansten-exempelbygden", "exempelkopings-vatten-ab", "vardcentralen-ekbacken",
        "hamnen-i-sjovik-ab", "narradio-exempelvagen",
      ]),
    Exercise(
      key: "2008-09-18-elavbrott", name: "Elavbrott i tre dygn", date: "2008-09-18",
      status: .held,
      aim: "Pröva hur värme, vatten och omsorg klaras när elen är borta i tre vinterdygn.",
      organisations: [
        "krisledningsnamnden-i-exempelkoping", "krisledningsgruppen-i-exempelkoping",
        "elnatet-i-exempelbygden-ab", "exempelkopings-energi-ab", "solgardens-omsorg-ab",
      ],
      note: "Övningsledare utifrån. Utvärderingen ska vara klar i oktober."),
    Exercise(
      key: "2008-11-20-larmovning", name: "Larmövning utan förvarning", date: "2008-11-20",
      status: .planned,
      aim: "Nå alla 21 i krishanteringsrådet inom trettio minuter.",
      organisations: ["krishanteringsradet-i-exempelbygden"],
      note: "Tiden på dagen är hemlig."),
  ]
}
