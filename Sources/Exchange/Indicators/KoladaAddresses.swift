/// The addresses at which Kolada (API v3) answers: its values and what measures are called. Sju does
/// not use a network; whoever does saves the answers as files.
package enum KoladaAddresses {
  /// So many numbers or codes may stand in one part of an address.
  package static let most = 25
  private static let base = "https://api.kolada.se/v3"

  /// What the measures are called, and then their values in the municipalities.
  /// - Parameter years: nil: all that there are.
  package static func all(
    kpis: [String], municipalities: [String], years: ClosedRange<Int>?
  ) -> [String] {
    let names = parts(kpis).map { "\(base)/kpi/\($0)" }
    let years = years.map { parts($0.map(String.init)).map { "/year/" + $0 } } ?? [""]
    let values = parts(kpis).flatMap { kpis in
      parts(municipalities).flatMap { codes in
        years.map { "\(base)/data/kpi/\(kpis)/municipality/\(codes)\($0)" }
      }
    }
    return names + values
  }

  /// Each once, so many at a time, with commas between.
  private static func parts(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    let words = words.filter { seen.insert($0).inserted }
    return stride(from: 0, to: words.count, by: most).map { start in
      words[start..<min(start + most, words.count)].joined(separator: ",")
    }
  }
}
