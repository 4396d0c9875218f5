package import Almanac
import Lettering
package import Model
import Publication

/// A branch that the local businesses buy elsewhere, or say that they need (after Deller 2012),
/// counted in businesses.
package struct SupplyGap: Equatable, Sendable {
  package enum Kind: String, Sendable {
    /// No local business has the branch.
    case gap
    /// Some have, and the buyers buy elsewhere all the same.
    case disconnect

    package var label: Phrase {
      switch self {
      case .gap: Phrase("finns inte här", "not here")
      case .disconnect: Phrase("finns här", "here")
      }
    }
  }

  package let division: Branch.Division
  package let kind: Kind
  /// The rows of local businesses that buy of it from elsewhere.
  package let outsideBuyers: [Int]
  /// The rows of local businesses that buy of it here.
  package let localBuyers: [Int]
  /// The rows of local businesses that say that they need it.
  package let statedNeeds: [Int]
  /// The rows of local businesses that have the branch.
  package let localSuppliers: [Int]

  /// How many local businesses ask for what they don't get here.
  package var demand: Int { Set(outsideBuyers).union(statedNeeds).count }

  /// The share of the buyers that buys elsewhere; nil where nobody is known to buy.
  package var leakage: Double? {
    let buyers = Set(outsideBuyers).union(localBuyers).count
    return buyers == 0 ? nil : Double(outsideBuyers.count) / Double(buyers)
  }
}

extension Municipality {
  /// What the local businesses get from elsewhere on a day, that with the most demand first.
  package func supplyGaps(on day: Day) -> [SupplyGap] {
    let isLocal = localOrganisations
    let isBusiness = ties(on: day).isBusiness
    let organisations = organisations
    let count = organisations.count
    // The same few codes stand on all of them.
    var numbers: [String: Int?] = [:]
    let divisions = (0..<count).map { row -> Int? in
      guard let code = organisations.value("Branch", at: row) else { return nil }
      if let known = numbers[code] { return known }
      let number = Branch(code: code.trimmed)?.division.number
      numbers[code] = .some(number)
      return number
    }
    var supply: [Int: (outside: Set<Int>, local: Set<Int>, stated: Set<Int>)] = [:]
    for relation in relations where relation.holds(on: day) {
      let (selling, buying): (RecordID?, RecordID?)
      switch relation.kind {
      case .supplier: (selling, buying) = (relation.from, relation.to)
      case .customer: (selling, buying) = (relation.to, relation.from)
      default: continue
      }
      guard let seller = organisations.row(of: selling), let buyer = organisations.row(of: buying),
        isBusiness[buyer], isLocal[buyer] == true,
        let division = divisions[seller], let isHere = isLocal[seller]
      else { continue }
      if isHere {
        supply[division, default: ([], [], [])].local.insert(buyer)
      } else {
        supply[division, default: ([], [], [])].outside.insert(buyer)
      }
    }
    for need in statedNeeds("Need") where isBusiness[need.row] && isLocal[need.row] == true {
      guard let division = need.need.division else { continue }
      supply[division, default: ([], [], [])].stated.insert(need.row)
    }
    var suppliers: [Int: [Int]] = [:]
    for row in 0..<count where isBusiness[row] && isLocal[row] == true {
      if let division = divisions[row] { suppliers[division, default: []].append(row) }
    }
    return supply.compactMap { number, buyers in
      Branch.Division.numbered(number).map { division in
        SupplyGap(
          division: division, kind: suppliers[number] == nil ? .gap : .disconnect,
          outsideBuyers: buyers.outside.sorted(), localBuyers: buyers.local.sorted(),
          statedNeeds: buyers.stated.sorted(), localSuppliers: suppliers[number] ?? [])
      }
    }.filter { $0.demand > 0 }.sorted {
      ($1.demand, $0.division.number) < ($0.demand, $1.division.number)
    }
  }

  /// For each organisation's row whether it is in the municipality: by the municipality's code, else
  /// by its postal codes, else by its town. Nil where nothing tells.
  package var localOrganisations: [Bool?] {
    let settings = settings
    let organisations = organisations
    let areas = settings.postalAreas.map { $0.filter(\.isNumber) }.filter { !$0.isEmpty }
    // "Stockholms stad" and "Tyresö kommun" are in Stockholm and in Tyresö.
    let town = settings.municipality.townName
    let towns: Set = [town, town.hasSuffix("s") ? String(town.dropLast()) : town]
    var known: [String: Bool] = [:]
    return (0..<organisations.count).map { row in
      if let code = settings.municipalityCode,
        let own = organisations.value("MunicipalityCode", at: row)?.trimmed
      {
        return own == code
      }
      if !areas.isEmpty, let postal = organisations.value("PostalCode", at: row) {
        let digits = postal.filter(\.isNumber)
        return areas.contains { digits.hasPrefix($0) }
      }
      guard let city = organisations.value("City", at: row) else { return nil }
      if let isHere = known[city] { return isHere }
      let isHere = towns.contains(city.townName)
      known[city] = isHere
      return isHere
    }
  }
}

extension String {
  /// The name of a town or municipality as it is compared: "Tyresö kommun" is "tyresö".
  fileprivate var townName: String {
    let words = lowercased().split { !$0.isLetter }.filter {
      !["kommun", "stad", "municipality"].contains($0)
    }
    return words.joined(separator: " ")
  }
}
