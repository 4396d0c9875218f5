import Almanac
import Canvas
import Model
import Widgets

/// The seven steps, one to a row.
enum StepListing {
  static func rows(_ maker: CardMaker) -> ShortListing {
    let columns = [
      Column(maker.say("Moment", "Step"), .flexible(min: 20, weight: 1), priority: 9),
      Column("", .fixed(10), priority: 8),
      Column(maker.say("Status", "Status"), .fixed(16), priority: 9),
      Column(
        maker.say("Insatser", "Activities"), .fixed(10), align: .right, priority: 7),
    ]
    let rows = maker.municipality.steps.map { step in
      Row(id: step.recordID, cells: cells(step, maker))
    }
    return ShortListing(columns: columns, rows: rows)
  }

  private static func cells(_ step: Step, _ maker: CardMaker) -> [Line] {
    let activities = maker.municipality.referrers(to: step.recordID, from: .activity).count
    return [
      Line("\(step.id) \(step.name)", .step(step.number ?? 0)),
      step.progress.map {
        Meter(Double($0) / 100, role: .step(step.number ?? 0)).line(width: 10)
      } ?? .empty,
      Line(
        step.status.map { "\($0.sign) \($0.label(maker.language))" } ?? "–",
        step.status?.role ?? .muted),
      Line(activities == 0 ? "–" : "\(activities)", activities == 0 ? .muted : .text),
    ]
  }
}
