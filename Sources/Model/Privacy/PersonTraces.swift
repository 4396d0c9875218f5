import Lettering
import RecFile

/// The certain traces of a person, wherever they are written: the full name, the key, and the
/// numbers and addresses that nobody else has.
package struct PersonTraces: Sendable {
  /// The text that replaces erased text.
  package static let mark = "[raderad]"

  let person: RecordID
  private let names: [NamePattern]
  private let patterns: [TextPattern]
  let numbers: [NumberPattern]
  let emails: Set<String>
  /// Names and keys of others that the person's own is a part of.
  private let others: [NamePattern]
  private let otherKeys: [TextPattern]
  let keys: KeyTraces
  /// Words of the name, initials and the like, which alone may be anybody's.
  let parts: PartTraces
  private let hint: TraceHint

  /// - Parameters:
  ///   - telephones, emails: those that are the person's alone.
  ///   - others: the names and keys of all other persons.
  ///   - also: what else the person is called.
  init(
    _ person: Person, telephones: [String], emails: [String],
    others: [(name: String, key: String)], also: [String] = []
  ) {
    self.person = person.recordID
    let isAlone = person.name.split(whereSeparator: \.isWhitespace).count < 2
    let keys = KeyTraces(
      person, isAlone: isAlone, telephones: telephones, emails: emails,
      others: others.map(\.key), also: also)
    let written = (isAlone ? [] : [person.name, person.name.slug]) + also
    let names = written.map { NamePattern($0) }
    let alone = isAlone ? [person.name, person.name.uppercased()] : []
    let words = [keys.key, keys.slug].compactMap(\.self).filter { $0.contains("-") }
    patterns =
      emails.map { TextPattern([$0.trimmed], joints: [".", "_", "-", "+"]) }
      + words.map { TextPattern([$0]) } + alone.map { TextPattern([$0], isExact: true) }
    numbers = telephones.compactMap { NumberPattern($0) }
    self.emails = Set(emails.map { $0.trimmed.lowercased() })
    self.names = names
    // One that is the same but for small and capital letters, or turned, can't be told apart.
    self.others = others.map { ($0.name, NamePattern($0.name)) }.filter { other, pattern in
      let text = NameText(other)
      let isNear =
        names.contains { $0.isFound(in: text) }
        || isAlone && NamePattern(person.name).isFound(in: text)
      return isNear && !pattern.isFound(in: NameText(person.name))
    }.map(\.1)
    otherKeys = others.filter { other in words.contains { other.key.contains($0) } }
      .map { TextPattern([$0.key]) }
    self.keys = keys
    parts = PartTraces(person, emails: emails, others: others.map(\.name))
    hint = TraceHint(names, alone: alone, emails: emails, numbers: telephones)
  }

  /// Whether a value of a name field is a person's name and nothing else.
  static func isName(_ text: String, of name: String) -> Bool {
    let text = Array(text.trimmed)
    return NamePattern(name).places(in: NameText(text)).first == text.indices
  }

  /// The text with a mark in the place of each trace; nil where there is none.
  func erased(_ text: String) -> String? {
    let characters = Array(text)
    let name = NameText(characters)
    let taken =
      (others + parts.others).flatMap { $0.places(in: name) }
      + otherKeys.flatMap { $0.places(in: characters) }
    let places =
      (names.flatMap { $0.places(in: name) } + patterns.flatMap { $0.places(in: characters) }
      + numbers.flatMap { $0.places(in: characters) })
      .filter { place in !taken.contains { $0.overlaps(place) } }
      .sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    guard !places.isEmpty else { return nil }
    var result = ""
    var end = 0
    for place in places where place.lowerBound >= end {
      result += String(characters[end..<place.lowerBound]) + Self.mark
      end = place.upperBound
    }
    return result + String(characters[end...])
  }

  package func isFound(in text: String) -> Bool { erased(text) != nil }

  /// Whether a file of any kind holds a trace. A name may go on on the next line.
  package func isFound(in bytes: [UInt8]) -> Bool {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.indices.contains { line in
      guard mayBe(in: lines[line]) else { return false }
      let around = lines[max(0, line - 2)..<min(lines.count, line + 3)]
      let text = around.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
      return isFound(in: text.replacing("\n+ ", with: "\n").replacing("\\\n", with: ""))
    }
  }

  /// Whether bytes may hold a trace: quick, and never no where they do.
  func mayBe(in bytes: ArraySlice<UInt8>) -> Bool { hint.mayHold(bytes) }
}

