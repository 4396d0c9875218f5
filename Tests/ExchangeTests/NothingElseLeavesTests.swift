import Almanac
import Example
import Exchange
import Publication
import RecFile
import Testing

@testable import Model

/// Whatever a private field or record says, the publication is the same byte for byte: so nothing
/// of it, not even that it is there, can be read out of the files.
struct NothingElseLeavesTests {
  private static let files = Dictionary(
    Example.files(organisations: 60).map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
  ) { first, _ in first }
  private static let published = publish(files)

  private static func publish(_ files: [String: String]) -> [PublicFile] {
    let municipality = Municipality(files: files.map { ($0.key, Array($0.value.utf8)) })
    return municipality.publication(asOf: municipality.settings.asOf ?? .first).files
  }

  /// The example with every record of a type changed, each given as its lines.
  private static func publish(
    _ type: RecordType, _ change: ([Substring]) -> [Substring]
  ) -> [PublicFile] {
    var files = files
    let parts = files[type.path, default: ""].split(separator: "\n\n").map { part in
      part.split(separator: "\n", omittingEmptySubsequences: false)
    }
    files[type.path] = parts.map { part in
      (part.first?.hasPrefix("%") == true ? part : change(part)).joined(separator: "\n")
    }.joined(separator: "\n\n")
    return publish(files)
  }

  /// A record's lines without a field.
  private static func without(_ field: String, _ lines: [Substring]) -> [Substring] {
    var isInside = false
    return lines.filter { line in
      if !line.hasPrefix("+") { isInside = line.hasPrefix(field + ":") }
      return !isInside
    }
  }

  @Test(arguments: RecordType.allCases)
  func `a field that is not listed may say what it likes`(_ type: RecordType) {
    #expect(Self.published.allSatisfy { $0.bytes.count > 250 })
    for field in type.schema.fields where !field.isKey {
      let lines = [field.marker, field.marker].prefix(field.repeats ? 2 : 1)
        .map { Substring("\(field.name): \($0)") }
      let published = Self.publish(type) { Self.without(field.name, $0) + lines }
      let leaves = Leaving.fields[type]?.contains(field.name) == true
      #expect((published == Self.published) == !leaves, "\(type) \(field.name)")
    }
  }

  @Test func `the keys of the data folder never leave`() {
    var files = Self.files
    for type in RecordType.allCases {
      let names = type.schema.fields.filter { field in
        field.kind == .key || field.target.map { $0 != .step } == true
      }.map(\.name)
      files[type.path] = files[type.path, default: ""].split(
        separator: "\n", omittingEmptySubsequences: false
      ).map { line in
        let name = names.first { line.hasPrefix("\($0): ") }
        return name.map { "\($0): hemlig-" + line.dropFirst($0.utf8.count + 2) } ?? String(line)
      }.joined(separator: "\n")
    }
    #expect(Municipality(files: files.map { ($0.key, Array($0.value.utf8)) }).problems.isEmpty)
    #expect(Self.publish(files) == Self.published)
  }

  @Test func `without its records that are not public a folder publishes the same`() {
    var files = Self.files
    var gone = 0
    for type in RecordType.allCases where type != .settings {
      let parts = files[type.path, default: ""].split(separator: "\n\n")
      let kept = parts.filter { $0.hasPrefix("%") || $0.contains("\nVisibility: public") }
      gone += parts.count - kept.count
      files[type.path] = kept.joined(separator: "\n\n")
    }
    #expect(gone > 300)
    #expect(Self.publish(files) == Self.published)
  }

  @Test func `the table of what leaves is the one that is written down`() {
    #expect(PublicType.table.map(\.type) == PublicType.allCases)
    for row in PublicType.table { #expect(row.fields == Leaving.table[row.type], "\(row.type)") }
    for (type, fields) in Leaving.fields {
      #expect(fields.isSubset(of: type.schema.fields.map(\.name)), "\(type)")
    }
  }
}

extension FieldDescription {
  /// A value that the field can hold and no record of the example has.
  fileprivate var marker: String {
    switch kind {
    case .text, .longText, .postalCode: "HEMLIGT ord"
    case .key: "hemlig"
    case .reference(let type): type == .step ? "7" : "hemlig"
    case .telephone: "08-465 004 99"
    case .email: "hemlig@example.org"
    case .web: "www.hemlig.example.org"
    case .organisationNumber: "556000-9999"
    case .integer(let range): "\(range.contains(777) ? 777 : range.upperBound - 3)"
    case .decimal: "777.5"
    case .day: "2017-07-17"
    // After the example's day, or long before it.
    case .partialDate: name == "Since" ? "2017-07" : "2007-07"
    case .moment: "2017-07-17 07:17"
    case .time: "07:17"
    case .choice(let choices): name == "Visibility" ? "public" : choices.options.last?.value ?? ""
    case .branch: "01100"
    case .yearAndNumber: "2017 777"
    case .tagAndDays: "hemlig 77"
    }
  }
}
