import Almanac
import Model

// Who holds the network together, and whether it does without us.

extension Inquiry {
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
          records: graph.circle(of: row, in: municipality))
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
