import Lettering
import Model
import Publication

/// Makes up businesses and associations, one after the other, no name twice. The thousandth is the
/// same however many are made.
struct CompanyMaker {
  private var random: SplitMix64
  /// Hashes of the keys given out; a false match costs another draw and nothing more.
  private var taken: Set<UInt64> = []
  private var number: Int
  private let names: Names
  private let associations: [Trade]
  /// One of them is drawn, so those of a sector are there as many times as its share says.
  private let trades: [Trade]

  /// Makes others than those of the data, whose numbers come before these.
  init(seed: UInt64, _ data: ExampleData) {
    random = SplitMix64(seed: seed)
    number = data.organisations.count
    names = data.names
    associations = data.associations
    trades = data.sectors.flatMap { sector in
      repeatElement(sector.trades, count: sector.share).joined()
    }
    for organisation in data.organisations { taken.insert(organisation.key.utf8.fnv1a) }
  }

  mutating func next() -> ExampleOrganisation {
    number += 1
    let draw = random.below(100)
    let kind: OrganisationKind =
      if draw < 84 { .company } else if draw < 97 || number > 10_000 { .soleTrader } else {
        .association
      }
    if kind == .association { return association() }
    let trade = random.pick(from: trades) ?? .unknown
    let form = kind == .soleTrader ? Form.none : legalForm()
    let (name, key) = free { $0.businessName(trade, form, attempt: $1) }
    let isElsewhere = kind == .company && number.isMultiple(of: 19)
    return ExampleOrganisation(
      key: key, name: name, kind: kind, branch: trade.branch, sector: trade.sector,
      legalForm: kind == .soleTrader ? "enskild firma" : form.rawValue, number: number,
      employees: employees(kind == .soleTrader ? 3 : trade.size),
      isUnknown: random.chance(8) && !isElsewhere, third: number % 3, isElsewhere: isElsewhere)
  }

  private mutating func association() -> ExampleOrganisation {
    let trade = random.pick(from: associations) ?? .unknown
    let (name, key) = free { maker, attempt in
      let word = maker.random.word(of: trade.words)
      let place = Names.genitive(maker.random.word(of: maker.names.places))
      return attempt < 9 ? "\(place) \(word)" : "\(place) \(word) \(maker.number)"
    }
    return ExampleOrganisation(
      key: key, name: name, kind: .association, branch: trade.branch, sector: trade.sector,
      legalForm: "ideell förening", number: number, isUnknown: random.chance(8))
  }

  /// Draws names until one is free.
  private mutating func free(
    _ draw: (inout CompanyMaker, _ attempt: Int) -> String
  ) -> (name: String, key: String) {
    var attempt = 0
    while true {
      let name = draw(&self, attempt)
      let key = name.slug
      if taken.insert(key.utf8.fnv1a).inserted { return (name, key) }
      attempt += 1
    }
  }
}

extension CompanyMaker {
  enum Form: String {
    case aktiebolag
    case handelsbolag
    case kommanditbolag
    case none = ""

    var suffix: String {
      switch self {
      case .aktiebolag: " AB"
      case .handelsbolag: " HB"
      case .kommanditbolag: " KB"
      case .none: ""
      }
    }
  }

  private mutating func legalForm() -> Form {
    let draw = random.below(100)
    return draw < 88 ? .aktiebolag : draw < 97 ? .handelsbolag : .kommanditbolag
  }

  /// Each attempt draws from more names than the one before; from the tenth on they have a number
  /// that no other has.
  private mutating func businessName(_ trade: Trade, _ form: Form, attempt: Int) -> String {
    let word = random.word(of: trade.words)
    let family = random.word(of: names.families)
    let place = random.word(of: names.places)
    let owner = Names.genitive(family)
    let draw = random.below(100)
    switch attempt {
    case 0..<2: break
    case 2..<9: return "\(owner) \(word) i \(place)\(form.suffix)"
    default: return "\(owner) \(word) nr \(number)\(form.suffix)"
    }
    if form == .none { return soleTraderName(word, family, place, draw) }
    switch draw {
    case 0..<38: return "\(owner) \(word)\(form.suffix)"
    case 38..<62: return "\(Names.genitive(place)) \(word)\(form.suffix)"
    case 62..<78:
      return "\(family) & \(random.word(of: names.families)) \(word)\(form.suffix)"
    case 78..<86: return "Bröderna \(owner) \(word)\(form.suffix)"
    case 86..<91: return "\(family) & Dotter \(word)\(form.suffix)"
    case 91..<95: return "\(family) & Söner \(word)\(form.suffix)"
    default: return "\(word) i \(place)\(form.suffix)"
    }
  }

  private mutating func soleTraderName(
    _ word: String, _ family: String, _ place: String, _ draw: Int
  ) -> String {
    let given = random.word(of: names.given)
    switch draw {
    case 0..<40: return "\(Names.genitive(given)) \(word)"
    case 40..<75: return "\(given) \(Names.genitive(family)) \(word)"
    default: return "\(Names.genitive(place)) \(word)"
    }
  }

  /// How many it had each year from 2003, or from when it began, to 2008. Most are small.
  private mutating func employees(_ most: Int) -> [Int] {
    let share = random.below(100) * random.below(100) / 100
    var count = max(most > 3 ? 1 : 0, most * share / 100)
    let years = random.chance(80) ? 6 : 2 + random.below(4)
    var series = [count]
    while series.count < years {
      let change = max(1, count / 8)
      count = max(most > 3 ? 1 : 0, count + random.below(2 * change + 1) - change)
      series.insert(count, at: 0)
    }
    return series
  }
}
