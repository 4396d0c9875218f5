import Almanac
import Model
import Publication

// Who is tied to whom, and what follows.

/// Of a network with fewer businesses than this nothing is said.
private let leastBusinesses = 10

extension TieGraph {
  fileprivate var isTooSmall: Bool { tiedBusinesses < leastBusinesses }

  fileprivate var tooSmall: Conclusion {
    .unfounded(
      Phrase(
        "För få band för att säga något: \(tiedBusinesses) företag har något, "
          + "\(leastBusinesses) behövs. Lägg in relationer, uppdrag och kontakter.",
        "Too few ties to say anything: \(tiedBusinesses) businesses have one, "
          + "\(leastBusinesses) are needed. Add relations, appointments and encounters."))
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
          records: [id] + graph[row].map { municipality.id(.organisation, at: Int($0)) })
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
          records: [id] + graph[row].map { municipality.id(.organisation, at: Int($0)) })
      },
      picture: .bars(name: 0, value: 5, around: nil))
  }

  static let articulation = Inquiry(
    "articulation", Phrase("De som håller ihop nätet", "Those who hold it together"),
    asks: Phrase(
      "Vilka får inte falla bort, för då delas nätet?",
      "Who must not drop out, or the network falls apart?"),
    definition: Phrase(
      "Brytpunkter: organisationer som är den enda vägen mellan andra. Faller en av dem bort når de "
        + "på var sin sida inte längre varandra. Ju fler band den har, desto fler berörs.",
      "Articulation points: organisations that are the only way between others. If one of them "
        + "drops out, those on each side no longer reach each other. The more ties it has, the "
        + "more are concerned."),
    source: "Tarjan, SIAM J. Computing 1 (1972)"
  ) { municipality, options in
    let graph = municipality.ties(on: options.day)
    guard !graph.isTooSmall else { return graph.tooSmall }
    let points = graph.articulationPoints().sorted {
      (graph.degree($1), $0) < (graph.degree($0), $1)
    }
    let others = points.filter { !graph.isOwn[$0] }
    guard let first = others.first ?? points.first else {
      return .unfounded(
        Phrase(
          "Ingen: nätet hänger ihop vem som än faller bort.",
          "Nobody: the network holds together whoever drops out."))
    }
    let name = municipality.name(at: first)
    let rest = others.count - 1
    var sentence = Phrase(
      "Faller \(name) bort delas nätet", "If \(name) drops out, the network falls apart")
    if rest > 0 {
      sentence = sentence.appending(
        Phrase("; så är det med \(rest) till", "; so it is with \(rest) more"))
    }
    return Conclusion(
      sentence: sentence, isFounded: true,
      columns: [
        .init("id", Phrase("Organisation", "Organisation")),
        .init("ties", Phrase("Band", "Ties"), .aside),
      ],
      rows: points.map { row in
        let id = municipality.id(.organisation, at: row)
        return Conclusion.Row(
          [.record(id), .count(graph.degree(row))],
          records: [id] + graph[row].map { municipality.id(.organisation, at: Int($0)) })
      },
      picture: .bars(name: 0, value: 1, around: nil))
  }

  static let withoutUs = Inquiry(
    "without-us", Phrase("Nätet utan oss", "The network without us"),
    asks: Phrase(
      "Behövs vi fortfarande som förmedlare?", "Are we still needed as a broker?"),
    definition: Phrase(
      "Par av företag som når varandra genom någon kedja av band, med kommunen och när allt som är "
        + "kommunens eget tas bort. Behov: den andel av paren som bara kommunen håller ihop. "
        + "Faller den medan paren utan oss blir fler, bär sig nätet bättre själv.",
      "Pairs of businesses that reach each other through some chain of ties, with the municipality "
        + "and with all that is its own taken away. Necessity: the share of the pairs that only "
        + "the municipality joins. If it falls while the pairs without us become more, the "
        + "network carries itself better."),
    source: "Freeman, Social Networks 1 (1979); Tarjan, SIAM J. Computing 1 (1972)"
  ) { municipality, options in
    guard municipality.ownOrganisation != nil else {
      return .unfounded(
        Phrase(
          "Vilken är er egen organisation? Skriv den i inställningarna (Egen organisation).",
          "Which organisation is your own? Say it in the settings (Own organisation)."))
    }
    let years = municipality.reachWithoutUs(years: 4, to: options.day)
    guard let last = years.last else { return .unfounded(Phrase("", "")) }
    guard !last.isTooSmall else { return municipality.ties(on: options.day).tooSmall }
    let graph = municipality.ties(on: options.day)
    return Conclusion(
      sentence: municipality.sentence(years, last), isFounded: true,
      columns: [
        .init("year", Phrase("År", "Year")),
        .init("with", Phrase("Par med oss", "Pairs with us")),
        .init("without", Phrase("utan", "without")),
        .init("necessity", Phrase("Behov", "Necessity")),
        .init("withinTwoWith", Phrase("Två steg med", "Two steps with")),
        .init("withinTwoWithout", Phrase("utan", "without")),
        .init("aloneWithout", Phrase("Ensamma", "Alone")),
      ],
      rows: years.map { year in
        Conclusion.Row(
          [
            .year(year.year), .count(year.with.pairs), .count(year.without.pairs),
            year.necessity.map { .share($0) } ?? .unknown, .count(year.with.withinTwo),
            .count(year.without.withinTwo), .count(year.without.alone.count),
          ],
          records: year.separated.map { municipality.id(.organisation, at: $0) })
      },
      picture: .groups(
        with: municipality.groups(graph), without: municipality.groups(graph.withoutOwn)))
  }
}

