package import Almanac
import Canvas
package import Insight
import Model
import Widgets

/// Who sits with whom at a meeting: the tables of one round at a time, made so that as many as
/// possible meet somebody new. Whoever must stay is pinned, and the rest is seated again around them,
/// beside the screen.
struct SeatingWindow: Window {
  private(set) var order: SeatingOrder
  /// What was asked for when it was opened.
  private let first: SeatingOrder
  /// The last one that was worked out, which may be of an earlier order.
  private(set) var seating: MeetingSeating?
  /// The round that shows, from 0.
  private(set) var round = 0
  /// Who is chosen.
  private(set) var person: RecordID?
  /// The first row of tables that shows.
  private(set) var scroll = 0
  /// Whether Esc has been answered with a word on what is not saved.
  private var hasAsked = false

  /// Begins with the seating that is kept with the meeting, where there is one.
  init(_ meeting: RecordID, _ environment: Environment) {
    order =
      environment.municipality.keptOrder(of: meeting, on: environment.today)
      ?? SeatingOrder(meeting)
    first = order
  }

  var isTyping: Bool { false }

  /// The order as a draft, which is quickly known.
  private var draft: SeatingOrder {
    var draft = order
    draft.isDraft = true
    return draft
  }

  /// First a draft, then the best.
  func lacking(_ environment: Environment) -> (@Sendable () -> Void)? {
    let (municipality, today) = (environment.municipality, environment.today)
    guard
      let order = [draft, order].first(where: {
        municipality.knownSeating($0, on: today) == nil
      })
    else { return nil }
    return { _ = municipality.seating(order, on: today) }
  }

  /// Whether what shows is what was asked for, if only as a draft.
  var isKnown: Bool { seating.map { $0.order == order || $0.order == draft } ?? false }
  /// Whether a better one may still be found.
  var isDraft: Bool { seating?.order == draft }

  /// The tables of the round that shows.
  var tables: [[RecordID]] {
    guard let rounds = seating?.rounds, rounds.indices.contains(round) else { return [] }
    return rounds[round]
  }

  /// Where the chosen one sits in the round that shows.
  var place: (table: Int, seat: Int)? {
    tables.enumerated().lazy.compactMap { table, people in
      people.firstIndex { $0 == person }.map { (table, $0) }
    }.first
  }

  func isPinned(_ person: RecordID, at table: Int) -> Bool {
    order.pins.contains(SeatingOrder.Pin(person, round: round, table: table))
  }

  /// Whether somebody is pinned at a table in every round.
  func isHost(_ person: RecordID, at table: Int) -> Bool {
    (0..<order.rounds).allSatisfy {
      order.pins.contains(SeatingOrder.Pin(person, round: $0, table: table))
    }
  }

  mutating func settle(_ environment: Environment) {
    let (municipality, today) = (environment.municipality, environment.today)
    if environment.concludesAtOnce {
      seating = municipality.seating(order, on: today)
    } else if let known = [order, draft].lazy.compactMap({
      municipality.knownSeating($0, on: today)
    }).first {
      seating = known
    }
    round = min(max(0, round), max(0, (seating?.rounds.count ?? 1) - 1))
    if place == nil { person = tables.first?.first }
    scroll = SeatingLayout(self, environment).scroll(showing: place?.table ?? 0, from: scroll)
  }

  /// Closes where the meeting is gone, or nobody is invited any more.
  mutating func rebase(_ change: DataChange) -> [Request] {
    let (old, new) = (change.old.municipality, change.new.municipality)
    if new.guests(of: order.meeting, on: change.new.today).isEmpty {
      return [.close, .hint(.recordGone)]
    }
    let kept = new.keptSeating(of: order.meeting)
    return kept != old.keptSeating(of: order.meeting) && change.cause == .others
      ? [.hint(.seatingIsKeptElsewhere)] : []
  }

  // MARK: Keys

  mutating func take(_ key: Key, _ environment: Environment) -> [Request] {
    if let pressed = SeatingKey.all.first(where: { $0.keys.contains(key) }) {
      if pressed.keys.first != .escape { hasAsked = false }
      return pressed.run(&self, environment)
    }
    if case .character(let digit) = key, let number = digit.wholeNumberValue,
      (1...max(1, order.rounds)).contains(number)
    {
      round = number - 1
    }
    return []
  }

  mutating func point(_ mouse: Mouse, _ environment: Environment) -> [Request] {
    switch mouse.kind {
    case .press, .doublePress:
      if let found = SeatingLayout(self, environment).person(at: mouse.at) { person = found }
      return []
    case .wheelUp: return take(.up, environment)
    case .wheelDown: return take(.down, environment)
    default: return []
    }
  }

  func hints(_ environment: Environment) -> WindowHints { hints(of: SeatingKey.all, environment) }

  func help(_ environment: Environment) -> CommandList? { help(of: SeatingKey.all, environment) }

  // MARK: What the keys do

