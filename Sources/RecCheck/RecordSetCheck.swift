import RecFile

/// Holds the records of one set against the rules of its descriptor, each record once.
struct RecordSetCheck {
  private(set) var findings: [Finding] = []
  private let set: RecordSet
  private let rules: Rules
  private let targets: ReferenceTargets
  /// How many of each of the rules' fields the record at hand has, and of which it has any.
  private var counts: [Int]
  private var present: [Int] = []
  /// The fields that the rules require of every record.
  private let required: [Int]
  /// The line on which each value of a field stands that must have different ones, by the field's
  /// place among the rules.
  private var lines: [Int: [[UInt8]: Int]] = [:]
  /// The line of each key by its look: keys can look the same though their bytes differ.
  private var looks: [String: Int] = [:]

  init(_ set: RecordSet, _ rules: Rules, _ targets: ReferenceTargets) {
    self.set = set
    self.rules = rules
    self.targets = targets
    counts = Array(repeating: 0, count: rules.fields.count)
    required = rules.fields.indices.filter { rules.fields[$0].isRequired }
  }

  mutating func run() {
    if let descriptor = set.descriptor {
      for field in descriptor.fields {
        checkForm(field)
        let name = field.name
        if !name.hasPrefix("%") {
          let isOfRecord = rules.place(of: field.key) != nil
          note(isOfRecord ? .recordInDescriptor(name) : .ordinaryInDescriptor(name), name: field)
        }
      }
    }
    for record in set.records { check(record) }
    if let (rule, field) = rules.count, !rule.allows(set.records.count) {
      findings.append(Finding(field, .wrongCount(rule, found: set.records.count)))
    }
  }

  private mutating func check(_ record: Record) {
    for place in present { counts[place] = 0 }
    present.removeAll(keepingCapacity: true)
    var isWhole = true
    var place = -1
    for part in record.parts {
      guard part.kind == .field, let field = Field(record.bytes, part) else {
        isWhole = isWhole && part.kind == .comment
        continue
      }
      checkForm(field)
      if let found = rules.place(of: field, after: place) {
        place = found
        check(field, place)
      } else {
        checkUnruled(field)
      }
    }
    // What a malformed line was meant to say is not known: nothing is missed.
    guard isWhole else { return }
    if !required.isEmpty { checkMissing(record) }
    for constraint in rules.constraints where !constraint.holds(for: record) {
      findings.append(Finding(record, .violated(String(constraint.text.prefix(200)))))
    }
  }

  private mutating func checkUnruled(_ field: Field) {
    let name = field.name
    if name.hasPrefix("%") { note(.specialInRecord(name), name: field) }
    if rules.allowsOnly { note(.notAllowed(name: name), name: field) }
  }

  private mutating func check(_ field: Field, _ place: Int) {
    let rule = rules.fields[place]
    let name = rule.shownName
    counts[place] += 1
    if counts[place] == 1 { present.append(place) }
    if counts[place] == 2, rule.isKey || rule.isUnique {
      note(.several(name: name, isKey: rule.isKey), name: field)
    }
    if rule.isProhibited { note(.prohibited(name: name), name: field) }
    if rules.allowsOnly, !rule.isAllowed, !rule.isMandatory, !rule.isKey {
      note(.notAllowed(name: name), name: field)
    }
    guard rule.looksAtValue else { return }
    let value = field.rawValue
    if value.isEmpty, rule.isMandatory {
      note(.empty(name: name), field)
    } else if value.isEmpty, rule.isKey, rule.type == nil {
      note(.emptyKey(name: name), field)
    } else if let type = rule.type {
      check(value, type, name, field)
    }
    if rule.isConfidential, !value.starts(with: "encrypted-".utf8) {
      note(.notEncrypted(name: name), field)
    }
    if rule.isKey || rule.isSingular { checkDuplicate(value, rule, place, field) }
  }

  private mutating func check(
    _ value: [UInt8], _ type: ValueType, _ name: String, _ field: Field
  ) {
    switch type.verdict(value) {
    case .wrong: note(.wrongValue(name: name, type, found: Finding.excerpt(value[...])), field)
    case .onlyLoosely: note(.looseDate(name: name), field)
    case .onlyInCharacters:
      if case .size(let most) = type { note(.manyBytes(name: name, most), field) }
    case .right:
      guard case .reference(let target) = type, let target = targets[target] else { return }
      if let keyType = target.type, keyType.verdict(value) == .wrong {
        note(.wrongValue(name: name, keyType, found: Finding.excerpt(value[...])), field)
      } else if let keys = target.keys, !keys.contains(value) {
        note(.wrongValue(name: name, type, found: Finding.excerpt(value[...])), field)
      }
    }
  }

  private mutating func checkDuplicate(
    _ value: [UInt8], _ rule: Rules.OfField, _ place: Int, _ field: Field
  ) {
    let name = rule.shownName
    if let line = lines[place]?[value] {
      let found = Finding.excerpt(value[...])
      return note(.duplicate(name: name, value: found, line: line), field)
    }
    lines[place, default: [:]][value] = field.line
    guard rule.isKey else { return }
    // Strings are equal when they look the same, however an å is put together.
    let look = String(decoding: value.trimmed, as: UTF8.self)
    if let line = looks[look] {
      note(.alike(name: name, value: Finding.excerpt(value[...]), line: line), field)
    } else {
      looks[look] = field.line
    }
  }

  /// Of a record that lacks very many fields, the first ones are said.
  private mutating func checkMissing(_ record: Record) {
    for place in required.lazy.filter({ [counts] in counts[$0] == 0 }).prefix(100) {
      let rule = rules.fields[place]
      findings.append(Finding(record, .missing(name: rule.shownName, isKey: rule.isKey)))
    }
  }

  /// Records warnings: correct, but not the way of people who know the format.
  private mutating func checkForm(_ field: Field) {
    let text = field.bytes.span
    let start = field.nameRange.upperBound + 1
    if !text.isEndOfText(start), !Byte.isBlank(text[start]) {
      let isAddress = text.holds([0x2F, 0x2F], at: start)
      note(isAddress ? .address(field.name) : .noBlank, field)
    }
    let hasBlanks = field.withValueBytes { value in
      guard value.count > 0 else { return false }
      return Byte.isBlank(value[0]) || Byte.isBlank(value[value.count - 1])
    }
    if hasBlanks { note(.blanks, field) }
  }

  private mutating func note(_ fact: Finding.Fact, _ field: Field) {
    findings.append(Finding(field, fact))
  }

  private mutating func note(_ fact: Finding.Fact, name field: Field) {
    findings.append(Finding(name: field, fact))
  }
}

extension Rules {
  /// The rules of a field, which most often follow those of the field above it.
  fileprivate func place(of field: Field, after last: Int) -> Int? {
    let next = last + 1
    if next < fields.count, field.hasName(fields[next].name) { return next }
    return place(of: field.key)
  }
}

extension Rules.OfField {
  fileprivate var isRequired: Bool { isMandatory || isKey }

  fileprivate var looksAtValue: Bool { type != nil || isRequired || isSingular || isConfidential }
}
