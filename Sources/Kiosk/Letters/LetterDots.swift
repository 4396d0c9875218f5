/// The capitals, digits and signs that headings are written with, as they are drawn.
///
/// Full blocks alone, since a console's font has no halves; so strokes are two columns wide and
/// one row high, which on a screen is about as wide as it is high.
enum LetterDots {
  /// Some letters side by side, a row of all of them to a line, `#` what is drawn.
  struct Row {
    let letters: String
    let drawing: String

    init(_ letters: String, _ drawing: String) {
      self.letters = letters
      self.drawing = drawing
    }
  }

  /// The rows of each letter, in full blocks and spaces, all of a letter equally long.
  static func table(_ rows: [Row]) -> [Character: [String]] {
    var table: [Character: [String]] = [:]
    for row in rows {
      let lines = row.drawing.split(separator: "\n").map { $0.split(separator: " ") }
      for (index, letter) in row.letters.enumerated() {
        table[letter] = lines.map { line in
          line.indices.contains(index) ? String(line[index].map { $0 == "#" ? "█" : " " }) : ""
        }
      }
    }
    return table
  }
}
