package import Almanac
import Lettering
package import Model

/// A seating on paper, for the room.
package struct SeatingPaper {
  package enum Kind: String, CaseIterable, Sendable {
    /// A page for each table and round, to stand on it.
    case tables
    /// Everybody by name, with the table of each round, for the door.
    case names
    /// A page for each guest: where to sit, round by round.
    case guests
  }

  private let seating: MeetingSeating
  private let municipality: Municipality
  private let day: Day

  package init(_ seating: MeetingSeating, _ municipality: Municipality, on day: Day) {
    (self.seating, self.municipality, self.day) = (seating, municipality, day)
  }

  /// The lines of each page.
  package func pages(_ kind: Kind, _ language: Language) -> [[String]] {
    switch kind {
    case .tables: tablePages(language)
    case .names: [namePage(language)]
    case .guests: guestPages(language)
    }
  }

  private func heading(_ language: Language) -> [String] {
    [municipality.title(of: seating.order.meeting, language) ?? seating.order.meeting.key, ""]
  }

  private func name(_ person: RecordID, _ language: Language) -> String {
    municipality.title(of: person, language) ?? person.key
  }

  /// "Åsa Lundmark, Ekbacken AB".
  private func guest(_ person: RecordID, _ language: Language) -> String {
    let place = municipality.workplace(of: person, on: day).flatMap {
      municipality.title(of: $0, language)
    }
    return [name(person, language), place].compactMap(\.self).joined(separator: ", ")
  }

  private func tablePages(_ language: Language) -> [[String]] {
    seating.rounds.enumerated().flatMap { round, tables in
      tables.enumerated().map { table, people in
        heading(language)
          + [
            Phrase(
              "Bord \(table + 1) · omgång \(round + 1)", "Table \(table + 1) · round \(round + 1)")(
                language), "",
          ] + people.map { guest($0, language) }
      }
    }
  }

  private func namePage(_ language: Language) -> [String] {
    let people = everyone(language)
    let names = people.map { guest($0, language) }
    let width = names.map(\.count).max() ?? 0
    let rounds = seating.rounds.indices.map { Phrase("omg \($0 + 1)", "rd \($0 + 1)")(language) }
    let head = String(repeating: " ", count: width) + "  " + rounds.joined(separator: "  ")
    return heading(language) + [head]
      + zip(people, names).map { person, name in
        let tables = zip(seating.tables(of: person), rounds).map { table, heading in
          let text = table.map { "\($0 + 1)" } ?? "–"
          return String(repeating: " ", count: max(0, heading.count - text.count)) + text
        }
        return name + String(repeating: " ", count: width - name.count) + "  "
          + tables.joined(separator: "  ")
      }
  }

  private func guestPages(_ language: Language) -> [[String]] {
    everyone(language).map { person in
      heading(language) + [guest(person, language), ""]
        + seating.tables(of: person).enumerated().compactMap { round, table in
          table.map {
            Phrase("Omgång \(round + 1): bord \($0 + 1)", "Round \(round + 1): table \($0 + 1)")(
              language)
          }
        }
    }
  }

  /// Everybody who sits anywhere, by name.
  private func everyone(_ language: Language) -> [RecordID] {
    let people = Set(seating.rounds.joined().joined()).sorted { $0.key < $1.key }
    return SwedishOrder.rows(of: people.map { name($0, language) }).map { people[$0] }
  }
}

extension MeetingSeating {
  /// How good it is, in a sentence.
  package func told(_ language: Language) -> String {
    if isOneTable {
      return Phrase("Alla får plats vid ett bord", "All have room at one table")(language)
    }
    return Phrase(
      "\(newPairs) av högst \(most) nya bekantskaper",
      "\(newPairs) of at most \(most) new acquaintances")(language)
  }
}

extension MeetingSeating {
  /// What can't be had, in a sentence; nil where all is well.
  package func warning(_ municipality: Municipality, _ language: Language) -> String? {
    func name(_ id: RecordID) -> String { municipality.title(of: id, language) ?? id.key }
    if let first = clashes.first {
      let (one, other, round) = (name(first.one), name(first.other), first.round + 1)
      let more = clashes.count - 1
      return Phrase(
        "\(one) och \(other) är kollegor eller konkurrenter (omgång \(round))"
          + (more > 0 ? "; \(more) par till" : ""),
        "\(one) and \(other) are colleagues or compete (round \(round))"
          + (more > 0 ? "; \(more) pairs more" : ""))(language)
    }
    guard hasLonely else { return nil }
    return Phrase("Någon sitter ensam; ta större bord", "Somebody sits alone; take larger tables")(
      language)
  }
}

extension Municipality {
  /// The organisation that somebody has an appointment at on a day; the first where there are several.
  package func workplace(of person: RecordID, on day: Day) -> RecordID? {
    appointments(of: person, on: day).first?.organisation
  }
}
