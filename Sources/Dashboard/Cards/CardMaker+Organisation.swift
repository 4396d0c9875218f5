import Almanac
import Canvas
import Model
import Publication
import Widgets
import Insight

extension CardMaker {
  /// The fields that the card tells in its own way.
  static let toldOfOrganisation: Set<String> = [
    "Kind", "OrganisationNumber", "LegalForm", "Branch", "Employees", "EmployeesIn", "Street",
    "PostalCode", "City", "District", "Telephone", "Email", "Web", "ContactEvery", "PartOf",
    "Need", "Offer", "OtherName",
  ]

  func card(_ organisation: Organisation) -> Card {
    let id = organisation.recordID
    var card = Card(title: organisation.name, subtitle: subtitle(organisation))
    addFacts(organisation, to: &card)
    addFields(of: id, except: Self.toldOfOrganisation, to: &card)
    addRhythm(of: organisation, to: &card)
    card.section(say("Människor", "People"), people(at: id))
    card.section(say("Söker", "Needs"), organisation.needs.map { .text($0, role: .text) })
    card.section(say("Erbjuder", "Offers"), organisation.offers.map { .text($0, role: .text) })
    addStanding(of: id, to: &card)
    addRelations(of: organisation, to: &card)
    addHistory(of: id, to: &card)
    card.section(say("Krishanteringsrådet", "The crisis council"), council(id))
    card.section(say("Registret", "The register"), register(id))
    addRest(
      of: id,
      except: [
        .appointment, .relation, .followUp, .meeting, .encounter, .member, .organisation,
        .registerEntry, .registerEvent,
      ], to: &card)
    addAnnotations(organisation.annotations, to: &card)
    return card
  }