/// A quick test for bytes that may hold a trace of a person; never false where they do.
private struct TraceHint: Sendable {
  private let words: [ByteSearch]
  private let endings: [ByteSearch]

  /// The longest word of a name will do, what stands before the @ of an address, and the last
  /// digits of a number.
  init(_ names: [NamePattern], alone: [String], emails: [String], numbers: [String]) {
    let starts = alone + emails.map { $0.trimmed.prefix { $0 != "@" }.description }
    let words = names.map(\.longest) + starts.map { FoldedText($0).letters }
    self.words = words.filter { !$0.isEmpty }.map { ByteSearch($0) }
    endings = numbers.map { ByteSearch($0.utf8.filter(\.isDigit).suffix(6)) }
  }

  func mayHold(_ bytes: ArraySlice<UInt8>) -> Bool {
    // A word may go on on the next line, or be written in percents.
    if bytes.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "%") }) {
      return true
    }
    var text = FoldedText()
    text.append(bytes.span)
    let digits = bytes.filter(\.isDigit)
    return words.contains { $0.isFound(in: text.letters.span) }
      || endings.contains { $0.isFound(in: digits.span) }
  }
}

extension ByteSearch {
  fileprivate func isFound(in bytes: Span<UInt8>) -> Bool {
    first(in: bytes, from: 0, to: bytes.count) != nil
  }
}

extension Municipality {
  /// The traces of a person; nil where there is no such person.
  /// - Parameter also: what else the person is called.
  package func traces(of person: RecordID, also: [String] = []) -> PersonTraces? {
    guard let one = persons[person] else { return nil }
    let others = persons.indices.filter { persons.id(at: $0) != person }
    let own = ways(to: person).filter(\.owners.isEmpty).map(\.value)
    return PersonTraces(
      one, telephones: own.filter { !$0.contains("@") }, emails: own.filter { $0.contains("@") },
      others: others.map { (persons.value("Name", at: $0) ?? "", persons.id(at: $0).key) },
      also: also)
  }

  /// The numbers and addresses of a person that others say are theirs too, each with who.
  func sharedWays(to person: RecordID) -> [Erasure.Shared] {
    ways(to: person).filter { !$0.owners.isEmpty }
  }

  /// The numbers and addresses that a person is reached by, each once, with the other persons, the
  /// organisations and the duty contacts of others that have it too.
  private func ways(to person: RecordID) -> [Erasure.Shared] {
    let about = dutyContacts(about: person)
    let values = ([person] + about).flatMap { addresses(of: $0) }
    var seen: Set<String> = []
    let ways = values.filter { seen.insert($0).inserted }
    let numbers = ways.map { NumberPattern($0) }
    var owners = [[RecordID]](repeating: [], count: ways.count)
    let own = Set([person] + about)
    for type in [RecordType.person, .organisation, .dutyContact] {
      for row in 0..<count(of: type) {
        let found = addresses(type, row)
        guard !found.isEmpty, case let id = id(type, at: row), !own.contains(id),
          type != .dutyContact || dutyContacts[row].person != person
        else { continue }
        for place in ways.indices {
          let isHere = found.contains { value in
            value.lowercased() == ways[place].lowercased()
              || numbers[place]?.isNumber(value) == true
          }
          if isHere { owners[place].append(id) }
        }
      }
    }
    return zip(ways, owners).map { Erasure.Shared(value: $0, owners: $1) }
  }

  private func addresses(of id: RecordID) -> [String] {
    row(of: id).map { addresses(id.type, $0) } ?? []
  }

  private func addresses(_ type: RecordType, _ row: Int) -> [String] {
    let record = tables[type.ordinal].records[row]
    return (record.values("Telephone") + record.values("Email")).map(\.trimmed)
      .filter { !$0.isEmpty }
  }

  /// The duty contacts that are a person and nothing else: those that lead to the person or have
  /// the name. One with a name of its own, such as an operations centre, is more than who answers.
  func dutyContacts(about person: RecordID) -> [RecordID] {
    dutyContacts.filter { isAbout($0, person) }.map(\.recordID)
  }

  private func isAbout(_ contact: DutyContact, _ person: RecordID) -> Bool {
    guard let one = persons[person] else { return false }
    guard let name = contact.name else { return contact.person == person }
    return (contact.person ?? person) == person && PersonTraces.isName(name, of: one.name)
  }
}
