package import Almanac
import Lettering
import RecFile

extension Municipality {
  /// Without anything that tells of a person. History keeps what is not personal: the date, the
  /// organisation, what it was about.
  ///
  /// The record goes, with its appointments and duty contacts and what can't be without one of
  /// these. Other records lose their references to it, and its numbers and addresses where nobody
  /// else has them. In all text, comments included, the full name, numbers and addresses become
  /// `[raderad]`, but never in the name of another person. A record that stays and whose key is
  /// made of the name gets another key, and what leads to it follows.
  ///
  /// - Parameters:
  ///   - also: what else the person is called, which is erased as the full name is.
  ///   - decision: what it was decided by, such as `KS 2008/123`. The settings keep it in a note,
  ///     with the day and without the name.
  /// - Throws: also where any file can't be parsed: it could hold the person.
  package func erasing(
    _ person: RecordID, also: [String] = [], decision: String, on day: Day,
    _ language: Language = .swedish
  ) throws(ChangeFault) -> (municipality: Municipality, erasure: Erasure) {
    guard person.type == .person, let traces = traces(of: person, also: also) else {
      throw .noRecord(RecordID(.person, person.key), near: keys(near: person))
    }
    let noted = try noting(decision, on: day, language)
    var sweep = try noted.sweep(person, traces)
    var result = noted
    for type in RecordType.allCases {
      let file = try noted.editableFile(of: type)
      guard !noted.file(of: type).bytes.isEmpty else { continue }
      let swept = try sweep.file(file, type, noted)
      if swept != file { result = result.replacing(type, with: swept) }
    }
    sweep.erasure.shared = sharedWays(to: person)
    sweep.erasure.hits = noted.hits(of: traces, sweep: sweep)
    sweep.erasure.seats = seats(without: sweep.gone, in: result, sweep)
    return (result, sweep.erasure)
  }

  private func sweep(
    _ person: RecordID, _ traces: PersonTraces
  ) throws(ChangeFault) -> ErasureSweep {
    let going = taken(with: [person] + dutyContacts(about: person))
    for id in going { _ = try changeable(id) }
    let gone = Set(going)
    let tied = Set(
      going.flatMap { id in
        referrers(to: id).flatMap { type, rows in rows.map { self.id(type, at: $0) } }
      })
    let keys = newKeys(traces, tied: tied, gone: gone)
    return ErasureSweep(
      erasure: Erasure(person: person, others: Array(going.dropFirst())), gone: gone,
      traces: traces, keys: keys, tied: rows(tiedTo: going, keys),
      isThere: { row(of: $0) != nil })
  }

  /// The rows that lead to what goes or gets another key, and those that get one.
  private func rows(
    tiedTo going: [RecordID], _ keys: [RecordID: String]
  ) -> [RecordType: Set<Int>] {
    var tied: [RecordType: Set<Int>] = [:]
    for id in going + keys.keys {
      for (type, rows) in referrers(to: id) { tied[type, default: []].formUnion(rows) }
    }
    for id in keys.keys { if let row = row(of: id) { tied[id.type, default: []].insert(row) } }
    return tied
  }

  /// The index of the first record of a type among all records and descriptors of its file.
  func firstOrdinal(of type: RecordType) -> Int { tables[type.ordinal].records.first?.ordinal ?? 0 }

  /// The new keys of the records that stay and whose keys tell of the person, by the old ones.
  private func newKeys(
    _ traces: PersonTraces, tied: Set<RecordID>, gone: Set<RecordID>
  ) -> [RecordID: String] {
    var keys: [RecordID: String] = [:]
    for type in RecordType.allCases where ![.person, .step, .settings].contains(type) {
      var taken: Set<String> = []
      for row in 0..<count(of: type) {
        let id = id(type, at: row)
        guard keys[id] == nil, !gone.contains(id),
          let stem = traces.keys.erased(id.key, isTied: tied.contains(id))
        else { continue }
        var key = stem
        var number = 2
        while self.row(of: RecordID(type, key)) != nil || !taken.insert(key).inserted {
          key = "\(stem)-\(number)"
          number += 1
        }
        keys[id] = key
      }
    }
    return keys
  }

