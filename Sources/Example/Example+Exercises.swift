import Almanac
import Lettering
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

extension Example {
  private static let drill = "2008-09-24-larmovning"

  func writeCallouts(to text: inout RecordText) {
    text.begin()
    text.add("Id", Self.drill)
    text.add("Kind", "drill")
    text.add("Reason", "Övning i samband med rådets möte: elavbrott i hela kommunen")
    text.add("Started", "2008-09-24 13:02")
    text.add("Ended", "2008-09-24 13:41")
    text.add("By", ExamplePerson.preparedness.key)
    text.end(notes: ["Nitton av tjugoen nåddes på 39 minuter."])
  }

  /// Contact after contact in call order; who did not answer gave way to the deputy, and who asked
  /// for it was called again at the end.
  func writeCallAttempts(to text: inout RecordText) {
    var minute = 2
    var again: [ExampleSeat] = []
    for seat in seats {
      let outcome = Self.outcomes[seat.order] ?? .reached
      write(outcome, seat, seat.contact, &minute, to: &text)
      switch outcome {
      case .reached: break
      case .later: again.append(seat)
      case .noAnswer, .wrongNumber:
        if let deputy = seat.deputy { write(.reached, seat, deputy, &minute, to: &text) }
      }
    }
    for seat in again { write(.reached, seat, seat.contact, &minute, to: &text) }
  }

  private static let outcomes: [Int: AttemptOutcome] = [
    4: .noAnswer, 7: .noAnswer, 8: .wrongNumber, 10: .noAnswer, 12: .later, 15: .noAnswer,
    18: .noAnswer, 20: .wrongNumber,
  ]

  private func write(
    _ outcome: AttemptOutcome, _ seat: ExampleSeat, _ contact: ExampleSeat.Contact,
    _ minute: inout Int, to text: inout RecordText
  ) {
    let time = "13:\(minute < 10 ? "0" : "")\(minute)"
    text.begin()
    text.add("Id", "\(Self.drill)-\(time.slug)-\(contact.key)")
    text.add("Callout", Self.drill)
    text.add("Member", seat.key)
    text.add("DutyContact", contact.key)
    text.add("At", "2008-09-24 \(time)")
    text.add("Outcome", outcome.rawValue)
    text.end()
    minute += outcome == .reached ? 1 : 2
  }
}
