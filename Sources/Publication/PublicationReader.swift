package import Almanac
import RecFile

/// A publication read from a folder that anybody may have changed. What can't be used is reported,
/// and the rest is used; takes time linear in the size of the files.
package struct PublicationReader {
  /// Nil where it does not even say of which day it is.
  package var publication: Publication? { isDated ? found : nil }
  private var found = Publication.blank
  private var isDated = false
  /// By file.
  package private(set) var problems: [PublicationProblem] = []
  /// How many problems of a file are told.
  private var told: [String: Int] = [:]

  /// Why those files that are there and not among the files can't be read.
  private let unreadable: [PublicType: Phrase]

  /// - Parameters:
  ///   - files: those that are there; of several of a type, the first.
  ///   - unreadable: why others that are there can't be read.
  package init(_ files: [PublicFile], unreadable: [PublicType: Phrase] = [:]) {
    self.unreadable = unreadable
    let files = Dictionary(files.map { ($0.type, $0.bytes) }) { first, _ in first }
    var publication = read(Publication.self, files).first?.record ?? .blank
    isDated = publication != .blank
    publication.steps = read(PublicStep.self, files).map(\.record)
    publication.steps.sort { $0.number < $1.number }
    let numbers = Set(publication.steps.map(\.number))
    publication.activities = serving(numbers, \.steps, read(PublicActivity.self, files))
    publication.indicators = serving(numbers, \.steps, read(PublicIndicator.self, files))
    fill(&publication.indicators, read(ObservationRecord.self, files))
    readNetwork(files, into: &publication)
    publication.meetings = read(PublicMeeting.self, files).map(\.record)
    found = publication
  }

  private mutating func readNetwork(
    _ files: [PublicType: [UInt8]], into publication: inout Publication
  ) {
    publication.organisations = read(PublicOrganisation.self, files).map(\.record)
    let keys = Set(publication.organisations.map(\.key))
    publication.relations = read(PublicRelation.self, files).compactMap { line, relation in
      for (name, key) in [("From", relation.from), ("To", relation.to)] where !keys.contains(key) {
        tell(.relation, line: line, .leadsNowhere(name))
        return nil
      }
      return relation
    }
    publication.council = read(PublicCouncilMember.self, files).compactMap { line, member in
      if keys.contains(member.organisation) { return member }
      tell(.member, line: line, .leadsNowhere("Organisation"))
      return nil
    }
  }

  /// The records that serve one of the published steps, each with only those of its steps.
  private mutating func serving<Element: PublicRecord>(
    _ numbers: Set<Int>, _ path: WritableKeyPath<Element, [Int]>,
    _ records: [(line: Int, record: Element)]
  ) -> [Element] {
    records.compactMap { line, record in
      var record = record
      record[keyPath: path] = record[keyPath: path].filter(numbers.contains)
      if !record[keyPath: path].isEmpty { return record }
      tell(Element.type, line: line, .leadsNowhere("Step"))
      return nil
    }
  }

  /// Gives each indicator its values, by period, each period once.
  private mutating func fill(
    _ indicators: inout [PublicIndicator], _ values: [(line: Int, record: ObservationRecord)]
  ) {
    let places = Dictionary(indicators.enumerated().map { ($1.key, $0) }) { first, _ in first }
    var seen: Set<String> = []
    for (line, value) in values {
      guard let place = places[value.indicator] else {
        tell(.observation, line: line, .leadsNowhere("Indicator"))
        continue
      }
      guard seen.insert("\(value.indicator) \(value.period)").inserted else {
        tell(.observation, line: line, .duplicateKey("\(value.period)"))
        continue
      }
      indicators[place].observations.append(value.observation)
    }
    for place in indicators.indices {
      indicators[place].observations.sort { $0.period < $1.period }
    }
  }

  /// At most so many of a file; then that there are more.
  private mutating func tell(_ type: PublicType, line: Int? = nil, _ fact: PublicationProblem.Fact)
  {
    tell(PublicationProblem(type, line: line, fact))
  }

  private mutating func tell(_ problem: PublicationProblem) {
    let count = told[problem.path, default: 0]
    guard count <= PublicLimits.problems else { return }
    told[problem.path] = count + 1
    problems.append(
      count < PublicLimits.problems ? problem : PublicationProblem(path: problem.path, .more))
  }
}

extension PublicationReader {
  /// The records of a type that have what they must have, each key once, with their lines.
  private mutating func read<Element: PublicRecord>(
    _: Element.Type, _ files: [PublicType: [UInt8]]
  ) -> [(line: Int, record: Element)] {
    let type = Element.type
    guard let bytes = files[type] else {
      tell(type, unreadable[type].map { .unreadableFile($0) } ?? .missingFile)
      return []
    }
    let file = RecFile(bytes)
    for problem in file.problems(first: PublicLimits.problems + 1) {
      tell(
        PublicationProblem(type, line: problem.line, column: problem.column, .malformed(problem)))
    }
    guard let set = file.set(ofType: type.rawValue) else {
      tell(type, .missingType(type))
      return []
    }
    let records = set.records
    if let said = Self.size(of: set), said != records.count {
      tell(type, line: set.descriptor?.line, .wrongCount(said: said, found: records.count))
    }
    if records.count > PublicLimits.records { tell(type, .tooMany(PublicLimits.records)) }
    var seen: Set<String> = []
    return records.prefix(PublicLimits.records).compactMap { source in
      guard let record = element(Element.self, source) else { return nil }
      guard seen.insert(record.recordKey).inserted else {
        tell(type, line: source.line, .duplicateKey(record.recordKey))
        return nil
      }
      return (source.line, record)
    }
  }

  /// How many records it says that it has; nil where it says nothing of the kind.
  private static func size(of set: RecordSet) -> Int? {
    set.descriptor?["%size"].flatMap { Int($0) }
  }

  private mutating func element<Element: PublicRecord>(
    _: Element.Type, _ source: Record
  ) -> Element? {
    var element = Element.blank
    for field in Element.fields {
      let texts =
        field.repeats
        ? source.values(field.fieldName) : [source[field.fieldName]].compactMap(\.self)
      let isMandatory = field.traits.contains(.mandatory)
      if texts.isEmpty {
        guard isMandatory else { continue }
        tell(Element.type, line: source.line, .missingField(field.name))
        return nil
      }
      if !field.take(&element, texts) {
        let line = source.first(field.fieldName)?.line ?? source.line
        tell(Element.type, line: line, .badValue(field.name))
        if isMandatory { return nil }
      }
    }
    return element
  }
}
