import Almanac
import Canvas
import Insight
import Model
import Widgets

extension CardMaker {
  /// The fields that the card tells in its own way.
  static let toldOfMember: Set<String> = ["Organisation", "Order", "Since"]

  /// A member of the crisis council: who answers stands first, since that is what one looks for.
  func card(_ member: Member) -> Card {
    let id = member.recordID
    var card = Card(title: title(id), subtitle: subtitle(member))
    addRest(
      of: id,
      except: Set(RecordType.allCases).subtracting([.dutyContact, .resource]), to: &card)
    if let organisation = member.organisation {
      let about = municipality.organisations[organisation].map { subtitle($0) } ?? ""
      card.parts.append(.blank)
      card.fact(
        say("Organisation", "Organisation"),
        about.isEmpty ? say("hela kortet", "the whole card") : about, link: organisation)
    }
    addFields(of: id, except: Self.toldOfMember, to: &card)
    addHistory(of: id, to: &card)
    addRest(
      of: id, except: [.followUp, .meeting, .encounter, .dutyContact, .resource], to: &card)
    addAnnotations(member.annotations, to: &card)
    return card
  }

  private func subtitle(_ member: Member) -> String {
    let council = say("medlem i krishanteringsrådet", "member of the crisis council")
    let since = member.since.map { say(" sedan ", " since ") + words.short($0) } ?? ""
    let order = member.order.map { say("rings som nr ", "called as no. ") + "\($0)" }
    return [council + since, order].compactMap { $0 }.joined(separator: " · ")
  }
}

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
