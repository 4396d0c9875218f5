import Lettering

/// Gives each record of a public type a key of its own, made of words that are public anyway: the
/// key that it has in the data folder may say what nobody meant to publish.
struct PublicKeys {
  private var taken: Set<String> = []
  /// The number last put behind a stem.
  private var numbers: [String: Int] = [:]

  /// "Bygg & El" gives `bygg-el`, and where that is taken `bygg-el-2`.
  mutating func key(_ words: String) -> String {
    let slug = String(words.slug.prefix(60))
    let stem = slug.isEmpty ? "x" : slug
    var key = stem
    while !taken.insert(key).inserted {
      let number = numbers[stem, default: 1] + 1
      numbers[stem] = number
      key = "\(stem)-\(number)"
    }
    return key
  }
}
