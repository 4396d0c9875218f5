package import Almanac
package import Publication

extension Municipality {
  /// The part that may be shown to anyone: only what is marked public itself, and of that only
  /// the fields named here.
  package func publication(asOf day: Day) -> Publication {
    let activities = self.activities.filter(\.isPublic)
    var seen: Set<Int> = []
    let steps = self.steps.filter(\.isPublic).compactMap { step -> PublicStep? in
      guard let number = step.number, seen.insert(number).inserted else { return nil }
      return PublicStep(
        number: number, name: step.name, aim: step.aim, status: step.status?.published,
        progress: step.progress,
        activities: activities.filter { $0.steps.contains(number) }.map(Self.published))
    }
    return Publication(
      municipality: settings.municipality, asOf: day,
      steps: steps.sorted { $0.number < $1.number })
  }

  private static func published(_ activity: Activity) -> PublicActivity {
    PublicActivity(
      name: activity.name, status: activity.status?.published, progress: activity.progress,
      due: activity.due)
  }
}