  mutating func move(table step: Int, seat: Int) {
    guard let place else { return }
    let table = min(max(0, place.table + step), tables.count - 1)
    let people = tables[table]
    guard !people.isEmpty else { return }
    person = people[min(max(0, place.seat + seat), people.count - 1)]
  }

  /// Down a table, and on to the one that stands beneath it.
  mutating func move(down step: Int, _ environment: Environment) {
    guard let place else { return }
    let seat = place.seat + step
    guard !tables[place.table].indices.contains(seat) else { return move(table: 0, seat: step) }
    let table = place.table + step * SeatingLayout(self, environment).columns
    guard tables.indices.contains(table), !tables[table].isEmpty else { return }
    person = step > 0 ? tables[table].first : tables[table].last
  }

  mutating func turn(by step: Int) { round += step }

  /// The rounds that were settled are made anew.
  private mutating func unsettle() { order.settled = [] }

  /// Keeps the chosen one where he sits in this round, or in all rounds, or not any more.
  mutating func pin(inAllRounds: Bool) -> [Request] {
    guard let person, let place, isKnown else { return [.hint(.seatingIsWorkedOut)] }
    let pins = (inAllRounds ? Array(0..<order.rounds) : [round]).map {
      SeatingOrder.Pin(person, round: $0, table: place.table)
    }
    // A seat where somebody sits already moves nobody: what shows stays until it is mixed again.
    if inAllRounds { unsettle() } else { order.settled = seating?.rounds ?? [] }
    if order.pins.isSuperset(of: pins) {
      order.pins.subtract(pins)
      return []
    }
    var wanted = order.pins.filter { pin in
      !pins.contains { $0.round == pin.round && $0.person == pin.person }
    }
    wanted.formUnion(pins)
    let isFull = pins.contains { pin in
      wanted.count { $0.round == pin.round && $0.table == pin.table } > tables[place.table].count
    }
    guard !isFull else { return [.hint(.tableIsPinned)] }
    order.pins = wanted
    return []
  }

  mutating func change(seats step: Int) {
    let guests = seating?.people.count ?? 0
    let range = SeatingOrder.seatCounts
    order.seats = min(
      max(range.lowerBound, order.seats + step),
      max(range.lowerBound, min(guests, range.upperBound)))
    order.pins = []
    unsettle()
  }

  /// A further round is of new acquaintances; the last one is left out.
  mutating func change(rounds step: Int) {
    let range = SeatingOrder.roundCounts
    order.rounds = min(max(range.lowerBound, order.rounds + step), range.upperBound)
    order.settled = Array(order.settled.prefix(order.rounds))
    order.pins = order.pins.filter { $0.round < order.rounds }
  }

  mutating func mix() {
    // Each seating has begun with a few numbers from its own on.
    order.seed = ((seating?.seed ?? 0) + 10) % SeatingOrder.seeds.upperBound
    unsettle()
  }

  /// The chosen one does not come: from this round on the others are seated without him.
  mutating func cancel() -> [Request] {
    guard let person, let seating, isKnown else { return [.hint(.seatingIsWorkedOut)] }
    guard seating.people.count > 2 else { return [.hint(.tooFewGuests)] }
    order.settled = Array(seating.rounds.prefix(round))
    order.absent.insert(person)
    order.pins = order.pins.filter { $0.person != person }
    return []
  }

  mutating func takeBack() { order.absent = [] }

  func isKept(_ municipality: Municipality) -> Bool {
    seating.map { $0.rounds == municipality.keptSeating(of: order.meeting) } ?? false
  }

  func save(_ environment: Environment) -> [Request] {
    guard let seating, isKnown else { return [.hint(.seatingIsWorkedOut)] }
    let name = environment.municipality.name(of: order.meeting)
    return environment.change(
      Phrase("placera gästerna på \(name.swedish)", "seat the guests of \(name.english)"),
      then: [.close]
    ) { municipality throws(ChangeFault) in try municipality.keeping(seating) }
  }

  func write(_ environment: Environment) -> [Request] {
    guard let seating, isKnown else { return [.hint(.seatingIsWorkedOut)] }
    let paper = SeatingPaper(seating, environment.municipality, on: environment.today)
    let text = paper.text([.names, .tables, .guests], environment.language)
    let name = environment.say("bordsplacering", "seating") + "-" + order.meeting.key
    return [.effect(.write(text, as: name))]
  }

  mutating func leave(_ environment: Environment) -> [Request] {
    if hasAsked || order == first || isKept(environment.municipality) { return [.close] }
    hasAsked = true
    return [.hint(.seatingIsNotSaved)]
  }
}

extension SeatingPaper {
  /// Its pages as text, a form feed between two.
  package func text(_ kinds: [Kind], _ language: Language) -> String {
    kinds.flatMap { pages($0, language) }
      .map { lines in lines.map { $0.printable + "\n" }.joined() }.joined(separator: "\u{0C}")
  }
}
