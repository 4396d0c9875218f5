import Lettering

/// Which rows say which words in a field of free text, such as a tag or a district.
package struct WordGroups: Sendable {
  /// Each once, in the order in which they come in the file; blanks around them left out.
  package let words: [String]
  /// For each word's place the rows that say it, ascending.
  package let rows: Adjacency

  /// - Parameter pairs: by row; all targets numbers of these words.
  init(_ numbers: WordNumbers, _ pairs: [Adjacency.Pair]) {
    words = numbers.words.map { String(decoding: $0, as: UTF8.self) }
    rows = Adjacency(pairs, targetCount: words.count)
  }
}

/// Numbers words as they are met, from 0.
struct WordNumbers: Sendable {
  private(set) var words: [[UInt8]] = []
  /// By hash.
  private var numbers: [UInt64: Int32] = [:]
  /// Of words whose hash another has.
  private var others: [[UInt8]: Int32] = [:]

  mutating func number(of word: Span<UInt8>) -> Int32 {
    let hash = word.byteHash
    let same = numbers[hash]
    if let same {
      let known = words[Int(same)]
      if word.equals(known.span) { return same }
    }
    let bytes = word.bytesCopied
    if let number = others[bytes] { return number }
    let number = Int32(clamping: words.count)
    words.append(bytes)
    if same != nil { others[bytes] = number } else { numbers[hash] = number }
    return number
  }
}
