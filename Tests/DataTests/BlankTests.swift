import TestSupport
import TestTowns
import Almanac
import Model
import Publication
import RecFile
import Testing

struct BlankTests {
  @Test(arguments: [false, true])
  func `it has its name, every file, and no problems`(withSteps: Bool) throws {
    let files = try Blank.files(municipality: "Vaxö & Ålö: kommun", withSteps: withSteps)
    #expect(files.map(\.path) == RecordType.allCases.map(\.path))
    for file in files { #expect(try Recfix.complaints(about: file.bytes) == "", "\(file.path)") }
    let municipality = Municipality(files: files)
    #expect(municipality.problems.isEmpty)
    #expect(municipality.settings.municipality == "Vaxö & Ålö: kommun")
    #expect(municipality.settings.asOf == nil)
    #expect(municipality.organisations.isEmpty && municipality.persons.isEmpty)
    #expect(municipality.steps.count == (withSteps ? 7 : 0))
  }

  @Test func `the steps it can begin with are the starter's, owned by nobody and not public`()
    throws
  {
    let own = Municipality(files: try Blank.files(municipality: "A", withSteps: true)).steps
    let starter = Municipality.starter.steps
    #expect(own.map(\.name) == starter.map(\.name))
    #expect(own.map(\.aim) == starter.map(\.aim))
    #expect(own.allSatisfy { $0.owner == nil && $0.annotations.visibility == .internal })
    #expect(own.allSatisfy { $0.annotations.source != nil })
  }

  @Test func `a name that a file can't hold is refused`() {
    #expect(throws: RecFile.Refusal.trailingBackslash(line: 1)) {
      try Blank.files(municipality: "A\\")
    }
  }
}