extension Municipality {
  fileprivate func sentence(_ years: [ReachWithoutUs], _ last: ReachWithoutUs) -> Phrase {
    let alone = Set(last.without.alone).subtracting(last.with.alone)
    let now =
      last.separated.isEmpty
      ? Phrase(
        "Inget företag tappar kontakten med andra utan oss",
        "No business loses touch with others without us")
      : Phrase(
        "Utan oss skulle \(last.separated.count) företag tappa kontakten med andra"
          + (alone.isEmpty ? "" : ", \(alone.count) av dem med alla"),
        "Without us \(last.separated.count) businesses would lose touch with others"
          + (alone.isEmpty ? "" : ", \(alone.count) of them with all"))
    guard let first = years.first(where: { !$0.isTooSmall && $0.necessity != nil }),
      first.year < last.year, let before = first.necessity, let after = last.necessity
    else { return now }
    let (old, new) = (
      Language.swedish.number((before * 100).rounded()),
      Language.swedish.number((after * 100).rounded())
    )
    let change = Phrase(
      "behovet \(old) % \(first.year), nu \(new) %",
      "necessity \(old)% in \(first.year), now \(new)%")
    if after < before, last.without.pairs > first.without.pairs {
      return now.appending(
        Phrase(
          ". Nätverket bär sig bättre själv: \(change.swedish)",
          ". The network carries itself better: \(change.english)"))
    }
    if after < before {
      return now.appending(
        Phrase(
          ". Vi behövs mindre för att nätet blivit mindre: \(change.swedish)",
          ". We are needed less because the network is smaller: \(change.english)"))
    }
    return now.appending(Phrase("; \(change.swedish)", "; \(change.english)"))
  }

  /// The businesses of each component with two or more, the largest first.
  fileprivate func groups(_ graph: TieGraph) -> [[RecordID]] {
    let components = graph.components()
    var groups: [Int: [Int]] = [:]
    for row in 0..<graph.count where graph.isBusiness[row] {
      groups[components[row], default: []].append(row)
    }
    return groups.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
      .map { $0.map { id(.organisation, at: $0) } }
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
