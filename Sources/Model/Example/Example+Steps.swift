import Publication

extension Example {
  func writeSteps(to text: inout RecordText) {
    for (number, step) in Self.steps.enumerated() {
      text.begin()
      text.add("Number", number + 1)
      text.add("Name", step.name)
      text.add("Aim", step.aim)
      text.add("Status", step.status?.rawValue)
      text.add("Progress", step.progress)
      text.add("Owner", step.owner.key)
      text.end(notes: step.note.map { [$0] } ?? [], isPublic: true)
    }
  }

  private struct Step {
    let name: String
    let aim: String
    /// What is not said follows from the activities.
    var status: StepStatus?
    var progress: Int?
    let owner: ExamplePerson
    var note: String?
  }

  private static let steps = [
    Step(
      name: "Uttryck viljan!",
      aim: "Vi säger tydligt vilken näringslivskommun vi vill vara, också för besökare.",
      owner: .chair),
    Step(
      name: "Skaffa kunskaperna!",
      aim: "Vi vill känna våra företag: vilka de är, hur de hänger ihop och vart de är på väg.",
      status: .atRisk, owner: .developer, note: "Registret hänger på en person."),
    Step(
      name: "Samverka regionalt!",
      aim: "Vi gör hellre saker med grannkommunerna än bredvid dem.",
      status: .done, progress: 100, owner: .executive,
      note: "Avtalet undertecknat. Nya insatser planeras efter årsskiftet."),
    Step(
      name: "Ta regeringsgreppet!",
      aim: "Näringslivsfrågorna har en fast plats i kommunstyrelsen, och kunskapen finns nära.",
      status: .planned, owner: .executive),
    Step(
      name: "Bjud upp till dans!",
      aim: "Företagen är med och formar vår inriktning och vårt sätt att arbeta.",
      owner: .chief),
    Step(
      name: "Nätverka för mervärde!",
      aim: "Vi för samman företag som har glädje av varandra, och mäklar när det behövs.",
      owner: .chief),
    Step(
      name: "Utveckla myndighetsrollen!",
      aim:
        "Den som behöver ett besked får det i tid, av en människa, på ett språk som går att förstå.",
      status: .late, owner: .planner, note: "Två handläggartjänster har stått tomma sedan i maj."),
  ]
}
