package import Almanac
package import Model
import Publication

/// One page to read before the door of an organisation: who they are, what was said last, what is
/// promised, what they need, whom they know.
package struct Brief: Equatable, Sendable {
  package struct Section: Equatable, Sendable {
    package let heading: Phrase
    package let lines: [Phrase]
  }

  package let title: String
  /// What it is, in a line.
  package let about: Phrase
  /// Those with nothing to say are left out.
  package let sections: [Section]
}

extension Municipality {
  /// Nil where there is no such organisation.
  package func brief(of id: RecordID, on day: Day) -> Brief? {
    guard let row = organisations.row(of: id) else { return nil }
    let organisation = organisations[row]
    let about: [Phrase?] = [
      organisation.kind?.label, organisation.branch?.name,
      (organisation.district ?? organisation.city).map { Phrase($0, $0) },
      organisation.employees.map {
        .count($0, ("anställd", "anställda"), ("employee", "employees"))
      },
    ]
    let sections: [Brief.Section] = [
      .init(heading: Phrase("Människor", "People"), lines: people(at: id, on: day)),
      .init(heading: Phrase("Senast", "Last"), lines: lastContacts(with: id, by: day)),
      .init(
        heading: Phrase("Lovat och inte gjort", "Promised and not done"),
        lines: promised(id, on: day)),
      .init(heading: Phrase("Söker och erbjuder", "Needs and offers"), lines: wishes(row)),
      .init(heading: Phrase("Känner", "Knows"), lines: acquaintances(row, on: day)),
      .init(heading: Phrase("Ta upp", "Bring up"), lines: suggestions(row, on: day)),
    ]
    return Brief(
      title: organisation.name, about: .joined(about.compactMap(\.self), " · "),
      sections: sections.filter { !$0.lines.isEmpty })
  }

  private func people(at id: RecordID, on day: Day) -> [Phrase] {
    referring(to: id, in: appointments).filter { $0.holds(on: day) }.compactMap { appointment in
      guard let person = persons[appointment.person] else { return nil }
      let parts = [person.name, appointment.role] + person.telephones.prefix(1)
      let text = parts.filter { !$0.isEmpty }.joined(separator: ", ")
      return Phrase(text, text)
    }
  }

  private func lastContacts(with id: RecordID, by day: Day) -> [Phrase] {
    let found = referring(to: id, in: encounters).filter { encounter in
      (encounter.day).map { $0 <= day } ?? false
    }.sorted { ($0.day ?? .first) > ($1.day ?? .first) }
    return found.prefix(3).map { encounter in
      let kind = encounter.kind?.label ?? Phrase("kontakt", "contact")
      let date = encounter.date.map { "\($0)" } ?? ""
      return Phrase(
        "\(date) \(kind.swedish): \(encounter.subject)",
        "\(date) \(kind.english): \(encounter.subject)")
    }
  }

  private func promised(_ id: RecordID, on day: Day) -> [Phrase] {
    openPromises(to: id).map { followUps[$0] }.map { promise in
      guard let due = promise.due else { return Phrase(promise.what, promise.what) }
      let told = Phrase("\(promise.what), senast \(due)", "\(promise.what), due \(due)")
      return due.isBefore(day) ? told.appending(Phrase(" (försenat)", " (overdue)")) : told
    }
  }

  private func wishes(_ row: Int) -> [Phrase] {
    let organisation = organisations[row]
    let all = NeedsAndOffers(self).matches()
    func fitting(_ isNeed: Bool, _ text: String) -> Phrase {
      let names = all.filter {
        isNeed
          ? $0.needs == row && $0.need == text : $0.offers == row && $0.offer == text
      }.prefix(3).map { name(at: isNeed ? $0.offers : $0.needs) }
      let list = Phrase.list(Array(names))
      return names.isEmpty
        ? Phrase("", "") : Phrase(" – \(list.swedish)", " – \(list.english)")
    }
    let needs = organisation.needs.map { need in
      let text = StatedNeed(need).text
      let who = fitting(true, text)
      return Phrase("söker «\(text)»\(who.swedish)", "needs «\(text)»\(who.english)")
    }
    let offers = organisation.offers.map { offer in
      let text = StatedNeed(offer).text
      let who = fitting(false, text)
      return Phrase("erbjuder «\(text)»\(who.swedish)", "offers «\(text)»\(who.english)")
    }
    return needs + offers
  }

  private func acquaintances(_ row: Int, on day: Day) -> [Phrase] {
    let graph = ties(on: day)
    let near = graph[row].map { Int($0) }.filter { !graph.isOwn[$0] }
    guard !near.isEmpty else { return [] }
    let names = near.prefix(8).map { name(at: $0) }.joined(separator: ", ")
    let more = near.count - min(8, near.count)
    return [
      Phrase(
        names + (more > 0 ? " och \(more) till" : ""),
        names + (more > 0 ? " and \(more) more" : ""))
    ]
  }

  private func suggestions(_ row: Int, on day: Day) -> [Phrase] {
    proposedIntroductions(on: day, perOrganisation: 3, limit: nil)
      .filter { $0.a == row || $0.b == row }.map(because)
  }
}

extension Phrase {
  static func joined(_ phrases: [Phrase], _ separator: String) -> Phrase {
    Phrase(
      phrases.map(\.swedish).joined(separator: separator),
      phrases.map(\.english).joined(separator: separator))
  }
}
