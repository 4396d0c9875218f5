import Almanac
import Insight
import Model

/// What a call-out writes. Each is on the disk before the next contact shows.
extension State {
  mutating func startCallout() -> [Effect] {
    guard case .reason(let kind, let editor) = callout?.page else { return [] }
    let typed = editor.text.split(separator: " ").joined(separator: " ")
    let reason = typed.isEmpty ? kind.defaultReason(language) : typed
    do throws(ChangeFault) {
      let started = try municipality.startingCallout(
        kind, reason: reason, by: municipality.me, at: now)
      return try requestSave(
        of: started.municipality, Phrase("larma: \(reason)", "call out: \(reason)"),
        then: .call(started.record))
    } catch {
      notice = Notice(.problem, error.what)
      return []
    }
  }

  mutating func note(_ outcome: AttemptOutcome) -> [Effect] {
    guard let id = callout?.callout, let called = calloutRun?.next, let number = called.next
    else { return [] }
    let who = municipality.title(of: number.contact) ?? number.contact.key
    guard callout?.isShifted != true else {
      callout?.isShifted = false
      notice = Notice(.hint, Say.calledElsewhere(who))
      return []
    }
    let name = Phrase(
      "\(who) – \(outcome.label.swedish)", "\(who) – \(outcome.label.english)")
    let now = now
    return change(name) { municipality throws(ChangeFault) in
      try municipality.noting(outcome, number, for: called.member, in: id, at: now).municipality
    }
  }

  /// Whom the call-out says to call now, and where.
  var calledNumber: CallNumber? { calloutRun?.next?.next }

  mutating func undoInCallout() -> [Effect] {
    guard let mode = callout, history.count > mode.changesBefore else {
      notice = Notice(.hint, Say.nothingToUndoInCallout.phrase)
      return []
    }
    if mode.page == .summary { callout?.page = .calling }
    return undo()
  }

  mutating func followUpCallout() -> [Effect] {
    guard let run = calloutRun else { return [] }
    do throws(ChangeFault) {
      let made = try municipality.followingUp(
        run, today: today, owner: municipality.me, in: language)
      guard !made.records.isEmpty else {
        notice = Notice(.hint, Say.followedUpAlready.phrase)
        return []
      }
      let count = made.records.count
      return try requestSave(
        of: made.municipality,
        Phrase(
          count == 1 ? "1 återkoppling om en vecka" : "\(count) återkopplingar om en vecka",
          count == 1 ? "1 follow-up in a week" : "\(count) follow-ups in a week"))
    } catch {
      notice = Notice(.problem, error.what)
      return []
    }
  }

  mutating func endCallout() -> [Effect] {
    guard let id = callout?.callout else { return [] }
    let now = now
    return change(Phrase("avsluta larmningen", "end the call-out"), then: .show(id)) {
      municipality throws(ChangeFault) in
      try municipality.endingCallout(id, at: now).municipality
    }
  }
}

extension CalloutKind {
  /// What stands as the reason where nobody has the time to type one.
  func defaultReason(_ language: Language) -> String {
    switch self {
    case .drill: Phrase("Larmövning", "Call-out drill")(language)
    case .real: Phrase("Larm", "Call-out")(language)
    }
  }
}
