import Almanac
import Canvas
import Model

/// A call-out that has not ended, as far as the records tell: the same on every machine that shares
/// the folder.
struct RunningCallout: Equatable, Sendable {
  let kind: CalloutKind?
  let reached: Int
  let members: Int

  /// The gravest of those that have not ended, and of these the last one begun; nil where all have.
  init?(_ municipality: Municipality) {
    let runs = municipality.runningCallouts.compactMap { CalloutRun(of: $0, in: municipality) }
    guard let run = runs.first(where: { $0.callout.kind != .drill }) ?? runs.first else {
      return nil
    }
    kind = run.callout.kind
    reached = run.reached.count
    members = run.members.count
  }

  func flag(_ language: Language) -> HeaderLine.Flag {
    let isDrill = kind == .drill
    let what =
      isDrill
      ? Phrase("Övning pågår", "Drill under way")(language)
      : Phrase("Larm pågår", "Call-out under way")(language)
    let word =
      isDrill ? Phrase("Övning", "Drill")(language) : Phrase("Larm", "Call-out")(language)
    let count = "\(reached) " + Phrase("av", "of")(language) + " \(members)"
    return HeaderLine.Flag(
      text: "▲ \(what): \(count) · C", short: "▲ \(word) \(reached)/\(members)",
      role: isDrill ? .warning : .bad)
  }
}
