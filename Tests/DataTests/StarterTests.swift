import TestSupport
import TestTowns
import Almanac
import Model
import RecFile
import Testing

/// Something that the report says, and the record that must say it.
struct Said: Sendable, CustomStringConvertible {
  let type: RecordType
  let key: String
  let words: [String]

  init(_ type: RecordType, _ key: String, _ words: String...) {
    self.type = type
    self.key = key
    self.words = words
  }

  var description: String { "\(type.rawValue)/\(key)" }
}

struct StarterTests {
  @Test func `there is one file for each type, beginning with its descriptor`() {
    #expect(Starter.files.map(\.path) == RecordType.allCases.map(\.path))
    for (type, file) in zip(RecordType.allCases, Starter.files) {
      #expect(file.bytes.starts(with: type.schema.descriptor.utf8), "\(file.path)")
    }
  }

  @Test(arguments: RecordType.allCases)
  func `recfix has nothing to say about any file`(type: RecordType) throws {
    #expect(try Recfix.complaints(about: Starter.files.bytes(of: type)) == "")
  }

  @Test func `recfix does say what is wrong`() throws {
    let wrong = Array((RecordType.person.schema.descriptor + "\nId: Not A Key\n").utf8)
    #expect(try Recfix.complaints(about: wrong).contains("status 1"))
  }

  @Test func `the municipality read from it has no problems`() {
    let problems = Municipality.starter.problems
    #expect(problems.isEmpty, "\(problems.map { $0.place + " " + $0.message(.english) })")
  }

  @Test func `each record names the report as its source`() {
    let records = Starter.files.records
    #expect(!records.isEmpty)
    for found in records {
      #expect(found.record["Source"] == "Kommunchefens rapport september 2008", "\(found)")
    }
  }

  @Test(arguments: Said.everything)
  func `what the report says stands in its record`(said: Said) {
    let text = Starter.files.text(said.type, said.key)
    for words in said.words { #expect(text.contains(words), "\(said): \(words)") }
  }

  @Test
  func `the report gives no number, address or mail to reach anyone by, so nor does the starter`() {
    let invented: [FieldKind] = [.telephone, .email, .web, .organisationNumber, .branch]
    for (found, field, value) in Starter.files.values where invented.contains(field.kind) {
      Issue.record("\(found) has \(field.name): \(value)")
    }
    let names = [
      "Street", "PostalCode", "Employees", "EmployeesIn", "Verified", "Progress", "Status",
    ]
    for (found, field, value) in Starter.files.values
    where names.contains(field.name) && found.type != .meeting && found.type != .exercise {
      Issue.record("\(found) has \(field.name): \(value)")
    }
  }

  @Test func `the only days are those of the report, and its own`() {
    let days = Starter.files.values.filter { [.day, .partialDate].contains($0.field.kind) }
    let said = Set(days.map(\.value))
    #expect(
      said == ["2008", "2008-09-18", "2008-09-24", "2008-10-01", "2008-12-31", "2009-01", "2010"])
  }

  @Test func `the two people of the report are there and no others`() {
    let persons = Municipality.starter.persons
    #expect(persons.map(\.name) == ["Björn Andersson", "Staffan Isling"])
  }
}
