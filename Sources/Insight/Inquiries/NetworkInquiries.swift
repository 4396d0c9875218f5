import Almanac
import Model
import Publication

// Who is tied to whom, and what follows.

extension TieGraph {
  /// An organisation and those whom it has ties to, as what stands behind a row.
  func circle(of row: Int, in municipality: Municipality) -> [RecordID] {
    ([row] + self[row].map { Int($0) }).map { municipality.organisation($0) }
  }

  var tooSmall: Conclusion {
    .unfounded(
      Phrase(
        "För få band för att säga något: \(tiedBusinesses) företag har något, "
          + "\(Self.leastBusinesses) behövs. Lägg in relationer, uppdrag och kontakter.",
        "Too few ties to say anything: \(tiedBusinesses) businesses have one, "
          + "\(Self.leastBusinesses) are needed. Add relations, appointments and encounters."))
  }
}

extension Inquiry {
  static let holes = Inquiry(
    "holes", Phrase("Nät som öppnar dörrar", "Networks that open doors"),
    asks: Phrase(
      "Vems kontakter känner inte redan varandra?", "Whose contacts don’t already know each other?"),
    definition: Phrase(
      "Bundenhet: hur mycket av ett nät som går runt i samma krets. Lågt tal: kontakterna känner "
        + "inte varandra, så var och en öppnar en ny dörr. 1,00 för den som har ett enda band. "
        + "Verkligt antal: så många band som inte säger samma sak två gånger.",
      "Constraint: how much of a network goes around in the same circle. Low: the contacts don’t "
        + "know each other, so each opens a new door. 1.00 for one with a single tie. Effective "
        + "size: how many ties that don’t say the same thing twice."),
    source: "Burt, Structural Holes (1992); Borgatti, Connections 20 (1997)"
  ) { municipality, options in
    let graph = municipality.ties(on: options.day)
    guard !graph.isTooSmall else { return graph.tooSmall }
    let found = graph.structuralHoles().enumerated().compactMap { row, holes in
      holes.map { (row: row, holes: $0) }
    }.filter { !graph.isOwn[$0.row] }
    let sorted = found.sorted {
      ($0.holes.constraint, $0.row) < ($1.holes.constraint, $1.row)
    }
    let closed = found.filter { $0.holes.ties >= 3 }.max { one, other in
      (one.holes.constraint, other.row) < (other.holes.constraint, one.row)
    }
    var sentence = Phrase("", "")
    if let first = sorted.first {
      let name = municipality.name(at: first.row)
      sentence = Phrase(
        "\(name) öppnar flest dörrar: \(first.holes.ties) band, "
          + "\(Language.swedish.number(first.holes.effectiveSize.rounded(to: 1))) som inte överlappar",
        "\(name) opens most doors: \(first.holes.ties) ties, "
          + "\(Language.english.number(first.holes.effectiveSize.rounded(to: 1))) that don’t overlap"
      )
    }
    if let closed, closed.row != sorted.first?.row {
      let name = municipality.name(at: closed.row)
      sentence = sentence.appending(
        Phrase(
          "; \(name.genitive) \(closed.holes.ties) kontakter känner mest varandra",
          "; \(name)’s \(closed.holes.ties) contacts mostly know each other"))
    }
    return Conclusion(
      sentence: sentence, isFounded: true,
      columns: [
        .init("id", Phrase("Organisation", "Organisation")),
        .init("ties", Phrase("Band", "Ties")),
        .init("constraint", Phrase("Bundenhet", "Constraint")),
        .init("effectiveSize", Phrase("Verkligt antal", "Effective size")),
        .init("efficiency", Phrase("Andel", "Share")),
      ],
      rows: sorted.map { row, holes in
        let id = municipality.id(.organisation, at: row)
        return Conclusion.Row(
          [
            .record(id), .count(holes.ties), .number(holes.constraint, decimals: 2),
            .number(holes.effectiveSize, decimals: 1), .share(holes.efficiency),
          ],
          records: graph.circle(of: row, in: municipality))
      },
      picture: .bars(name: 0, value: 2, around: nil))
  }

  static let brokers = Inquiry(
    "brokers", Phrase("De som förmedlar", "Those who broker"),
    asks: Phrase(
      "Vilka för samman branscher som annars inte möts?",
      "Who joins trades that don’t otherwise meet?"),
    definition: Phrase(
      "Par som båda har band till samma organisation men inte till varandra. Inom: alla tre i "
        + "samma bransch. Utifrån: de två i samma, förmedlaren i en annan. Gräns: förmedlaren i "
        + "samma som den ena. Mellan: alla tre i olika. Bara: de har ingen annan gemensam.",
      "Pairs that are both tied to the same organisation and not to each other. Coordinator: all "
        + "three in one branch. Itinerant: the two in one, the broker in another. Border: the "
        + "broker in that of the one. Liaison: three branches. Only: they have nobody else in "
        + "common."),
    source: "Gould & Fernandez, Sociological Methodology 19 (1989)",
    groups: BrokerGroup.allCases.map(\.rawValue)
  ) { municipality, options in
    let graph = municipality.ties(on: options.day)
    guard !graph.isTooSmall else { return graph.tooSmall }
    let group = options.group.flatMap(BrokerGroup.init(rawValue:)) ?? .section
    let found = graph.brokerage(by: municipality.groups(by: group)).enumerated()
      .filter { $0.element.total > 0 && !graph.isOwn[$0.offset] }
      .sorted { ($1.element.total, $0.offset) < ($0.element.total, $1.offset) }
    guard let first = found.first else {
      return .unfounded(
        Phrase(
          "Ingen förmedlar: alla som har något gemensamt känner redan varandra.",
          "Nobody brokers: all who have somebody in common know each other."))
    }
    let name = municipality.name(at: first.offset)
    let (total, only) = (first.element.total, first.element.only)
    let through =
      only == total
      ? Phrase("alla bara genom \(name)", "all only through \(name)")
      : Phrase("\(only) av dem genom ingen annan", "\(only) of them through nobody else")
    return Conclusion(
      sentence: Phrase(
        "\(name) förmedlar mellan \(total) par, \(through.swedish)",
        "\(name) brokers between \(total) pairs, \(through.english)"),
      isFounded: true,
      columns: [
        .init("id", Phrase("Organisation", "Organisation")),
        .init("coordinator", Phrase("Inom", "Within")),
        .init("itinerant", Phrase("Utifrån", "Outside")),
        .init("border", Phrase("Gräns", "Border")),
        .init("liaison", Phrase("Mellan", "Liaison")),
        .init("total", Phrase("Alla", "All")),
        .init("only", Phrase("Bara", "Only")),
      ],
      rows: found.map { row, brokerage in
        let id = municipality.id(.organisation, at: row)
        return Conclusion.Row(
          [.record(id)]
            + [
              brokerage.coordinator, brokerage.itinerant, brokerage.border, brokerage.liaison,
              brokerage.total, brokerage.only,
            ].map { .count($0) },
          records: graph.circle(of: row, in: municipality))
      },
      picture: .bars(name: 0, value: 5, around: nil))
  }
}

extension Phrase {
  func appending(_ other: Phrase) -> Phrase {
    Phrase(swedish + other.swedish, english + other.english)
  }
}

extension String {
  /// "Alfas", "Tyres": a name that ends with s, x or z takes no other s.
  var genitive: String {
    guard let last = last(where: \.isLetter) else { return self }
    return "sxzSXZ".contains(last) ? self : self + "s"
  }
}

extension Double {
  /// To so many decimals.
  func rounded(to decimals: Int) -> Double {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    return (self * scale).rounded() / scale
  }
}
