package import Almanac
package import Model
import Publication

// Who should meet whom.

extension Inquiry {
  static let introductions = Inquiry(
    "introductions", Phrase("För samman", "Bring together"),
    asks: Phrase("Vilka borde jag låta träffas i veckan?", "Whom should I let meet this week?"),
    definition: Phrase(
      "Par av företag utan band. Poäng: 60 × hur väl behov och erbjudande stämmer, upp till 15 för "
        + "gemensamma bekanta, 15 om bara kommunen förenar deras grupper, 10 om båda är bjudna "
        + "till ett möte inom 60 dagar. Högst två förslag per företag, de 20 bästa. Den med "
        + "etiketten ej-kontakt föreslås inte, och inte de som förts samman det senaste året.",
      "Pairs of businesses without a tie. Score: 60 × how well need and offer fit, up to 15 for "
        + "acquaintances in common, 15 if only the municipality joins their groups, 10 if both "
        + "are invited to a meeting within 60 days. At most two for each business, the 20 best. "
        + "Those tagged ej-kontakt are left out, and those brought together in the last year."),
    source: "Burt, Brokerage and Closure (2005); Spärck Jones, J. Documentation 28 (1972)"
  ) { municipality, options in
    let found = municipality.proposedIntroductions(on: options.day)
    guard let first = found.first else {
      return .unfounded(
        Phrase(
          "Inga att föra samman. Skriv vad företagen söker och erbjuder, och bjud in till möten.",
          "Nobody to bring together. Say what businesses need and offer, and invite to meetings."))
    }
    let because = municipality.because(first)
    return Conclusion(
      sentence: because, isFounded: true,
      columns: [
        .init("a", Phrase("Den ena", "The one")),
        .init("b", Phrase("Den andra", "The other")),
        .init("score", Phrase("Poäng", "Score")),
        .init("because", Phrase("Därför", "Because"), .beneath),
        .init("common", Phrase("Gemensamma", "In common"), .nowhere),
      ],
      rows: found.map { proposal in
        let (a, b) = (municipality.organisation(proposal.a), municipality.organisation(proposal.b))
        let because = municipality.because(proposal)
        let common = proposal.common.map { municipality.organisation($0) }
        return Conclusion.Row(
          [
            .record(a), .record(b), .count(proposal.score),
            .reason(because, short: municipality.shortReason(proposal)), .records(common),
          ],
          records: [a, b] + common
            + (proposal.meeting.map { [municipality.meetings.id(at: $0)] } ?? []),
          act: .introduce(a, b, because: because))
      },
      picture: .bars(name: 0, value: 2, around: nil))
  }

  static let matches = Inquiry(
    "matches", Phrase("Söker och erbjuder", "Needs and offers"),
    asks: Phrase("Vem söker det som en annan erbjuder?", "Who needs what another offers?"),
    definition: Phrase(
      "Hur stor del av orden i det som söks som finns i det som erbjuds, de ovanliga orden tyngst. "
        + "Ord med samma början eller slut räknas till en del: lokal och möteslokal. Visas från "
        + "0,35. Orden kan bedra: läs innan du ringer.",
      "How much of the words of a need are in an offer, the rare ones heaviest. Words with the same "
        + "beginning or end count in part. Shown from 0.35. Words can deceive: read before you "
        + "call."),
    source: "Spärck Jones, J. Documentation 28 (1972)"
  ) { municipality, options in
    let all = municipality.needsAndOffers
    guard !all.isEmpty else {
      return .unfounded(
        Phrase(
          "Skriv på korten vad företagen söker och vad de erbjuder (v efter ett besök).",
          "Say on the cards what businesses need and what they offer (v after a visit)."))
    }
    let strangers = municipality.strangers(on: options.day)
    let found = all.matches().filter { !strangers.isDeclined(Pair($0.needs, $0.offers)) }
    let (needs, offers) = all.counts
    guard let first = found.first else {
      return .unfounded(
        Phrase(
          "Ingen av \(needs) som söker passar någon av \(offers) som erbjuder.",
          "None of \(needs) needs fits any of \(offers) offers."))
    }
    let (one, other) = (municipality.name(at: first.needs), municipality.name(at: first.offers))
    return Conclusion(
      sentence: Phrase(
        "\(one) söker «\(first.need)» och \(other) erbjuder «\(first.offer)»",
        "\(one) needs «\(first.need)» and \(other) offers «\(first.offer)»"),
      isFounded: true,
      columns: [
        .init("need", Phrase("Söker", "Needs"), .beneath),
        .init("needs", Phrase("Den som söker", "Who needs")),
        .init("offer", Phrase("Erbjuder", "Offers"), .beneath),
        .init("offers", Phrase("Den som erbjuder", "Who offers")),
        .init("score", Phrase("Passar", "Fit")),
      ],
      rows: found.map { match in
        let needs = municipality.organisation(match.needs)
        let offers = municipality.organisation(match.offers)
        return Conclusion.Row(
          [
            .alike(match.need, to: match.offer), .record(needs),
            .alike(match.offer, to: match.need), .record(offers),
            .number(match.score, decimals: 2),
          ],
          records: [needs, offers],
          act: strangers.mayMeet(Pair(match.needs, match.offers))
            ? .introduce(needs, offers, because: municipality.because(match)) : nil)
      })
  }

