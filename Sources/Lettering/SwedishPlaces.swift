/// For each of many texts its place among all of them, as Swedish sorts: equal ones have the same
/// place, and those that are nil or blank have none.
package struct SwedishPlaces {
  private let places: [String: Int]
  private let texts: [String?]

  package init(_ texts: [String?]) {
    self.texts = texts
    let told = Set(texts.compactMap { $0 }).filter { text in !text.allSatisfy(\.isWhitespace) }
    let order = told.map { (text: $0, key: SwedishOrder.key($0)) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    places = Dictionary(
      order.enumerated().map { ($0.element.text, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  package var rows: [Int?] { texts.map { text in text.flatMap { places[$0] } } }
}
