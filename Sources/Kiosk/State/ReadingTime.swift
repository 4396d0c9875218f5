import Canvas

/// How long a page needs, by what stands on it.
enum ReadingTime {
  /// Nobody finds the beginning in less.
  static let least = 5
  /// However much there is, the next page comes.
  static let maximumSeconds = 90
  /// Seconds before the first word is read.
  static let start = 3
  static let wordsPerMinute = 200

  /// Whole seconds for that many words, rounded up.
  static func seconds(words: Int) -> Int {
    let reading = (max(words, 0) * 60 + wordsPerMinute - 1) / wordsPerMinute
    return min(max(start + reading, least), maximumSeconds)
  }

  /// Whether a run of characters is read as a word: signs, meters and block letters are seen at a
  /// glance.
  static func words(on canvas: Canvas) -> Int {
    (0..<canvas.size.rows).reduce(0) { count, y in
      count
        + canvas.text(row: y).split(separator: " ").count { word in
          word.contains { $0.isLetter || $0.isNumber }
        }
    }
  }
}
