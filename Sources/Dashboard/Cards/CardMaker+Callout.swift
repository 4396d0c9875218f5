import Almanac
import Canvas
import Model
import Widgets

extension CardMaker {
  /// The fields that the card tells in its own way.
  static let toldOfCallout: Set<String> = ["Kind", "Started", "Ended", "By"]

  /// A call-out: how it went, who was not reached and why, and every try in order.
  func card(_ callout: Callout) -> Card {
    var card = Card(title: callout.reason, subtitle: subtitle(callout))
    guard let run = CalloutRun(of: callout.recordID, in: municipality) else { return card }
    let summary = CalloutSummary(run: run, maker: self)
    addResult(of: run, to: &card)
    addFields(of: callout.recordID, except: Self.toldOfCallout, to: &card)
    card.section(
      say("Ska rättas", "To be corrected"),
      run.withWrongNumber.flatMap(\.wrong).map { number in
        .entry(
          CardEntry(
            lead: "✕", leadRole: .bad, text: title(number.contact), trail: number.telephone ?? "",
            trailRole: .text, link: number.contact))
      })
    card.section(
      say("Inte nådda", "Not reached"),
      run.notReached.map { called in
        let why = summary.why(called)
        return .entry(
          CardEntry(
            lead: "\(called.place)", text: title(called.member), trail: why.runs.first?.text ?? "",
            trailRole: why.runs.first?.role ?? .muted, link: called.member))
      })
    card.section(say("Uppringningar", "Calls"), run.attempts.map { .entry(entry($0)) })
    addHistory(of: callout.recordID, to: &card)
    addAnnotations(callout.annotations, to: &card)
    return card
  }

  private func subtitle(_ callout: Callout) -> String {
    let clocks = [callout.started, callout.ended].compactMap { $0?.time.clock }
    let time = callout.ended == nil ? clocks.first.map { $0 + "–" } : clocks.joined(separator: "–")
    return [
      callout.kind?.label(language), callout.started.map { words.long($0.day) }, time,
      callout.ended == nil ? say("pågår", "under way") : nil,
    ].compactMap(\.self).joined(separator: " · ")
  }

  private func addResult(of run: CalloutRun, to card: inout Card) {
    let (count, total) = (run.reached.count, run.members.count)
    card.parts.append(.blank)
    card.parts.append(
      .meter(
        fraction: total == 0 ? 0 : Double(count) / Double(total),
        text: say("\(count) av \(total) nådda", "\(count) of \(total) reached"),
        role: count == total ? .good : .warning))
    if let ended = run.callout.ended {
      card.fact(say("Tid", "Time"), "\(run.minutes(until: ended)) min")
    }
    card.fact(say("Ringde", "Called by"), run.callout.by.map { title($0) }, link: run.callout.by)
  }

  private func entry(_ attempt: CallAttempt) -> CardEntry {
    let outcome = outcome(attempt.outcome).runs.first
    let who = [attempt.dutyContact, attempt.member].compactMap { $0 }.map { title($0) }
    return CardEntry(
      lead: attempt.at.map(\.time.clock) ?? "",
      text: who.joined(separator: ", "), trail: outcome?.text ?? "",
      trailRole: outcome?.role ?? .muted, link: attempt.dutyContact ?? attempt.member)
  }
}
