package import Almanac
import Lettering
package import Model
import RecFile

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
