import Model
import RecFile
import Publication

extension Example {
  func writeRelations(to text: inout RecordText) {
    var ties = Ties(organisations, data)
    ties.tieThoseOfTheData()
    ties.tieMunicipality()
    ties.tieBusinesses(until: extent.relations)
    for tie in ties.list {
      text.begin()
      text.add("Id", ties.key(of: tie))
      text.add("From", organisations[tie.from].key)
      text.add("To", organisations[tie.to].key)
      text.add("Kind", tie.kind.rawValue)
      text.add("Since", tie.since)
      text.add("Until", tie.until)
      text.end(notes: tie.note.map { [$0] } ?? [], isPublic: tie.isPublic)
    }
  }
}

/// Ties between the organisations that somebody knows: no two of a kind between the same two.
private struct Ties {
  struct Tie {
    let from: Int
    let to: Int
    let kind: RelationKind
    var since: String?
    var until: String?
    var note: String?
    var isPublic = false
  }

  let organisations: [ExampleOrganisation]
  let data: ExampleData
  private(set) var list: [Tie] = []
  private var taken: Set<String> = []
  private var random = SplitMix64(seed: 5)

  init(_ organisations: [ExampleOrganisation], _ data: ExampleData) {
    self.organisations = organisations
    self.data = data
  }

  func key(of tie: Tie) -> String {
    "\(organisations[tie.from].key)-\(tie.kind.rawValue)-\(organisations[tie.to].key)"
  }

  /// What the data says, and who sits in the crisis council.
  mutating func tieThoseOfTheData() {
    for record in data[.relation] {
      let said = Relation(record)
      guard let from = said.from, let to = said.to, let kind = said.kind else { continue }
      tie(from.key, kind, to.key, isPublic: said.isPublic)
    }
    for member in data[.member] {
      tie(member["Organisation"] ?? "", .member, "krishanteringsradet-i-exempelbygden")
    }
  }

  private mutating func tie(
    _ from: String, _ kind: RelationKind, _ to: String, isPublic: Bool = true
  ) {
    guard let first = organisations.firstIndex(where: { $0.key == from }),
      let second = organisations.firstIndex(where: { $0.key == to })
    else { return }
    add(
      Tie(
        from: first, to: second, kind: kind, since: "\(1985 + random.below(20))",
        isPublic: isPublic))
  }

  /// One business of each circle was early in touch with the municipality: for some it is the only way
  /// to the others.
  mutating func tieMunicipality() {
    var joined: Set<ExampleOrganisation.Circle> = []
    for place in organisations.indices
    where isTiedToOthers(place) && organisations[place].isBusiness {
      guard joined.insert(organisations[place].circle).inserted else { continue }
      add(Tie(from: place, to: 0, kind: .cooperates, since: "\(2003 + random.below(3))"))
    }
  }

  private func isTiedToOthers(_ place: Int) -> Bool {
    !organisations[place].isUnknown && organisations[place].partOf == nil
  }

  /// Draws until there are as many, or there is no room for more.
  mutating func tieBusinesses(until count: Int) {
    let known = organisations.indices.filter(isTiedToOthers)
    let hosts = known.filter { [.association, .network].contains(organisations[$0].kind) }
    let circles = Dictionary(grouping: known) { organisations[$0].circle }
    guard known.count > 1 else { return }
    for _ in 0..<count * 12 where list.count < count {
      let isMember = random.chance(22) && !hosts.isEmpty
      guard let from = random.pick(from: known) else { return }
      if isMember {
        if let host = random.pick(from: hosts) { draw(from, .member, host) }
      } else {
        let kind = random.pick(
          RelationKind.supplier, .supplier, .supplier, .customer, .customer, .cooperates,
          .neighbour, .owner)
        if let circle = circles[organisations[from].circle] { draw(from, kind, hub(circle)) }
      }
    }
  }

  /// Few have many ties, many have few.
  private mutating func hub(_ circle: [Int]) -> Int {
    let count = circle.count
    return circle[min(random.below(count), random.chance(50) ? random.below(count) : count - 1)]
  }

  private mutating func draw(_ from: Int, _ kind: RelationKind, _ to: Int) {
    let isBusiness = organisations[from].isBusiness && organisations[to].isBusiness
    if kind != .member, kind != .cooperates, !isBusiness { return }
    if kind == .member, [.municipality, .network].contains(organisations[from].kind) { return }
    if kind == .owner, organisations[from].kind == .soleTrader { return }
    if kind == .member, !organisations[from].mayJoin(organisations[to]) { return }
    guard let (from, kind, to) = fromElsewhere(from, kind, to) else { return }
    var tie = Tie(from: from, to: to, kind: kind)
    if kind == .member {
      // The associations have grown, so that less hangs on the municipality.
      tie.since = "\(2005 + random.below(4))"
    } else if random.chance(75) {
      tie.since = "\(random.chance(60) ? 2003 + random.below(6) : 1988 + random.below(15))"
    }
    if kind != .member, random.chance(5) { tie.until = "2008-0\(1 + random.below(8))" }
    if random.chance(8) { tie.note = random.choose(among: data.remarks(on: kind.rawValue)) }
    tie.isPublic =
      [.member, .cooperates].contains(kind) && organisations[from].isPublic
      && organisations[to].isPublic
    add(tie)
  }

  /// Of a business elsewhere is known what it sells here, and nothing else.
  private func fromElsewhere(
    _ from: Int, _ kind: RelationKind, _ to: Int
  ) -> (Int, RelationKind, Int)? {
    switch (organisations[from].isElsewhere, organisations[to].isElsewhere) {
    case (false, false): (from, kind, to)
    case (true, false) where organisations[to].isBusiness: (from, .supplier, to)
    case (false, true) where organisations[from].isBusiness: (to, .supplier, from)
    default: nil
    }
  }

  private mutating func add(_ tie: Tie) {
    let turned = Tie(from: tie.to, to: tie.from, kind: tie.kind)
    guard tie.from != tie.to, !taken.contains(key(of: turned)), taken.insert(key(of: tie)).inserted
    else { return }
    list.append(tie)
  }
}
