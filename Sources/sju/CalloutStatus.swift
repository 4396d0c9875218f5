import Almanac
import Canvas
import Insight
import Model

/// How a call-out goes or went, and whether the council can be reached.
struct CalloutStatus {
  let municipality: Municipality
  let unread: [Problem]
  let now: Moment
  let language: Language

  private var run: CalloutRun? {
    municipality.latestCallout.flatMap { CalloutRun(of: $0, in: municipality) }
  }

  private var readiness: Readiness { municipality.readiness(today: now.day) }

  var text: String {
    (noticeLines + calloutLines + [""] + readinessLines).map { $0.printable + "\n" }.joined()
  }

  private var noticeLines: [String] {
    let types = CallList.types + [.callout, .callAttempt]
    let meaning = Phrase("det här är inte allt", "this is not all")
    return UnreadNotice(unread, meaning, madeOf: types).lines(language)
  }

  private var calloutLines: [String] {
    guard let run else { return [say("Ingen larmning är gjord.", "No call-out has been made.")] }
    let callout = run.callout
    let kind = callout.kind?.label(language) ?? say("larmning", "call-out")
    let start = callout.started.map { "\($0.day) \(Self.clock($0.time))" } ?? "–"
    let end =
      callout.ended.map { say("till ", "to ") + Self.clock($0.time) }
      ?? say("pågår", "under way")
    let minutes = run.minutes(until: now)
    var lines = [
      "\(kind): \(callout.reason)", "\(start) \(end)",
      say(
        "\(run.reached.count) av \(run.members.count) nådda på \(minutes) min",
        "\(run.reached.count) of \(run.members.count) reached in \(minutes) min"),
    ]
    lines += run.notReached.map { called in
      let outcome =
        called.standing == .withoutContact
        ? say("ingen kontakt finns", "no contact known")
        : called.lastAttempt?.outcome?.label(language) ?? say("inte ringd", "not called")
      return say("inte nådd: ", "not reached: ")
        + "\(called.place) \(name(called.member)), \(outcome)"
    }
    lines += run.withWrongNumber.flatMap(\.wrong).map { number in
      say("fel nummer: ", "wrong number: ")
        + [name(number.contact), number.telephone].compactMap(\.self).joined(separator: " ")
    }
    return lines
  }

  private var readinessLines: [String] {
    let readiness = readiness
    let oldest = readiness.unverified.map { name(municipality.dutyContacts.id(at: $0)) }
    var lines = [
      say("nummer kontrollerade", "numbers verified")
        + ": \(readiness.verified) " + say("av", "of") + " \(readiness.contacts)"
    ]
    lines += oldest.map { say("inte kontrollerad: ", "not verified: ") + $0 }
    lines += readiness.membersWithoutDeputy.map {
      say("utan ersättare: ", "without a deputy: ") + name(municipality.members.id(at: $0))
    }
    lines += readiness.membersWithoutContact.map {
      say("utan kontakt: ", "without a contact: ") + name(municipality.members.id(at: $0))
    }
    return lines
  }

  var json: String {
    let readiness = readiness
    let members = readiness.membersWithoutDeputy.map { municipality.members.id(at: $0).key }
    let contacts = readiness.unverified.map { municipality.dutyContacts.id(at: $0).key }
    return """
      {
        "callout": \(run.map(json) ?? "null"),
        "readiness": {
          "contacts": \(readiness.contacts), "verified": \(readiness.verified),
          "unverified": \(Self.list(contacts)),
          "withoutDeputy": \(Self.list(members)),
          "withoutContact": \(Self.list(readiness.membersWithoutContact.map { municipality.members.id(at: $0).key }))
        }
      }

      """
  }

  private func json(_ run: CalloutRun) -> String {
    let callout = run.callout
    return """
      {
          "id": \(JSON.string(callout.id)), "kind": \(Self.text(callout.kind?.rawValue)),
          "reason": \(JSON.string(callout.reason)),
          "started": \(Self.text(callout.started?.description)), "ended": \(Self.text(callout.ended?.description)),
          "minutes": \(run.minutes(until: now)), "members": \(run.members.count),
          "reached": \(Self.list(run.reached.map(\.member.key))),
          "notReached": \(Self.list(run.notReached.map(\.member.key))),
          "wrongNumber": \(Self.list(run.withWrongNumber.flatMap(\.wrong).map(\.contact.key)))
        }
      """
  }

  private static func list(_ keys: [String]) -> String {
    "[" + keys.map(JSON.string).joined(separator: ", ") + "]"
  }

  private static func text(_ text: String?) -> String { text.map(JSON.string) ?? "null" }

  private static func clock(_ time: TimeOfDay) -> String { String(time.description.prefix(5)) }

  private func name(_ id: RecordID) -> String { municipality.title(of: id) ?? id.key }

  private func say(_ swedish: String, _ english: String) -> String {
    Phrase(swedish, english)(language)
  }
}
