import Publication

extension Example {
  func writeActivities(to text: inout RecordText) {
    for activity in Self.activities {
      text.begin()
      text.add("Id", activity.key)
      text.add("Name", activity.name)
      text.add("Step", activity.steps)
      text.add("Status", activity.status.rawValue)
      text.add("Progress", activity.progress)
      text.add("Owner", activity.owner.key)
      text.add("Organisation", existing(activity.organisations))
      text.add("Start", activity.start)
      text.add("Due", activity.due)
      text.end(notes: activity.note.map { [$0] } ?? [], isPublic: activity.isPublic)
    }
  }

  struct Activity {
    let steps: [Int]
    let key: String
    let name: String
    let status: StepStatus
    let progress: Int?
    let owner: ExamplePerson
    let start: String?
    let due: String?
    let organisations: [String]
    let note: String?
    /// Most of what is done for the businesses can be told to them.
    let isPublic: Bool

    init(
      _ steps: [Int], _ key: String, _ name: String, _ status: StepStatus, _ progress: Int?,
      _ owner: ExamplePerson, _ start: String?, _ due: String?, with organisations: [String] = [],
      note: String? = nil, isPublic: Bool = true
    ) {
      self.steps = steps
      self.key = key
      self.name = name
      self.status = status
      self.progress = progress
      self.owner = owner
      self.start = start
      self.due = due
      self.organisations = organisations
      self.note = note
      self.isPublic = isPublic
    }
  }
}