  static let gaps = Inquiry(
    "gaps", Phrase("Köps på annat håll", "Bought elsewhere"),
    asks: Phrase(
      "Vad köper våra företag utifrån som kunde köpas här?",
      "What do our businesses buy elsewhere that could be bought here?"),
    definition: Phrase(
      "Efterfrågan: företag här som köper från en leverantör utanför kommunen eller säger att de "
        + "behöver branschen. Finns inte här: inget företag i kommunen har den. Finns här: de "
        + "har inte funnit varandra. Läckage: andelen av köparna som köper utifrån. I företag, "
        + "inte i pengar.",
      "Demand: businesses here that buy from a supplier elsewhere, or say that they need the "
        + "branch. Not here: no local business has it. Here: they have not found each other. "
        + "Leakage: the share of the buyers that buys elsewhere. In businesses, not in money."),
    source: "Deller, Choices 27:2 (2012)"
  ) { municipality, options in
    let gaps = municipality.supplyGaps(on: options.day)
    let strangers = municipality.strangers(on: options.day)
    guard let first = gaps.first else {
      return .unfounded(
        Phrase(
          "Lägg in leverantörer (relationer) och skriv orten på korten, så syns det som köps utifrån.",
          "Add suppliers (relations) and the town on cards to see what is bought elsewhere."))
    }
    let name = first.division.name
    let here = municipality.names(first.localSuppliers)
    let who = Phrase.count(
      first.demand, ("företag", "företag"), ("business", "businesses"))
    let sentence =
      first.kind == .gap
      ? Phrase(
        "\(who.swedish) söker eller köper \(name.swedish.lowercased()) utifrån; ingen här har det",
        "\(who.english) buy or need \(name.english.lowercased()) from elsewhere; nobody here has it"
      )
      : Phrase(
        "\(who.swedish) köper eller söker \(name.swedish.lowercased()) utifrån, fast "
          + "\(here.swedish) finns här",
        "\(who.english) buy or need \(name.english.lowercased()) from elsewhere, though "
          + "\(here.english) \(first.localSuppliers.count == 1 ? "is" : "are") here")
    return Conclusion(
      sentence: sentence, isFounded: true,
      columns: [
        .init("branch", Phrase("Bransch", "Branch")), .init("kind", Phrase("Här", "Here")),
        .init("demand", Phrase("Frågar efter", "Demand")),
        .init("leakage", Phrase("Köper utifrån", "Leakage")),
        .init("local", Phrase("Leverantörer här", "Local suppliers"), .beneath),
      ],
      rows: gaps.map { gap in
        let buyers = Set(gap.outsideBuyers).union(gap.statedNeeds).sorted()
        let local = gap.localSuppliers.map { municipality.organisation($0) }
        // One who is of the branch himself looks for something else in it.
        let pair = buyers.lazy.filter { !gap.localSuppliers.contains($0) }
          .flatMap { buyer in gap.localSuppliers.map { (buyer, $0) } }
          .first { strangers.mayMeet(Pair($0, $1)) }
        let because = Phrase(
          "\(municipality.names(buyers).swedish) köper \(gap.division.name.swedish.lowercased()) utifrån",
          "\(municipality.names(buyers).english) buys \(gap.division.name.english.lowercased()) elsewhere"
        )
        return Conclusion.Row(
          [
            .named(
              gap.division.number < 10 ? "0\(gap.division.number)" : "\(gap.division.number)",
              gap.division.name),
            .named(gap.kind.rawValue, gap.kind.label), .count(gap.demand),
            gap.leakage.map { .share($0) } ?? .unknown, .records(local),
          ],
          records: buyers.map { municipality.organisation($0) } + local,
          act: pair.map { buyer, supplier in
            .introduce(
              municipality.organisation(buyer), municipality.organisation(supplier),
              because: because)
          })
      },
      picture: .bars(name: 0, value: 2, around: nil))
  }
}

