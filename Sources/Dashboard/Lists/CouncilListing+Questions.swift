import Canvas
import Insight
import Model
import Widgets

/// The council by one of the questions that the overview counts.
extension CardMaker {
  /// The groups of rows that answer all of some questions.
  func groups(_ questions: [ListQuestion]) -> [CouncilListing.Group] {
    let readiness = municipality.readiness(today: today)
    let isAboutMembers = questions.contains(.withoutDeputy)
    var group = isAboutMembers ? memberGroup : contactGroup
    for question in questions {
      let ids = Set(ids(question, readiness))
      group.rows.removeAll { row in !(row.id.map(ids.contains) ?? false) }
    }
    return [group]
  }

  private func ids(_ question: ListQuestion, _ readiness: Readiness) -> [RecordID] {
    let contacts = municipality.dutyContacts
    let unverified = Set(readiness.unverified)
    return switch question {
    case .verified:
      contacts.indices.filter { !unverified.contains($0) }.map { contacts.id(at: $0) }
    case .unverified: readiness.unverified.map { contacts.id(at: $0) }
    case .withoutDeputy:
      readiness.membersWithoutDeputy.map { municipality.members.id(at: $0) }
    default: []
    }
  }

  /// Every duty contact, in call order and each followed by its deputies; those of no member last.
  private var contactGroup: CouncilListing.Group {
    let all = municipality.dutyContacts
    let called = municipality.membersInCallOrder.flatMap {
      municipality.contacts(of: municipality.members.id(at: $0))
    }
    let order = called + Set(all.indices).subtracting(called).sorted()
    let rows = order.map { row in
      let contact = all[row]
      return CouncilListing.Row(
        id: contact.recordID,
        cells: [
          .empty, Line(title(contact.recordID)), Line(title(contact.member), .muted),
          Line(contact.telephones.first ?? ""), verified(contact),
        ])
    }
    return group(
      say("Jourkontakter", "Duty contacts"),
      [
        say("Svarar för", "Answers for"), say("Telefon", "Telephone"),
        say("Kontrollerad", "Verified"),
      ],
      rows, least: [3, 22, 14, 15, 13], .dutyContact)
  }

  /// Who is told of on the card of a record of the council, to be found by.
  func people(_ id: RecordID) -> [String] {
    let contacts = municipality.referring(to: id, in: municipality.dutyContacts)
    let others = municipality.references(from: id).filter {
      [.organisation, .person, .member].contains($0.type)
    }
    return contacts.flatMap { [title($0.recordID), $0.role] } + others.map { title($0) }
  }
}
