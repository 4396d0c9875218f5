import Almanac
import RecFile
import TestTowns
import Testing

@testable import Model

struct SchemaTests {
  @Test(arguments: RecordType.allCases)
  func `a type's places agree with each other`(_ type: RecordType) {
    #expect(type.schema.type == type)
    #expect(RecordType.allCases[type.ordinal] == type)
    #expect(type.keyName?.description == type.schema.key?.name)
    #expect(type.schema.fields.count(where: \.isKey) == (type == .settings ? 0 : 1))
  }

  @Test func `types have names, paths and words of their own`() {
    let types = RecordType.allCases
    #expect(Set(types.map(\.path)).count == types.count)
    for language in [Language.swedish, .english] {
      #expect(Set(types.map { $0.label(language) }).count == types.count)
      #expect(Set(types.map { $0.plural(language) }).count == types.count)
      #expect(types.allSatisfy { !$0.schema.doc(language).isEmpty })
    }
  }

  @Test(arguments: RecordType.allCases)
  func `fields have names and words of their own, and help`(_ type: RecordType) {
    let fields = type.schema.fields
    #expect(Set(fields.map(\.name)).count == fields.count)
    // The check of many records keeps a bit for each.
    #expect(fields.count <= 64)
    for language in [Language.swedish, .english] {
      #expect(Set(fields.map { $0.label(language) }).count == fields.count)
      #expect(fields.allSatisfy { !$0.label(language).isEmpty && !$0.help(language).isEmpty })
    }
    for field in fields {
      #expect(type.schema[field.name] == field)
      #expect(FieldName(field.name).isValid)
      #expect(!field.isKey || field.isMandatory && !field.repeats)
      #expect((field.target != nil) == type.schema.references.contains(field))
    }
  }

  @Test(arguments: RecordType.allCases)
  func `what is said of a type by the names of fields are fields of it`(_ type: RecordType) {
    let (schema, traits) = (type.schema, type.schema.traits)
    let names = Set(schema.fields.map(\.name))
    #expect(names.isSuperset(of: type.searched))
    #expect(names.isSuperset(of: traits.keyParts.joined()))
    #expect(traits.isMadeByHand == false || !traits.keyParts.isEmpty)
    for rule in traits.duplicateRules {
      #expect(names.isSuperset(of: rule.fields + [rule.each].compactMap(\.self)))
      #expect(schema[rule.field] != nil)
    }
    #expect(names.isSuperset(of: type.publicTexts))
    #expect(Set(schema.asked.map(\.name)).count == schema.asked.count)
    for field in schema.fields {
      if case .said(let other) = field.unit { #expect(names.contains(other)) }
      if case .saidByTarget(let other) = field.unit { #expect(schema[other]?.target != nil) }
    }
    #expect(schema.fields.count { $0.traits.contains(.title) } <= 1)
  }

  @Test func `no two types have the same place among those that people look for`() {
    let ranks = RecordType.allCases.compactMap(\.schema.traits.searchRank)
    #expect(Set(ranks).count == ranks.count)
  }

  @Test(arguments: RecordType.allCases)
  func `a file that is missing is told, unless folders may be older than its type`(
    _ type: RecordType
  ) {
    let town = Municipality(files: Starter.files.filter { $0.path != type.path })
    let isTold = !type.schema.traits.mayBeMissing
    #expect(town.problems.contains { $0.path == type.path && $0.fact == .missingFile } == isTold)
    #expect(town.missing.contains { $0.path == type.path } == isTold)
    #expect(town.unread(needing: [type]).contains { $0.path == type.path } == isTold)
  }

  @Test func `choices are offered in words, each its own`() {
    let all = RecordType.allCases.flatMap(\.schema.fields).compactMap { field -> Choices? in
      if case .choice(let choices) = field.kind { choices } else { nil }
    }
    for choices in all {
      #expect(Set(choices.options.map(\.value)).count == choices.options.count)
      for language in [Language.swedish, .english] {
        let words = choices.options.map { $0.label(language) }
        #expect(Set(words).count == words.count && !words.contains(""))
      }
      for option in choices.options { #expect(choices.label(of: option.value) == option.label) }
    }
    #expect(Choices(EncounterKind.self).label(of: "Visit") == nil)
  }

  @Test func `samples fit, and every fault says in both languages what is wanted`() {
    for field in RecordType.allCases.flatMap(\.schema.fields) {
      #expect(field.kind.fault(in: field.kind.sample) == nil, "\(field.name)")
      guard let fault = field.kind.fault(in: "<fel>\n") else { continue }
      #expect(!fault.wanted.swedish.isEmpty && !fault.wanted.english.isEmpty)
    }
  }

  @Test(arguments: [
    (FieldKind.key, ["a", "1", "tyreso-2008-a", "a-"], ["", "-a", "A", "å", "a b", "a_b"]),
    (.integer(0...100), ["0", "7", "100", " 7 "], ["101", "-1", "+7", "7.0", "", "7 7", "٧"]),
    (.decimal, ["0", "-1.5", "12", "007"], ["1,5", ".5", "1.", "1e5", "+1", "inf", "nan", "0x1"]),
    (
      .day, ["2008-02-29", "0001-01-01"], ["2009-02-29", "2008-2-9", "2008-10", "20081001", "idag"]
    ),
    (.partialDate, ["2008", "2008-10", "2008-10-01"], ["2008-13", "08", "2008-10-32", "0000"]),
    (.moment, ["2008-09-24 13:02"], ["2008-09-24", "2008-09-24 24:00", "13:02"]),
    (.time, ["00:00", "23:59"], ["24:00", "9", "9:5"]),
    (
      .telephone, ["112", "08-465 004 00", "+46 (0)8 465 004 00", "08/465"],
      ["11", "0+8", "ring mig", "112\n112", "+"]
    ),
    (.email, ["a@b.se"], ["a@b", "@b.se", "a@@b.se", "a b@c.se", "a@.se", "a@b."]),
    (.web, ["example.org", "https://www.example.org/a?b"], ["localhost", "https://", "a b.se"]),
    (.organisationNumber, ["556000-4615"], ["5560004615", "556000-461", "556000-46150"]),
    (.branch, ["01", "49410", "494"], ["4", "494100", "04", "00", "49.41", "xx"]),
    (.yearAndNumber, ["2008 0", "2008 24"], ["2008", "2008  24", "08 24", "2008 -1", "0000 1"]),
    (
      .tagAndDays, ["nyckelföretag 90", "stor  arbetsgivare 1", " a 3660 ", "2008 24", "a  7"],
      [
        "90", "nyckelföretag", "a 0", "a 3661", "a -1", "a 9.5", "a 90 d", "a\t90", "a\nb 90",
        "  90",
      ]
    ),
    (.text, ["vad som helst", ""], ["två\nrader"]),
    (.longText, ["två\nrader"], []),
    (.reference(.person), ["a", "finns inte"], ["a\nb"]),
  ])
  func `a kind accepts and refuses`(_ kind: FieldKind, _ good: [String], _ bad: [String]) {
    for value in good { #expect(kind.fault(in: value) == nil, "\(value)") }
    for value in bad { #expect(kind.fault(in: value) != nil, "\(value)") }
  }
}
