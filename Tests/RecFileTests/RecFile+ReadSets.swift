import RecutilsCases

@testable import RecFile

extension RecFile {
  /// The sets of the file with everything that is in them. Comments above the first record or
  /// descriptor are of its set.
  var readSets: [ReadSet] {
    var sets = [ReadSet()]
    var records = self.records.makeIterator()
    for element in elements {
      switch element.kind {
      case .byteOrderMark, .blank, .malformed: break
      case .comment: sets[sets.count - 1].elems.append(.comment(comment(element.range)))
      case .record:
        guard let record = records.next() else { break }
        sets[sets.count - 1].elems.append(.record(parts(record)))
      case .descriptor:
        guard let record = records.next() else { break }
        if sets == [ReadSet()] { sets = [] }
        let type = self.sets.first { $0.descriptor?.ordinal == record.ordinal }?.type
        sets.append(ReadSet(type: type, descriptor: parts(record)))
      }
    }
    return sets == [ReadSet()] ? [] : sets
  }

  private func parts(_ record: Record) -> [ReadSet.Part] {
    record.parts.compactMap { part in
      switch part.kind {
      case .malformed: nil
      case .comment: .comment(comment(part.range))
      case .field:
        Field(bytes, part).map {
          .field(name: $0.name, value: Bytes($0.rawValue), line: $0.line)
        }
      }
    }
  }

  private func comment(_ range: Range<Int>) -> Bytes {
    let text = bytes[range.lowerBound..<bytes.span.endOfText(range)]
    return Bytes(Array(text.drop { $0 == 0x20 || $0 == 0x09 }.dropFirst()))
  }
}
