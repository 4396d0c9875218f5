import Lettering

extension Municipality {
  /// At most three keys of a record's type that look like its own, or that its name is found by.
  func keys(near id: RecordID) -> [String] {
    let key = id.key.slug
    guard !key.isEmpty else { return [] }
    let all = (0..<count(of: id.type)).map { self.id(id.type, at: $0).key }
    let within = all.filter { $0.contains(key) }
    if !within.isEmpty { return Array(within.prefix(3)) }
    return all.count > 10_000 ? [] : key.nearest(among: all).map { [$0] } ?? []
  }
}

extension String {
  /// The word that the fewest changes of a letter make of this one, if these are few; the first
  /// of several.
  package func nearest(among words: [String]) -> String? {
    let bound = Swift.max(1, utf8.count / 3)
    var best: (word: String, distance: Int)?
    for word in words {
      let distance = distance(to: word)
      if distance <= bound, distance < best?.distance ?? .max { best = (word, distance) }
    }
    return best?.word
  }

  /// How many bytes must be put in, taken out, changed or swapped with the next, upper and lower case
  /// being the same (optimal string alignment).
  private func distance(to other: String) -> Int {
    let one = Array(lowercased().utf8)
    let two = Array(other.lowercased().utf8)
    var row = Array(0...two.count)
    var rowBefore = row
    for (line, byte) in one.enumerated() {
      let last = row
      var diagonal = row[0]
      row[0] = line + 1
      for (place, wanted) in two.enumerated() {
        let above = row[place + 1]
        row[place + 1] = Swift.min(
          Swift.min(above, row[place]) + 1, diagonal + (byte == wanted ? 0 : 1))
        if line > 0, place > 0, byte == two[place - 1], one[line - 1] == wanted {
          row[place + 1] = Swift.min(row[place + 1], rowBefore[place - 1] + 1)
        }
        diagonal = above
      }
      rowBefore = last
    }
    return row[two.count]
  }
}
