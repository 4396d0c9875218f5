/// A well-formed file as merging sees it: its records, descriptors and comments in order, by sets.
struct Outline: Sendable {
  /// A record, a descriptor, or one comment line between records.
  struct Item: Equatable, Sendable {
    enum Kind: Sendable { case comment, record, descriptor }

    let kind: Kind
    /// The blank lines above it.
    let gap: Range<Int>
    let range: Range<Int>
    /// Its place among all records of the file; of a comment that of the next one.
    let ordinal: Int
  }

  /// A set by its type, and by its number where several have the type. Comments above a
  /// descriptor go with it; those after the last record of the file are on their own, at the end.
  enum Section: Hashable, Sendable {
    case anonymous
    case set(type: String?, nth: Int)
    case end

    var type: String? {
      if case .set(let type, _) = self { type } else { nil }
    }
  }

  let file: RecFile
  private(set) var items: [Item] = []
  /// In order, each with its items; the anonymous one first and the end last, be they empty.
  private(set) var sections: [(name: Section, items: Range<Int>)] = []
  private var ranges: [Section: Range<Int>] = [:]
  /// The blank lines at the end of the file.
  private(set) var rest = 0..<0

  init(_ file: RecFile) {
    self.file = file
    items.reserveCapacity(file.index.entries.count)
    var position = RecordScanner.startOfText(file.bytes.span)
    var starts: [(Section, Int)] = [(.anonymous, 0)]
    var types: [String?: Int] = [:]
    for set in file.sets {
      if let descriptor = set.descriptor {
        starts.append((.set(type: set.type, nth: types[set.type, default: 0]), items.count))
        types[set.type, default: 0] += 1
        append(descriptor, .descriptor, after: &position)
      }
      for record in set.records { append(record, .record, after: &position) }
    }
    starts.append((.end, items.count))
    rest = appendComments(position..<file.bytes.count, before: file.index.entries.count)
    let ends = starts.dropFirst().map(\.1) + [items.count]
    sections = zip(starts, ends).map { (name: $0.0, items: $0.1..<$1) }
    ranges = Dictionary(uniqueKeysWithValues: sections.map { ($0.name, $0.items) })
  }

  /// Empty where the file has no such set.
  func items(of section: Section) -> Range<Int> { ranges[section] ?? 0..<0 }

  private mutating func append(_ record: Record, _ kind: Item.Kind, after position: inout Int) {
    let gap = appendComments(position..<record.range.lowerBound, before: record.ordinal)
    items.append(Item(kind: kind, gap: gap, range: record.range, ordinal: record.ordinal))
    position = record.range.upperBound
  }

  /// Gives the blank lines that no comment follows.
  private mutating func appendComments(_ lines: Range<Int>, before ordinal: Int) -> Range<Int> {
    let bytes = file.bytes
    let text = bytes.span
    var start = lines.lowerBound
    var position = start
    while position < lines.upperBound {
      let end = text.endOfLine(position)
      if !text.isEndOfText(text.skippingBlanks(position)) {
        items.append(
          Item(kind: .comment, gap: start..<position, range: position..<end, ordinal: ordinal))
        start = end
      }
      position = end
    }
    return start..<lines.upperBound
  }
}

/// Text as merging compares it: however its lines end, and whether or not its last line does.
struct PlainText: Hashable, Sendable {
  private let bytes: [UInt8]
  private let range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    let text = bytes.span
    var end = text.endOfText(range)
    if end > range.lowerBound, text[end - 1] == Byte.backslash { end = range.upperBound }
    let plain = range.lowerBound..<end
    if text.first(Byte.carriageReturn, in: plain) == nil {
      self.bytes = bytes
      self.range = plain
    } else {
      self.bytes = LineEnding.lf.applied(to: bytes[plain])
      self.range = 0..<self.bytes.count
    }
  }

  init(_ bytes: [UInt8]) { self.init(bytes, 0..<bytes.count) }

  var isEmpty: Bool { range.isEmpty }

  static func == (one: PlainText, other: PlainText) -> Bool {
    guard one.range.count == other.range.count else { return false }
    return one.bytes[one.range] == other.bytes[other.range]
  }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: .init(rebasing: $0[range])) }
  }
}
