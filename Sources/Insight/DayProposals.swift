package import Almanac
package import Model
import Publication

/// Something worth doing today, and why.
package struct DayProposal: Equatable, Sendable {
  package enum Kind: String, Sendable {
    case promise, silence, introduction, visit, council
  }

  package let kind: Kind
  package let what: Phrase
  /// In one sentence.
  package let because: Phrase
  /// The record that it is about.
  package let record: RecordID
  /// Where it is done; nil where that is nowhere in particular.
  package let organisation: RecordID?
  /// The part of the municipality that it is in, so that one trip serves several.
  package let district: String?
}

extension Municipality {
  /// At most five things worth doing today, of as many kinds as there are: the best introduction, a
  /// business of a kind that nobody visits, the longest silence, the latest promise, a number of the
  /// council that nobody has verified. Those in one district stand together.
  package func dayProposals(on day: Day) -> [DayProposal] {
    derived("day \(day)") { chosenProposals(on: day) }
  }

  /// The same where they have been worked out.
  package func knownDayProposals(on day: Day) -> [DayProposal]? { known("day \(day)") }

  private func chosenProposals(on day: Day) -> [DayProposal] {
    let candidates = [
      introductionProposals(day), visitProposals(day), silentProposals(day), lateProposals(day),
      councilProposals(day),
    ]
    var chosen: [DayProposal] = []
    var places: Set<RecordID> = []
    func take(_ proposal: DayProposal) {
      guard chosen.count < 5, !chosen.contains(where: { $0.record == proposal.record }) else {
        return
      }
      if let organisation = proposal.organisation, !places.insert(organisation).inserted { return }
      chosen.append(proposal)
    }
    for kind in candidates { kind.first.map(take) }
    // What is left goes to whom the same trip passes, and then to what is most late.
    let districts = Set(chosen.compactMap(\.district))
    for proposal in candidates.joined() where proposal.district.map(districts.contains) == true {
      take(proposal)
    }
    for proposal in candidates.joined() { take(proposal) }
    let order = chosen.map { $0.district ?? "" }
    return chosen.enumerated().sorted { one, other in
      let (first, second) = (one.element.district ?? "", other.element.district ?? "")
      return (order.firstIndex(of: first) ?? 0, one.offset)
        < (order.firstIndex(of: second) ?? 0, other.offset)
    }.map(\.element)
  }

  private func district(_ organisation: RecordID?) -> String? {
    organisations.row(of: organisation).flatMap { organisations.value("District", at: $0) }
  }

  private func lateProposals(_ day: Day) -> [DayProposal] {
    followUps.compactMap { promise -> (due: Day, proposal: DayProposal)? in
      guard promise.done == nil, let due = promise.due?.days.upperBound, due < day else {
        return nil
      }
      let days = due.days(until: day)
      let organisation = promise.organisations.first { organisations.row(of: $0) != nil }
      return (
        due,
        DayProposal(
          kind: .promise, what: Phrase(promise.what, promise.what),
          because: Phrase.count(
            days, ("dag försenat löfte", "dagar försenat löfte"), ("day late", "days late")),
          record: promise.recordID, organisation: organisation, district: district(organisation))
      )
    }.sorted { ($0.due, $0.proposal.record.key) < ($1.due, $1.proposal.record.key) }
      .prefix(10).map(\.proposal)
  }

  private func silentProposals(_ day: Day) -> [DayProposal] {
    silentOrganisations(today: day).prefix(10).map { silence in
      let because =
        silence.days.map {
          Phrase(
            "hörd för \($0) dagar sedan, överenskommet \(silence.agreed)",
            "heard from \($0) days ago, agreed \(silence.agreed)")
        } ?? Phrase("aldrig hörd av, fast det är överenskommet", "never heard from, though agreed")
      return DayProposal(
        kind: .silence, what: Phrase("Hör av dig till \(silence.name)", "Contact \(silence.name)"),
        because: because, record: silence.organisation, organisation: silence.organisation,
        district: district(silence.organisation))
    }
  }

  private func introductionProposals(_ day: Day) -> [DayProposal] {
    proposedIntroductions(on: day, limit: 5).map { proposal in
      let (a, b) = (organisation(proposal.a), organisation(proposal.b))
      return DayProposal(
        kind: .introduction,
        what: Phrase(
          "För samman \(name(at: proposal.a)) och \(name(at: proposal.b))",
          "Introduce \(name(at: proposal.a)) and \(name(at: proposal.b))"),
        because: because(proposal), record: a, organisation: b, district: district(b))
    }
  }

  /// A business of the group that lacks most visits for its share.
  private func visitProposals(_ day: Day) -> [DayProposal] {
    let rows = Inquiry.coverage.answer(from: self, .init(day: day)).rows
    let group = rows.compactMap { row -> (name: Phrase, next: Int, id: RecordID)? in
      guard case .visit(let id)? = row.act, case .named(_, let name)? = row.values.first,
        case .count(let next)? = row.values.dropFirst(4).first
      else { return nil }
      return (name, next, id)
    }
    return group.sorted { $0.next > $1.next }.prefix(3).map { name, next, id in
      DayProposal(
        kind: .visit,
        what: Phrase(
          "Besök \(title(of: id) ?? id.key)", "Visit \(title(of: id, .english) ?? id.key)"),
        because: Phrase(
          "\(next) besök saknas i \(name.swedish.lowercased()) för att motsvara dess andel",
          "\(next) visits are missing in \(name.english.lowercased()) for its share"),
        record: id, organisation: id, district: district(id))
    }
  }

  private func councilProposals(_ day: Day) -> [DayProposal] {
    let readiness = readiness(today: day)
    return readiness.unverified.prefix(1).map { row in
      let contact = dutyContacts.id(at: row)
      let count = readiness.unverified.count
      return DayProposal(
        kind: .council,
        what: Phrase(
          "Kontrollera numret till \(title(of: contact) ?? contact.key)",
          "Verify the number of \(title(of: contact, .english) ?? contact.key)"),
        because: Phrase.count(
          count,
          ("nummer i krisrådet är inte kontrollerat", "nummer i krisrådet är inte kontrollerade"),
          ("council number is not verified", "council numbers are not verified")),
        record: contact, organisation: nil, district: nil)
    }
  }
}
