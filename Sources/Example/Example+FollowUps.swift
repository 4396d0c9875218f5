import Almanac

extension Example {
  func writeFollowUps(to text: inout RecordText) {
    for promise in Self.promises { write(promise, to: &text) }
    var random = SplitMix64(seed: 7)
    // The latest first: what is still open is among them. The same promise is not given too often.
    var given: [String: Int] = [:]
    for encounter in encounters.reversed() {
      guard let promise = encounter.talk.promise, random.chance(40),
        given[promise, default: 0] < max(3, extent.known / 130)
      else { continue }
      given[promise, default: 0] += 1
      let due = Self.workday(encounter.day.adding(days: 12 + random.below(50)))
      text.begin()
      text.add("Id", "lofte-\(encounter.key)")
      text.add("What", promise)
      text.add("Due", due.description)
      text.add("Owner", encounter.by.key)
      text.add("Organisation", organisations[encounter.organisation].key)
      text.add("Person", encounter.person.map { people.persons[$0].key })
      text.add("Encounter", encounter.key)
      text.add("Step", encounter.talk.steps)
      if due < Self.asOf {
        let days = random.below(encounter.day.days(until: due))
        text.add("Done", Self.workday(due.adding(days: -days)).description)
        text.add("Outcome", encounter.talk.outcome ?? "Klart")
      }
      text.end()
    }
  }

  private func write(_ promise: Promise, to text: inout RecordText) {
    text.begin()
    text.add("Id", promise.key)
    text.add("What", promise.what)
    text.add("Due", promise.due)
    text.add("Owner", promise.owner.key)
    text.add("Organisation", existing(promise.organisations))
    text.add("Exercise", promise.exercise)
    text.add("Activity", promise.activity)
    text.add("Step", promise.steps)
    text.add("Done", promise.done)
    text.add("Outcome", promise.outcome)
    text.end(notes: promise.note.map { [$0] } ?? [])
  }

  /// A promise that came from no contact, or stands out.
  struct Promise {
    let key: String
    let what: String
    var due: String?
    let owner: ExamplePerson
    var organisations: [String] = []
    var steps: [Int] = []
    var activity: String?
    var exercise: String?
    var done: String?
    var outcome: String?
    var note: String?

    init(_ key: String, _ what: String, _ due: String?, _ owner: ExamplePerson) {
      self.key = key
      self.what = what
      self.due = due
      self.owner = owner
    }

    func about(_ organisations: String..., steps: [Int] = []) -> Promise {
      var copy = self
      copy.organisations = organisations
      copy.steps = steps
      return copy
    }

    func part(of activity: String) -> Promise {
      var copy = self
      copy.activity = activity
      return copy
    }

    func after(_ exercise: String, done: String? = nil, _ outcome: String? = nil) -> Promise {
      var copy = self
      copy.exercise = exercise
      copy.done = done
      copy.outcome = outcome
      return copy
    }

    func noted(_ note: String) -> Promise {
      var copy = self
      copy.note = note
      return copy
    }
  }
}