  /// A note in the settings: a day, a decision and nobody's name.
  private func noting(
    _ decision: String, on day: Day, _ language: Language
  ) throws(ChangeFault) -> Municipality {
    let words = Phrase(
      "\(day): en person raderad enligt beslut \(decision.trimmed)",
      "\(day): a person erased by decision \(decision.trimmed)")(language)
    let notes = settings.annotations.notes
    var note = words
    var number = 2
    while notes.contains(note) {
      note = "\(words) (\(number))"
      number += 1
    }
    let change = [FieldChange("Note", .add(note))]
    return try count(of: .settings) == 0
      ? adding(.settings, change).0 : setting(RecordID(.settings, ""), change)
  }

  private func seats(
    without gone: Set<RecordID>, in new: Municipality, _ sweep: ErasureSweep
  ) -> [Erasure.Seat] {
    let lost = dutyContacts.filter { gone.contains($0.recordID) }.compactMap(\.member)
    let members = lost.reduce(into: [RecordID]()) { members, member in
      if !members.contains(member), !gone.contains(member) { members.append(member) }
    }
    return members.map { member in
      let now = sweep.renamed(member)
      let contacts = new.contacts(of: now).map { new.dutyContacts.id(at: $0) }
      return Erasure.Seat(member: now, contacts: contacts)
    }
  }
}

extension Municipality {
  /// Where a part of a person's name, or the like, stands alone in what stays: in texts, comments and
  /// keys as they are before the erasure, by file and line.
  func hits(of traces: PersonTraces, sweep: ErasureSweep) -> [Erasure.Hit] {
    RecordType.allCases.flatMap { hits(in: $0, traces, sweep) }
  }

  private func hits(
    in type: RecordType, _ traces: PersonTraces, _ sweep: ErasureSweep
  ) -> [Erasure.Hit] {
    let file = file(of: type)
    let records = file.records
    let (first, count) = (firstOrdinal(of: type), count(of: type))
    var hits: [Erasure.Hit] = []
    var ordinal = 0
    for element in file.elements {
      let bytes = file.bytes[element.range]
      switch element.kind {
      case .comment:
        hits += hit(type, element.line, nil, String(decoding: bytes, as: UTF8.self), traces)
      case .record, .descriptor:
        let row = ordinal - first
        let id = (0..<count).contains(row) ? id(type, at: row) : nil
        let isGone = id.map(sweep.gone.contains) ?? false
        if !isGone, traces.parts.mayBe(in: bytes) {
          hits += self.hits(in: records[ordinal], type, id, traces, sweep)
        }
        ordinal += 1
      case .blank, .byteOrderMark, .malformed: break
      }
    }
    return hits
  }

  private func hits(
    in record: Record, _ type: RecordType, _ id: RecordID?, _ traces: PersonTraces,
    _ sweep: ErasureSweep
  ) -> [Erasure.Hit] {
    let lines = record.source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let comments = lines.enumerated().filter { $0.element.first == UInt8(ascii: "#") }
    return record.fields.flatMap { field -> [Erasure.Hit] in
      let description = id == nil ? nil : type.schema[field.name]
      if description?.target != nil || type == .person && field.name == "Name" { return [] }
      let isKey = description?.isKey ?? false
      let value = isKey ? id.map { sweep.renamed($0).key } ?? field.value : field.value
      // The keys of other persons are theirs.
      return isKey && type == .person ? [] : hit(type, field.line, field.name, value, traces)
    }
      + comments.flatMap { offset, line in
        hit(type, record.line + offset, nil, String(decoding: line, as: UTF8.self), traces)
      }
  }

  private func hit(
    _ type: RecordType, _ line: Int, _ field: String?, _ text: String, _ traces: PersonTraces
  ) -> [Erasure.Hit] {
    let rest = traces.erased(text) ?? text
    let words = traces.parts.found(in: rest)
    guard !words.isEmpty else { return [] }
    return [
      Erasure.Hit(type: type, line: line, field: field, text: text.trimmed, words: words)
    ]
  }
}