extension Municipality {
  func organisation(_ row: Int) -> RecordID { id(.organisation, at: row) }

  /// Why two should meet, in a sentence.
  package func because(_ proposal: ProposedIntroduction) -> Phrase {
    let (a, b) = (name(at: proposal.a), name(at: proposal.b))
    let common = names(proposal.common)
    var parts: [Phrase] = []
    if let match = proposal.match, match.score >= 0.15 {
      parts.append(because(match))
      if !proposal.common.isEmpty {
        parts.append(
          Phrase("de har \(common.swedish) gemensamt", "they have \(common.english) in common"))
      }
    } else if !proposal.common.isEmpty {
      parts.append(
        Phrase(
          "\(a) och \(b) har \(common.swedish) gemensamt",
          "\(a) and \(b) have \(common.english) in common"))
    }
    if let meeting = proposal.meeting.map({ gathering(at: $0) }) {
      parts.append(
        parts.isEmpty
          ? Phrase(
            "\(a) och \(b) är båda bjudna till \(meeting.swedish) och har ingen gemensam bekant",
            "\(a) and \(b) are both invited to \(meeting.english) and know nobody in common")
          : Phrase(
            "båda är bjudna till \(meeting.swedish)", "both are invited to \(meeting.english)"))
    }
    return .joined(parts, "; ")
  }

  /// A meeting by its name and day, since a series has one name.
  private func gathering(at row: Int) -> Phrase {
    let meeting = meetings[row]
    guard let date = meeting.date else { return Phrase(meeting.name, meeting.name) }
    func told(_ language: Language) -> String {
      meeting.name + " " + DayWords(language, today: date.days.lowerBound).short(date)
    }
    return Phrase(told(.swedish), told(.english))
  }

  /// The same beside their names, in as few words as say it.
  fileprivate func shortReason(_ proposal: ProposedIntroduction) -> Phrase {
    var parts: [Phrase] = []
    if let match = proposal.match, match.score >= 0.15 {
      parts.append(
        Phrase(
          "söker «\(match.need)» – erbjuder «\(match.offer)»",
          "needs «\(match.need)» – offers «\(match.offer)»"))
    }
    if !proposal.common.isEmpty {
      let common = names(proposal.common)
      parts.append(Phrase("\(common.swedish) gemensamt", "\(common.english) in common"))
    }
    if let meeting = proposal.meeting.map({ gathering(at: $0) }) {
      parts.append(Phrase("båda till \(meeting.swedish)", "both to \(meeting.english)"))
    }
    return .joined(parts, "; ")
  }

  fileprivate func because(_ match: NeedMatch) -> Phrase {
    let (one, other) = (name(at: match.needs), name(at: match.offers))
    return Phrase(
      "\(one) söker «\(match.need)» och \(other) erbjuder «\(match.offer)»",
      "\(one) needs «\(match.need)» and \(other) offers «\(match.offer)»")
  }
}
