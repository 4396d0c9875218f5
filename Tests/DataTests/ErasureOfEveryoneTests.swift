import TestSupport
import Almanac
import Example
import Foundation
import Model
import RecFile
import Testing

/// Everyone in the example can be erased, each from the whole of it.
struct ErasureOfEveryoneTests {
  private static let municipality = Municipality(files: Example.files(organisations: 100))

  /// Everyone by night, and by day every fourth.
  private static let people = municipality.persons.map(\.id).enumerated()
    .filter { Nightly.isOn || $0.offset % 4 == 0 }.map(\.element)

  @Test(arguments: people)
  func `nothing of a person is left, and nothing is wrong then`(_ key: String) throws {
    let old = Self.municipality
    let person = try #require(old.persons[key])
    let (new, erasure) = try old.erasing(
      person.recordID, decision: "KS 2008/123", on: Example.asOf)
    let others = old.persons.filter { $0.id != key }
    let kept = Set(erasure.shared.map(\.value))
    let text = RecordType.allCases.map { type in
      String(decoding: new.file(of: type).bytes, as: UTF8.self).lowercased()
    }.joined()
    let traces = ([person.name, key] + person.telephones + person.emails)
      .filter { !kept.contains($0) }.map { $0.lowercased() }
    // "Johanna Berg" is somebody else than "Anna Berg".
    let own = others.reduce(text) { text, other in
      let theirs = ([other.name, other.id] + other.emails).map { $0.lowercased() }
      return theirs.filter { word in traces.contains { word.contains($0) } }
        .reduce(text) { $0.replacing($1, with: "") }
    }
    for trace in traces { #expect(!own.contains(trace), "\(trace)") }
    #expect(new.persons.count == old.persons.count - 1)
    let errors = new.problems(notIn: old, today: Example.asOf).filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.prefix(3).map { $0.message(.english) })")
    #expect(new.organisations.count == old.organisations.count)
    #expect(new.encounters.count == old.encounters.count)
    #expect(new.extract(of: person.recordID) == nil)
  }

  @Test func `recfix has nothing to say about what is left`() throws {
    var town = Self.municipality
    for person in town.persons.prefix(12) {
      town = try town.erasing(person.recordID, decision: "KS 1", on: Example.asOf).municipality
    }
    for type in RecordType.allCases {
      #expect(try Recfix.complaints(about: town.file(of: type).bytes) == "", "\(type)")
    }
  }
}
