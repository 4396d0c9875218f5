import Model

/// The starter with a marker in everything that nobody may see: each private field of each record,
/// and every field of records that are not public.
enum MarkedFolder {
  /// What no page and no published file may hold, in any spelling that a value of some kind would
  /// take.
  static let markers = ["hemlig", "HEMLIG", "004 99", "556000-9999", "2017", "777"]

  /// The fields that may be shown where their record is public, or that decide what is; of all
  /// other types, none. Keys of the data folder are never shown.
  private static let shown: [RecordType: Set<String>] = [
    .settings: ["Municipality", "AsOf"],
    .step: ["Number", "Name", "Aim", "Status", "Progress"],
    .activity: ["Name", "Step", "Status", "Progress", "Due"],
    .indicator: ["Name", "Step", "Unit", "Target", "Better", "Source"],
    .observation: ["Indicator", "Period", "Value"],
    .organisation: [
      "Name", "Kind", "Branch", "Employees", "City", "District", "Web", "Need", "Offer",
    ],
    .relation: ["From", "To", "Kind", "Since", "Until"],
    .meeting: ["Name", "Date", "Time", "Place", "Status"],
    .member: ["Organisation"],
  ]

  /// What the report says nothing of.
  private static let more: [RecordType: [[String: String]]] = [
    .indicator: [
      ["Id": "besok", "Name": "Företagsbesök", "Step": "2", "Unit": "besök", "Source": "Räknade"]
    ],
    .observation: [["Id": "b", "Indicator": "besok", "Period": "2008", "Value": "12"]],
    .organisation: [["Id": "kiosken", "Name": "Kiosken", "Kind": "sole-trader", "Employees": "3"]],
    .relation: [
      ["Id": "a", "From": "kiosken", "To": "tyreso-kommun", "Kind": "supplier"],
      ["Id": "b", "From": "kiosken", "To": "nyckel", "Kind": "supplier"],
    ],
    .meeting: [["Id": "c", "Name": "Öppet möte", "Date": "2008-11", "Place": "Centrum"]],
    .member: [
      ["Id": "a", "Organisation": "tyresobostader-ab"], ["Id": "b", "Organisation": "nyckel"],
    ],
  ]

  /// What records say of their visibility that does not make them public.
  private static let closed: [String?] = [nil, "internal", "confidential", "offentligt"]

  /// The steps 1–3 are public, and so is all else of the starter that can be.
  static var municipality: Municipality {
    Municipality(files: texts.map { ($0.path, Array($1.utf8)) })
  }

  /// The same, where nobody may see what is different: other markers of the same kinds.
  static var changed: Municipality {
    let others = ["privat", "PRIVAT", "004 98", "556000-8888", "2016", "666"]
    return Municipality(
      files: texts.map { type, text in
        let text = zip(markers, others).reduce(text) { $0.replacing($1.0, with: $1.1) }
        return (type.path, Array(text.utf8))
      })
  }

  static var texts: [RecordType: String] {
    var texts: [RecordType: String] = [:]
    for (path, bytes) in Starter.files {
      guard let type = RecordType.allCases.first(where: { $0.path == path }) else { continue }
      let records = type == .step ? steps(bytes) : others(type, bytes)
      texts[type] = (["%rec: \(type.rawValue)\n"] + records).joined(separator: "\n")
    }
    return texts
  }

  private static func steps(_ bytes: [UInt8]) -> [String] {
    records(bytes).enumerated().map { index, record in
      index < 3
        ? text(.step, record, visibility: "public")
        : text(.step, ["Number": "\(index + 1)"], hiding: true, visibility: closed[index - 3])
    }
  }

  private static func others(_ type: RecordType, _ bytes: [UInt8]) -> [String] {
    let own = records(bytes) + (more[type] ?? [])
    let starters = own.map { text(type, $0, visibility: "public") }
    guard type != .settings else { return starters }
    let hidden = closed.map { text(type, ["Step": "2"], hiding: true, visibility: $0) }
    return starters + hidden + [shown[type] == nil ? text(type, [:], visibility: "public") : ""]
  }

  /// A record with every field of its type. Those that may be shown keep what they have, if it has
  /// any, unless the whole record is to be hidden.
  private static func text(
    _ type: RecordType, _ values: [String: String], hiding: Bool = false, visibility: String?
  ) -> String {
    let fields = type.schema.fields.filter { $0.name != "Visibility" }
    let lines = fields.compactMap { field -> String? in
      let isShown = shown[type]?.contains(field.name) == true
      if isShown && !hiding || ["Number", "Step"].contains(field.name) && type != .settings {
        return values[field.name].map { "\(field.name): \(key(field.kind))\($0)\n" }
      }
      let own = field.kind == .key ? values[field.name].map { key(.key) + $0 } : nil
      return "\(field.name): \(own ?? marker(field.kind))\n"
    }
    return (lines + (visibility.map { ["Visibility: \($0)\n"] } ?? [])).joined()
  }

  /// Keys are marked so that they still lead where they did.
  private static func key(_ kind: FieldKind) -> String {
    switch kind {
    case .key: "hemlig-"
    case .reference(let type): type == .step ? "" : "hemlig-"
    default: ""
    }
  }

  /// A value that its field can hold, so that it would be shown if it could.
  private static func marker(_ kind: FieldKind) -> String {
    switch kind {
    case .text, .longText, .postalCode: "HEMLIGT ord"
    case .key, .reference: "hemlig-nyckel"
    case .telephone: "08-465 004 99"
    case .email: "hemlig@example.org"
    case .web: "www.hemlig.example.org"
    case .organisationNumber: "556000-9999"
    case .integer(let range): "\(range.contains(777) ? 777 : range.upperBound)"
    case .decimal: "777"
    case .day: "2017-07-17"
    case .partialDate: "2017-07"
    case .moment: "2017-07-17 07:17"
    case .time: "07:17"
    case .choice(let choices): choices.options.last?.value ?? ""
    case .branch: "77700"
    case .yearAndNumber: "2017 777"
    case .tagAndDays: "HEMLIGT ord 777"
    }
  }

  /// The records of a file by field; of a field that repeats, the first value.
  private static func records(_ bytes: [UInt8]) -> [[String: String]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n\n").compactMap { part in
      let lines = part.split(separator: "\n").filter { !$0.hasPrefix("%") && !$0.hasPrefix("#") }
      let pairs = lines.compactMap { line -> (String, String)? in
        let words = line.split(separator: ":", maxSplits: 1)
        guard words.count == 2, !line.hasPrefix("+") else { return nil }
        return (String(words[0]), String(words[1].drop { $0 == " " }))
      }
      return pairs.isEmpty ? nil : Dictionary(pairs) { first, _ in first }
    }
  }
}