  func subtitle(_ organisation: Organisation) -> String {
    [
      organisation.legalForm ?? organisation.kind?.label(language),
      organisation.branch?.name(language), organisation.maskedNumber,
    ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func addFacts(_ organisation: Organisation, to card: inout Card) {
    let employees = say("Anställda", "Employees")
    let years = organisation.employeesByYear
    if years.count > 1, let first = years.first, let last = years.last {
      card.parts.append(
        .series(
          label: employees, values: years.map { Double($0.count) },
          text:
            "\(language.number(organisation.employees ?? last.count)) · \(first.year)–\(last.year)")
      )
    } else {
      card.fact(employees, organisation.employees.map { language.number($0) })
    }
    let town = [organisation.postalCode, organisation.city].compactMap { $0 }.joined(separator: " ")
    let address = [organisation.street, town.isEmpty ? nil : town].compactMap { $0 }
    card.fact(say("Adress", "Address"), address.joined(separator: ", "))
    card.fact(say("Kommundel", "District"), organisation.district)
    card.fact(say("Telefon", "Telephone"), organisation.telephones.joined(separator: ", "))
    card.fact(say("E-post", "E-mail"), organisation.emails.joined(separator: ", "))
    card.fact(say("Webb", "Web"), organisation.web)
    card.fact(
      say("Del av", "Part of"), organisation.partOf.map { title($0) }, link: organisation.partOf)
    card.fact(say("Kallas även", "Also called"), organisation.otherNames.joined(separator: ", "))
  }

  private func people(at id: RecordID) -> [CardPart] {
    municipality.referring(to: id, in: municipality.appointments)
      .filter { $0.to.map { $0.days.upperBound >= today } ?? true }
      .map { appointment in
        let person = appointment.person.flatMap { municipality.persons[$0.key] }
        return .entry(
          CardEntry(
            text: title(appointment.person) + ", " + appointment.role,
            trail: person?.telephones.first ?? "", trailRole: .text, link: appointment.person))
      }
  }

  /// Who offers what it needs, who needs what it offers, and whether those whom it has ties to know
  /// each other.
  private func addStanding(of id: RecordID, to card: inout Card) {
    guard concludesAtOnce || municipality.knowsStandings(on: today),
      let standing = municipality.standing(of: id, on: today)
    else { return }
    let matches =
      standing.offered.prefix(Self.mostMatches).map { match in
        entry(say("erbjuder", "offers"), match.offer, by: match.offers)
      }
      + standing.needed.prefix(Self.mostMatches).map { match in
        entry(say("söker", "needs"), match.need, by: match.needs)
      }
    let circle = circle(standing)
    card.section(
      standing.offered.isEmpty
        ? say("I nätverket", "In the network")
        : say(
          standing.offered.count == 1
            ? "1 erbjuder det som söks" : "\(standing.offered.count) erbjuder det som söks",
          standing.offered.count == 1
            ? "1 offers what it needs" : "\(standing.offered.count) offer what it needs"),
      matches + (circle.map { [.text($0, role: .muted)] } ?? []))
  }

  /// More than these are in the analysis.
  private static let mostMatches = 5

  private func entry(_ lead: String, _ what: String, by row: Int) -> CardPart {
    let id = municipality.id(.organisation, at: row)
    return .entry(CardEntry(lead: lead, text: "\(title(id)): \(what)", link: id))
  }

  /// Of three contacts or more, whether they know each other.
  private func circle(_ standing: Standing) -> String? {
    guard standing.contacts > 2, let pairs = standing.pairs else { return nil }
    let count = language.number(standing.contacts)
    switch pairs {
    case 0:
      return say(
        "De \(count) den har band till känner inte varandra",
        "The \(count) it has ties to don’t know each other")
    case standing.allPairs:
      return say(
        "De \(count) den har band till känner redan varandra",
        "The \(count) it has ties to all know each other")
    default:
      let (known, all) = (language.number(pairs), language.number(standing.allPairs))
      return say(
        "Bland de \(count) den har band till känner \(known) av \(all) par varandra",
        "Among the \(count) it has ties to, \(known) of \(all) pairs know each other")
    }
  }

  /// The drawing first, then each tie in words, as links in the order of the drawing's ties.
  private func addRelations(of organisation: Organisation, to card: inout Card) {
    let relations = municipality.referring(to: organisation.recordID, in: municipality.relations)
    let parts = municipality.referring(to: organisation.recordID, in: municipality.organisations)
    guard !relations.isEmpty || !parts.isEmpty else { return }
    var ties: [EgoGraph.Tie] = []
    var entries: [CardPart] = []
    for relation in relations {
      let isOutward = relation.from == organisation.recordID
      guard let kind = relation.kind, let other = isOutward ? relation.to : relation.from
      else { continue }
      let phrase = (isOutward ? kind.outward : kind.inward)(language)
      ties.append(
        EgoGraph.Tie(
          title(other), kind.label(language),
          kind.isMutual ? .mutual : isOutward ? .outgoing : .incoming))
      entries.append(
        .entry(CardEntry(lead: phrase, text: title(other), link: other)))
    }
    for part in parts {
      ties.append(EgoGraph.Tie(part.name, say("del", "part"), .incoming))
      entries.append(
        .entry(CardEntry(lead: say("omfattar", "comprises"), text: part.name, link: part.recordID)))
    }
    let graph = EgoGraph(organisation.name, ties: ties, language: language)
    card.section(say("Relationer", "Relations"), [.graph(graph), .blank] + entries)
  }

  private func council(_ id: RecordID) -> [CardPart] {
    municipality.referring(to: id, in: municipality.members).map { member in
      let contacts = municipality.referring(to: member.recordID, in: municipality.dutyContacts)
      return .entry(
        CardEntry(
          lead: member.order.map { say("nr", "no.") + " \($0)" } ?? "",
          text: contacts.first.map { "\($0.role)" } ?? say("medlem", "member"),
          trail: contacts.first?.telephones.first ?? "", link: member.recordID))
    }
  }
}

/// How often an organisation should be heard from, whether it is, and what is to come.
extension CardMaker {
  /// What waits is told of everyone; that nothing is planned only of those that have an interval or
  /// have been in touch, since a register is full of others.
  func addRhythm(of organisation: Organisation, to card: inout Card) {
    let id = organisation.recordID
    let heard = municipality.lastHeard(from: id, by: today)
    let agreed = Rhythm(municipality.settings).interval(
      with: organisation, isHeard: heard != nil)
    let next = municipality.nextContact(with: id, today: today)
    card.fact(say("Kontaktintervall", "Contact interval"), agreed.map(words))
    card.fact(
      say("Nästa", "Next"), next.map(words), link: next?.id)
    var lines: [CardPart] = []
    if let agreed, let line = silence(since: heard, agreed) { lines.append(line) }
    if let line = promises(to: id) { lines.append(line) }
    if next == nil, agreed != nil || heard != nil {
      lines.append(
        .text(
          "◐ " + say("ingen planerad kontakt", "no contact is planned"), role: .warning))
    }
    if !lines.isEmpty { card.parts += [.blank] + lines }
  }

  /// "90 dagar · etiketten nyckelföretag".
  private func words(_ agreed: AgreedInterval) -> String {
    let origin =
      switch agreed.origin {
      case .own: ""
      case .tag(let tag): " · " + say("etiketten ", "the tag ") + tag
      case .settings: " · " + say("gäller alla", "holds for all")
      }
    return days(agreed.days) + origin
  }

  private func words(_ next: NextContact) -> String {
    let date = next.date.map(words.short) ?? say("dag ej satt", "no day set")
    return "\(date) · \(next.title)"
  }

  private func silence(since heard: Day?, _ agreed: AgreedInterval) -> CardPart? {
    guard let heard else {
      return .text("✕ " + say("ingen kontakt än", "no contact yet"), role: .warning)
    }
    let silent = heard.days(until: today)
    guard silent > agreed.days else { return nil }
    let over = silent - agreed.days
    return .text(
      "✕ " + say("tyst i ", "silent for ") + days(silent) + ", "
        + say("\(language.number(over)) för länge", "\(language.number(over)) too long"),
      role: .warning)
  }

  /// "2 öppna löften, 1 försenat".
  private func promises(to id: RecordID) -> CardPart? {
    let open = municipality.openPromises(to: id).map { municipality.followUps[$0] }
    guard !open.isEmpty else { return nil }
    let late = open.count { $0.due.map { $0.isBefore(today) } ?? false }
    let count =
      open.count == 1
      ? say("1 öppet löfte", "1 open promise")
      : "\(open.count) " + say("öppna löften", "open promises")
    let isAll = late == open.count
    let lateness =
      late == 0
      ? "" : ", " + (isAll ? "" : "\(late) ") + say(late == 1 ? "försenat" : "försenade", "overdue")
    return .text((late > 0 ? "✕ " : "◐ ") + count + lateness, role: late > 0 ? .bad : .warning)
  }

  private func days(_ count: Int) -> String {
    language.number(count) + (count == 1 ? say(" dag", " day") : say(" dagar", " days"))
  }
}
