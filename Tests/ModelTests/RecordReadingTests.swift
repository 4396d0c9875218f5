import Publication
import RecFile
import TestTowns
import Testing

@testable import Model

struct RecordReadingTests {
  /// The properties of a record read from a text, by name, each as text; those that every record
  /// has are among them.
  private func properties(_ type: RecordType, _ text: String) throws -> [String: String] {
    let record = try #require(RecFile(Array(text.utf8)).records.first)
    var found: [String: String] = [:]
    for child in Mirror(reflecting: type.decoded(record)).children {
      let label = try #require(child.label)
      guard label == "annotations" else {
        found[label] = String(describing: child.value)
        continue
      }
      for annotation in Mirror(reflecting: child.value).children {
        // A type may have one of these as its own.
        let name = try #require(annotation.label)
        if found[name] == nil { found[name] = String(describing: annotation.value) }
      }
    }
    return found
  }

  @Test(arguments: RecordType.allCases)
  func `each field of the schema is one property, and each property is a field`(
    _ type: RecordType
  ) throws {
    let fields = type.schema.fields
    let whole = try properties(type, sampleText(fields))
    var told: Set<String> = []
    for field in fields {
      let rest = fields.filter { $0 != field }
      let without = rest.isEmpty ? [:] : try properties(type, sampleText(rest))
      let changed = Set(whole.keys.filter { whole[$0] != without[$0] })
      #expect(changed.isDisjoint(with: told), "\(field.name): \(changed)")
      #expect(changed.count == 1, "\(field.name): \(changed)")
      told.formUnion(changed)
    }
    #expect(told == Set(whole.keys))
  }

  @Test(arguments: RecordType.allCases)
  func `a field that repeats keeps every value in order, any other its first`(
    _ type: RecordType
  ) throws {
    let once = try properties(type, sampleText(type.schema.fields))
    for field in type.schema.fields where field.kind != .yearAndNumber {
      let twice = type.schema.fields.flatMap { $0 == field ? [$0, $0] : [$0] }
      let found = try properties(type, sampleText(twice))
      let changed = found.keys.filter { once[$0] != found[$0] }
      // Two names are two records that have become one, and both are shown.
      let isName = field.kind == .text && ["Name", "Subject", "What"].contains(field.name)
      #expect(changed.count == (field.repeats || isName ? 1 : 0), "\(field.name): \(changed)")
      for name in changed where !isName {
        let value = try #require(once[name])
        let inner = value.dropFirst().dropLast()
        #expect(found[name] == "[\(inner), \(inner)]")
      }
    }
  }

  @Test(arguments: RecordType.allCases)
  func `values that don't fit are left out, and all else in the record is read`(
    _ type: RecordType
  ) throws {
    let whole = try properties(type, sampleText(type.schema.fields))
    for field in type.schema.fields where field.kind.fault(in: "<fel>") != nil {
      let text = sampleText(type.schema.fields) { $0 == field ? "<fel>" : $0.kind.sample }
      let found = try properties(type, text)
      let changed = found.keys.filter { whole[$0] != found[$0] }
      #expect(changed.count == 1, "\(field.name): \(changed)")
    }
  }

  @Test(arguments: RecordType.allCases)
  func `a record with nothing known in it is still a record`(_ type: RecordType) throws {
    let record = try #require(RecFile(Array("Other: x\n".utf8)).records.first)
    #expect(type.decoded(record).id == "")
    #expect(!type.decoded(record).isPublic)
  }

  @Test func `numbers by year come in order, the last of a year twice given`() throws {
    let text = "EmployeesIn: 2008 24\nEmployeesIn: 2006 1\nEmployeesIn: 2008 25\nEmployeesIn: x\n"
    let record = try #require(RecFile(Array(text.utf8)).records.first)
    let years = Organisation(record).employeesByYear
    #expect(years.map(\.year) == [2006, 2008])
    #expect(years.map(\.count) == [1, 25])
  }

  @Test(arguments: [
    ("public", true), ("internal", false), ("confidential", false), ("Public", false),
    ("offentlig", false), ("", false), ("public\nVisibility: confidential", false),
    ("confidential\nVisibility: public", false), ("public\nVisibility: pubic", false),
    ("public\nVisibility: public", true), (" public ", true), ("public\n+ ", true),
  ])
  func `only what is certainly public is public`(_ value: String, _ isPublic: Bool) throws {
    let record = try #require(RecFile(Array("Id: a\nVisibility: \(value)\n".utf8)).records.first)
    #expect(Person(record).isPublic == isPublic)
  }

  @Test func `of several visibilities the narrowest holds`() throws {
    let text = "Visibility: public\nVisibility: confidential\nVisibility: internal\n"
    let record = try #require(RecFile(Array(text.utf8)).records.first)
    #expect(Person(record).annotations.visibility == .confidential)
  }

  @Test(arguments: [
    ("company", "556000-4615"), ("sole-trader", "••••••-••••"), ("", "••••••-••••"),
    ("fel", "••••••-••••"),
  ])
  func `a number is shown only where it can be no person's`(_ kind: String, _ shown: String) throws
  {
    let text = "Id: a\nKind: \(kind)\nOrganisationNumber: 556000-4615\n"
    let record = try #require(RecFile(Array(text.utf8)).records.first)
    #expect(Organisation(record).maskedNumber == shown)
  }
}
