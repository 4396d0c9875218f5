package import Almanac
import Lettering
package import Model

/// Who sits with whom at a meeting, round by round, so that as many as possible meet somebody whom
/// they should.
package struct MeetingSeating: Equatable, Sendable {
  /// The guests; the plan tells them by their place here.
  package let people: [RecordID]
  package let plan: SeatingPlan
  package let seed: UInt64

  /// How many pairs may meet that don't know each other, so that the count of those that do has a
  /// measure.
  package let strangers: Int

  /// The most pairs that could meet anew: as many as the tables allow, and no more than there are.
  package var most: Int { min(plan.bound, strangers) }

  /// The guests at each table of a round.
  package func tables(ofRound round: Int) -> [[RecordID]] {
    plan[round].map { $0.map { people[$0] } }
  }
}

extension Municipality {
  /// Seats those who attended a meeting, else the persons who are invited, else those who hold
  /// appointments at the organisations that are. Nil where there are none.
  /// - Parameters:
  ///   - seed: nil: one that is made of the meeting's key, so that it is the same each time.
  package func seating(
    of meeting: RecordID, seats: Int, rounds: Int, on day: Day, seed: UInt64? = nil
  ) -> MeetingSeating? {
    guard let record = meetings[meeting] else { return nil }
    let people = attending(record, on: day)
    guard !people.isEmpty else { return nil }
    let seed =
      seed
      ?? meeting.key.utf8.reduce(14_695_981_039_346_656_037) { hash, byte in
        (hash ^ UInt64(byte)) &* 1_099_511_628_211
      }
    let values = pairValues(people, before: record, on: day)
    let plan = SeatingPlan.best(
      people: people.count, seats: seats, rounds: rounds, values: values, seed: seed)
    return MeetingSeating(
      people: people, plan: plan, seed: seed,
      strangers: (0..<people.count).reduce(0) { sum, one in
        sum + (0..<one).count { values[one * people.count + $0] > 0 }
      })
  }

  private func attending(_ meeting: Meeting, on day: Day) -> [RecordID] {
    let named = meeting.attended.isEmpty ? meeting.persons : meeting.attended
    var people = named.filter { persons.row(of: $0) != nil }
    if people.isEmpty {
      for organisation in meeting.organisations {
        for appointment in referring(to: organisation, in: appointments)
        where appointment.holds(on: day) {
          if let person = appointment.person, persons.row(of: person) != nil {
            people.append(person)
          }
        }
      }
    }
    var seen: Set<RecordID> = []
    return people.filter { seen.insert($0).inserted }
  }

  /// What it is worth that two guests meet: less than nothing where they are of one organisation or
  /// compete, nothing where they know each other, else the more the better their needs and offers fit.
  private func pairValues(_ people: [RecordID], before meeting: Meeting, on day: Day) -> [Int] {
    let count = people.count
    let places = people.map { person in
      Set(
        referring(to: person, in: appointments).filter { $0.holds(on: day) }
          .compactMap { organisations.row(of: $0.organisation) })
    }
    let graph = ties(on: day)
    let needs = NeedsAndOffers(self)
    let earlier = meetings.filter { other in
      other.id != meeting.id && (other.date?.days.upperBound).map { $0 < day } == true
    }.map { Set($0.attended) }
    let competes = places.map { rows in
      Set(rows.flatMap { organisations[$0].competes.map { $0.lowercased() } })
    }
    var values = [Int](repeating: 0, count: count * count)
    for one in 0..<count {
      for other in 0..<one {
        let value: Int
        let pairs = places[one].flatMap { a in places[other].map { (a, $0) } }
        if !places[one].isDisjoint(with: places[other])
          || !competes[one].isDisjoint(with: competes[other])
          || pairs.contains(where: { areOfOneBranch($0, $1) })
        {
          value = -50
        } else if pairs.contains(where: { graph.isTied($0, $1) })
          || earlier.contains(where: { $0.contains(people[one]) && $0.contains(people[other]) })
        {
          value = 0
        } else {
          let best = pairs.map { needs.best($0, $1)?.score ?? 0 }.max() ?? 0
          value = 10 + Int((best * 12).rounded())
        }
        values[one * count + other] = value
        values[other * count + one] = value
      }
    }
    return values
  }

  /// The records of a seating, in the place of those that the meeting had.
  package func seating(_ seating: MeetingSeating, at meeting: RecordID) throws(ChangeFault)
    -> Municipality
  {
    var changes = referring(to: meeting, in: seatings).map { Change.remove($0.recordID) }
    for round in 0..<seating.plan.rounds {
      for (table, people) in seating.tables(ofRound: round).enumerated() {
        changes.append(
          .add(
            .seating,
            [
              FieldChange("Meeting", .replace([meeting.key])),
              FieldChange("Round", .replace(["\(round + 1)"])),
              FieldChange("Table", .replace(["\(table + 1)"])),
              FieldChange("Person", .replace(people.map(\.key))),
            ]))
      }
    }
    return try applying(changes).municipality
  }
}
