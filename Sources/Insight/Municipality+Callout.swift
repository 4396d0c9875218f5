package import Almanac
import Lettering
package import Model
import RecFile

extension Municipality {
  /// With a call-out begun. Times are written to the minute, as the descriptors of these files have
  /// always had them; keys are made of the second.
  /// - Throws: also where no reason is given.
  package func startingCallout(
    _ kind: CalloutKind, reason: String, by person: RecordID?, at now: Moment
  ) throws(ChangeFault) -> (municipality: Municipality, record: RecordID) {
    try adding(
      .callout,
      [
        FieldChange("Id", key(.callout, now, of: reason)), FieldChange("Kind", kind.rawValue),
        FieldChange("Reason", reason), FieldChange("Started", now.toTheMinute),
        FieldChange("By", existing(person)?.key ?? ""),
      ])
  }

  /// With what came of one call. A contact who was reached has been verified that day, unless
  /// another of its numbers turned out to be wrong.
  ///
  /// The key is made of the second and of who was called, so that two machines that call at once
  /// make different ones.
  package func noting(
    _ outcome: AttemptOutcome, _ number: CallNumber, for member: RecordID, in callout: RecordID,
    at now: Moment
  ) throws(ChangeFault) -> (municipality: Municipality, record: RecordID) {
    let telephone = number.telephone.flatMap { FieldKind.telephone.fault(in: $0) == nil ? $0 : nil }
    let (noted, record) = try adding(
      .callAttempt,
      [
        FieldChange("Id", key(.callAttempt, now, of: number.contact.key)),
        FieldChange("Callout", callout.key),
        FieldChange("Member", member.key), FieldChange("DutyContact", number.contact.key),
        FieldChange("Telephone", telephone ?? ""), FieldChange("At", now.toTheMinute),
        FieldChange("Outcome", outcome.rawValue),
      ])
    guard outcome == .reached, !isWrongNumberKnown(of: number.contact, in: callout) else {
      return (noted, record)
    }
    // That somebody was reached must not be lost because the contacts can't be written.
    let by = callouts[callout]?.by
    let verified = try? noted.verifying(number.contact, on: now.day, by: by)
    return (verified?.municipality ?? noted, record)
  }

  /// With the number of a duty contact known to be right.
  /// - Parameter person: who made sure; nil where it is not known, which then is what it says.
  package func verifying(
    _ contact: RecordID, on day: Day, by person: RecordID?
  ) throws(ChangeFault) -> (municipality: Municipality, record: RecordID) {
    let changes = [
      FieldChange("Verified", "\(day)"),
      FieldChange("VerifiedBy", existing(person)?.key ?? ""),
    ]
    return (try setting(contact, changes), contact)
  }

  /// With a call-out at its end. One that has ended already keeps its end.
  package func endingCallout(
    _ callout: RecordID, at now: Moment
  ) throws(ChangeFault) -> (municipality: Municipality, record: RecordID) {
    guard callouts[callout]?.ended == nil else { return (self, callout) }
    return (try setting(callout, [FieldChange("Ended", now.toTheMinute)]), callout)
  }

  private func isWrongNumberKnown(of contact: RecordID, in callout: RecordID) -> Bool {
    let telephones = dutyContacts[contact].map { self.telephones(of: $0) } ?? []
    return referring(to: callout, in: callAttempts).contains { attempt in
      attempt.outcome == .wrongNumber && attempt.dutyContact == contact
        && attempt.telephone.map { telephones.contains($0) } ?? true
    }
  }

  /// `2008-10-01-130207-vaxeln`: two machines that note something make different keys.
  private func key(_ type: RecordType, _ now: Moment, of name: String) -> String {
    let (day, time) = (now.day, now.time)
    let clock = [time.hour, time.minute, time.second].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let stem = ["\(day)", clock.joined(), String(name.slug.prefix(60))].filter { !$0.isEmpty }
      .joined(separator: "-")
    var key = stem
    var number = 2
    while row(of: RecordID(type, key)) != nil {
      key = "\(stem)-\(number)"
      number += 1
    }
    return key
  }
}

extension Moment {
  /// `2008-10-01 13:02`, whatever the second.
  fileprivate var toTheMinute: String {
    let minute = TimeOfDay(hour: time.hour, minute: time.minute) ?? time
    return "\(Moment(day, minute))"
  }
}

extension Municipality {
  /// With a follow-up, due in a week, for each member whom a call-out did not reach or found at a
  /// wrong number. What is promised already, and still open, is not promised again.
  /// - Parameter owner: who promises where the call-out doesn't say who called.
  /// - Returns: also the new records; none where there is nothing to do.
  package func followingUp(
    _ run: CalloutRun, today: Day, owner: RecordID?, in language: Language
  ) throws(ChangeFault) -> (municipality: Municipality, records: [RecordID]) {
    var result = self
    var records: [RecordID] = []
    let owner = existing(run.callout.by) ?? existing(owner)
    let due = today.adding(days: 7)
    for called in run.toFollowUp {
      let what = whatToDo(about: called)(language)
      let organisation = existing(members[called.member]?.organisation)
      guard !result.isOpen(what, about: organisation) else { continue }
      let (with, record) = try result.adding(
        .followUp,
        [
          FieldChange("What", what), FieldChange("Due", "\(due)"),
          FieldChange("Owner", owner?.key ?? ""),
          FieldChange("Organisation", organisation?.key ?? ""),
          FieldChange("Note", origin(of: run.callout)(language)),
        ])
      result = with
      records.append(record)
    }
    return (result, records)
  }

  /// "Rätta numret till Växeln, Norra Åkeriet AB".
  private func whatToDo(about called: CalledMember) -> Phrase {
    let member = line(title(of: called.member) ?? called.member.key)
    if !called.wrong.isEmpty {
      let names = called.wrong.map { number in
        line(
          [title(of: number.contact) ?? number.contact.key, number.telephone]
            .compactMap(\.self).joined(separator: " "))
      }.joined(separator: ", ")
      return Phrase(
        "Rätta numret till \(names), \(member)", "Correct the number of \(names), \(member)")
    }
    switch called.standing {
    case .withoutContact:
      return Phrase(
        "Ta reda på vem som svarar vid larm hos \(member)",
        "Find out who answers a call-out at \(member)")
    default:
      return Phrase(
        "Kom överens om hur \(member) nås vid larm",
        "Agree on how \(member) is reached at a call-out")
    }
  }

  private func origin(of callout: Callout) -> Phrase {
    let day = callout.started.map { " \($0.day)" } ?? ""
    let reason = line(callout.reason)
    return Phrase("Efter larmningen\(day): \(reason)", "After the call-out\(day): \(reason)")
  }

  /// On one line, and without what can't be written.
  private func line(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.isControl || $0 == "\n" ? " " : $0 })
    )
    .trimmed
  }

  private func isOpen(_ what: String, about organisation: RecordID?) -> Bool {
    followUps.contains { followUp in
      followUp.done == nil && followUp.what == what
        && (organisation.map { followUp.organisations.contains($0) } ?? true)
    }
  }
}
