import Lettering
import RecFile

extension Municipality {
  /// The file of a type, ready to be changed: with a descriptor where there was no file.
  /// - Throws: where it can't be parsed or read, since it must then not be written.
  func editableFile(of type: RecordType) throws(ChangeFault) -> RecFile {
    try requireReadable([type])
    return file(of: type).bytes.isEmpty ? RecFile(type.file().bytes) : file(of: type)
  }

  /// A change that has to look at records of these types is not made where some can't be seen: what
  /// leads to a record that goes would lead nowhere, and nobody would know.
  /// - Throws: where a file can't be parsed or read.
  func requireReadable(_ types: [RecordType]) throws(ChangeFault) {
    for type in types {
      switch held[type] ?? absent[type] {
      case .unreadable(let fault): throw .unreadable(path: type.path, fault)
      case .bytes(let bytes):
        if let problem = RecFile(bytes).problems.first {
          throw .malformed(path: type.path, problem)
        }
      case .missing, nil: break
      }
      if let problem = file(of: type).problems.first {
        throw .malformed(path: type.path, problem)
      }
    }
  }

  /// A record with fields changed; only those are looked at.
  package func setting(_ id: RecordID, _ changes: [FieldChange]) throws(ChangeFault) -> Municipality
  {
    try setting(id.type, [(id, changes)])
  }

  /// Applies the changes to several records of a type, each once.
  package func setting(
    _ type: RecordType, _ records: [(id: RecordID, changes: [FieldChange])]
  ) throws(ChangeFault) -> Municipality {
    var file = try editableFile(of: type)
    var edits: [(record: Record, edits: [RecFile.Edit])] = []
    for (id, changes) in records {
      let record = try changeable(id)
      edits.append((record, try self.edits(record, type, changes)))
    }
    do throws(RecFile.Refusal) {
      try file.edit(edits)
    } catch {
      throw .unwritable(records.map(\.id.description).first ?? type.rawValue, error)
    }
    return replacing(type, with: file)
  }

  /// Changes the fields of a record.
  private func edits(
    _ record: Record, _ type: RecordType, _ changes: [FieldChange]
  ) throws(ChangeFault) -> [RecFile.Edit] {
    var values: [String: [String]] = [:]
    for change in changes.understood(by: type.schema, of: record) {
      let field = try field(change.name, of: type)
      let old = values[field.name] ?? record.values(FieldName(field.name))
      let new = try self.values(after: change, field, old: old)
      guard !field.isKey || new == old else { throw .keyStays(field) }
      values[field.name] = new
    }
    return type.schema.fields.flatMap { field -> [RecFile.Edit] in
      guard let new = values[field.name] else { return [] }
      return Self.edits(field.name, from: record.values(FieldName(field.name)), to: new)
    }
  }

  /// Edits that make a field's values others, and leave the lines of those alone that stay.
  private static func edits(
    _ name: String, from old: [String], to new: [String]
  ) -> [RecFile.Edit] {
    let difference = new.difference(from: old)
    let kept = old.count - difference.removals.count
    let isAppending = difference.insertions.allSatisfy { change in
      if case .insert(let offset, _, _) = change { offset >= kept } else { false }
    }
    guard isAppending, kept > 0 else { return edits(name, inPlaceOf: old, new) }
    let removed = difference.removals.reversed().map { change -> RecFile.Edit in
      switch change {
      case .remove(let offset, _, _), .insert(let offset, _, _): .remove(name, nth: offset)
      }
    }
    return removed + new[kept...].map { .add(name, $0) }
  }

  /// One value in the place of the other, the rest removed or added at the end.
  private static func edits(
    _ name: String, inPlaceOf old: [String], _ new: [String]
  ) -> [RecFile.Edit] {
    var edits = zip(old, new).enumerated().filter { $1.0 != $1.1 }.map { nth, values in
      RecFile.Edit.set(name, nth: nth, to: values.1)
    }
    edits += new.dropFirst(old.count).map { .add(name, $0) }
    let surplus = max(0, old.count - new.count)
    return edits + Array(repeating: .remove(name, nth: new.count), count: surplus)
  }

  /// A new record at the end of its file, its fields in the order of the schema.
  package func adding(
    _ type: RecordType, _ changes: [FieldChange]
  ) throws(ChangeFault) -> (Municipality, RecordID) {
    let (municipality, ids) = try adding(type, [changes])
    return (municipality, ids.first ?? RecordID(type, ""))
  }

  /// Adds several records of a type, which may refer to those before them.
  package func adding(
    _ type: RecordType, _ records: [[FieldChange]]
  ) throws(ChangeFault) -> (Municipality, [RecordID]) {
    var file = try editableFile(of: type)
    if type.keyName == nil, count(of: type) + records.count > 1 { throw .onlyOne(type) }
    var keys = NewKeys(type, self)
    var ids: [RecordID] = []
    var lines: [[NewField]] = []
    for changes in records {
      let (id, fields) = try newRecord(type, changes, &keys)
      ids.append(id)
      lines.append(fields)
    }
    do throws(RecFile.Refusal) {
      try file.add(records: lines, to: file.set(ofType: type.rawValue) == nil ? nil : type.rawValue)
    } catch {
      throw .unwritable(ids.first?.description ?? type.rawValue, error)
    }
    return (replacing(type, with: file), ids)
  }

