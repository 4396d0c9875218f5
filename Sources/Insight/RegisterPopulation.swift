import Almanac
package import Model
import Publication

/// The businesses that the public registers have in the municipality, which those that are visited
/// are held against: the network knows only those that somebody has met.
extension Municipality {
  /// How many active businesses there are by the code of a group: a section of SNI, a size or a
  /// district. Nil where no register has been taken in that says what businesses do, or where it has
  /// fewer of them than the network, so that it can't be the whole.
  /// - Parameter group: "size" or "district"; all else is the section.
  func registerPopulation(by group: String?) -> [String: Int]? {
    derived("register population \(group ?? "")") { countedInRegister(by: group) }
  }

  private func countedInRegister(by group: String?) -> [String: Int]? {
    let districts = group == "district" ? districtsByPostalCode : [:]
    var counts: [String: Int] = [:]
    for entry in registerEntries where entry.status == "1" && entry.deregistered == nil {
      let code: String? =
        switch group {
        case "size": entry.size.map { "\($0)" }
        case "district": entry.postalCode.flatMap { districts[$0] }
        default: entry.branches.compactMap { Branch(code: $0)?.section }.first.map(Self.code)
        }
      if let code { counts[code, default: 0] += 1 }
    }
    if group != "size", group != "district" {
      for (division, count) in countedSoleTraders {
        if let section = Branch(code: division)?.section {
          counts[Self.code(section), default: 0] += count
        }
      }
    }
    let known = counts.values.reduce(0, +)
    return known > 0 && known >= coverage(today: .last).all ? counts : nil
  }

  private static func code(_ section: BranchSection) -> String { "\(section)".uppercased() }

  /// The sole traders that are only counted, by division of SNI.
  private var countedSoleTraders: [(division: String, count: Int)] {
    [RegisterSource.scbJE, .scbAPI].compactMap { latestRegisterFile(of: $0) }.prefix(1)
      .flatMap(\.soleTraders).compactMap { line in
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 3, let count = Int(words[2]) else { return nil }
        return (words[0], count)
      }
  }

  /// The district that most of ours with a postal code say.
  package var districtsByPostalCode: [String: String] {
    derived("districts by postal code") {
      var said: [String: [String: Int]] = [:]
      for organisation in organisations {
        guard let code = organisation.postalCode, let district = organisation.district else {
          continue
        }
        said[code, default: [:]][district, default: 0] += 1
      }
      return said.compactMapValues { names in
        names.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      }
    }
  }
}