  private func newRecord(
    _ type: RecordType, _ changes: [FieldChange], _ keys: inout NewKeys
  ) throws(ChangeFault) -> (RecordID, [NewField]) {
    var values: [String: [String]] = [:]
    for change in changes.understood(by: type.schema) {
      let field = try field(change.name, of: type)
      values[field.name] = try self.values(
        after: change, field, old: values[field.name] ?? [], beside: keys)
    }
    let id = try newID(type, &values, &keys)
    for field in type.schema.fields where field.isMandatory && values[field.name, default: []] == []
    {
      throw .missing(field)
    }
    var fields: [NewField] = []
    do throws(RecFile.Refusal) {
      for field in type.schema.fields {
        for value in values[field.name] ?? [] { fields.append(try NewField(field.name, value)) }
      }
    } catch {
      throw .unwritable(id.description, error)
    }
    return (id, fields)
  }

  private func field(
    _ name: String, of type: RecordType
  ) throws(ChangeFault) -> FieldDescription {
    if let field = type.schema[name] { return field }
    let names = type.schema.fields.map(\.name)
    let near = names.first { $0.lowercased() == name.lowercased() } ?? name.nearest(among: names)
    throw .unknownField(type, name, near: near)
  }

  /// The values of a field after a change; every new value is validated.
  /// - Parameter new: the keys of records that are being added, which it may refer to.
  private func values(
    after change: FieldChange, _ field: FieldDescription, old: [String], beside keys: NewKeys? = nil
  ) throws(ChangeFault) -> [String] {
    var new: [String]
    switch change.act {
    case .replace(let values):
      new = values.map { old.contains($0) ? $0 : field.kind.value(typed: $0) }
        .filter { !$0.trimmed.isEmpty }
    case .add(let value):
      let value = field.kind.value(typed: value)
      let isThere = old.contains { field.kind.isSame($0, value) }
      new = isThere || value.trimmed.isEmpty ? old : old + [value]
    case .remove(let value):
      let exact = old.firstIndex { $0.trimmed == value.trimmed }
      guard let place = exact ?? old.firstIndex(where: { field.kind.isSame($0, value) }) else {
        throw .noValue(field, value)
      }
      new = old
      new.remove(at: place)
    }
    if new.count > max(1, old.count), !field.repeats { throw .notRepeating(field) }
    if new.isEmpty, field.isMandatory { throw .missing(field) }
    for value in new where !old.contains(value) { try check(value, field, keys) }
    return new
  }

  /// Whether a field could have a value.
  /// - Throws: why it could not.
  package func check(_ value: String, _ field: FieldDescription) throws(ChangeFault) {
    for value in field.kind.written(value)?.values ?? [value] { try check(value, field, nil) }
  }

  func check(
    _ value: String, _ field: FieldDescription, _ keys: NewKeys?
  ) throws(ChangeFault) {
    if let fault = field.kind.fault(in: value) { throw .badValue(field, value, fault) }
    if value.unicodeScalars.contains(where: \.isControl) { throw .control(field) }
    do throws(RecFile.Refusal) {
      _ = try NewField(field.name, value)
    } catch {
      throw .unwritable(field.name, error)
    }
    if let target = field.target {
      let id = RecordID(target, value)
      guard row(of: id) != nil || keys?.has(id) == true else {
        throw .leadsNowhere(field, id, near: self.keys(near: id))
      }
      try requireOne(id)
    }
  }
}

/// Keys for new records of a type: each made of words, none that a record has or that was given before.
package struct NewKeys {
  private let type: RecordType
  private let municipality: Municipality
  private var given: Set<String> = []
  /// The number that a stem was last given with, so that a thousand of one name take no longer each
  /// than the first.
  private var numbers: [String: Int] = [:]

  package init(_ type: RecordType, _ municipality: Municipality) {
    self.type = type
    self.municipality = municipality
  }

  func isTaken(_ key: String) -> Bool {
    given.contains(key) || municipality.row(of: RecordID(type, key)) != nil
  }

  /// - Parameter stem: the words, as a slug; not empty.
  package mutating func next(_ stem: String) -> String {
    let stem = stem.shortened
    var key = stem
    var number = numbers[stem] ?? 1
    while isTaken(key) {
      number += 1
      key = "\(stem)-\(number)"
    }
    numbers[stem] = number
    given.insert(key)
    return key
  }

  /// Whether a record that is being added has the key.
  func has(_ id: RecordID) -> Bool { id.type == type && given.contains(id.key) }

  /// Keeps a key that was chosen elsewhere from being given.
  mutating func take(_ key: String) { given.insert(key) }
}

extension String {
  /// At most 60 letters of a key, whole words as far as that goes.
  fileprivate var shortened: String {
    guard utf8.count > 60 else { return self }
    let cut = prefix(60)
    return String(cut.lastIndex(of: "-").map { cut[..<$0] } ?? cut)
  }
}

extension RecordType {
  /// The beginning of a key: its words, or the type where they have no letters for a key, as 王小明.
  package func keyStem(_ words: String) -> String { words.isEmpty ? rawValue.slug : words }
}

extension Municipality {
  /// The key of a new record: the one that it is given, else one made of its values that no other
  /// record has. The values then hold it.
  func newID(
    _ type: RecordType, _ values: inout [String: [String]], _ keys: inout NewKeys
  ) throws(ChangeFault) -> RecordID {
    guard let name = type.schema.key?.name else { return RecordID(type, "") }
    if let given = values[name]?.first {
      let id = RecordID(type, given)
      guard !keys.isTaken(given) else { throw .keyTaken(id) }
      keys.take(given)
      return id
    }
    let given = values
    let parts = type.schema.traits.keyParts.compactMap { group in
      group.lazy.compactMap { given[$0]?.first?.slug }.first { !$0.isEmpty }
    }
    let hasWords = type.schema.traits.keyParts.joined().contains { given[$0]?.first != nil }
    guard !parts.isEmpty || hasWords else { throw .noKey(type) }
    let key = keys.next(type.keyStem(parts.joined(separator: "-")))
    values[name] = [key]
    return RecordID(type, key)
  }
}
