import Almanac

extension Schema {
  /// The lines of the descriptor that a new file of this type begins with, in the rec format of
  /// GNU recutils: `recfix --check` then holds the file to the same rules as `FieldKind.fault`,
  /// as far as it can express them. Ends with a newline; no empty line after it.
  package var descriptor: String {
    var lines = ["%rec: \(type.rawValue)", "%doc: \(doc.swedish)"]
    if let key { lines.append("%key: \(key.name)") }
    let mandatory = fields.filter { $0.isMandatory && !$0.isKey }.map(\.name)
    if !mandatory.isEmpty { lines.append("%mandatory: \(mandatory.joined(separator: " "))") }
    let unique = fields.filter { !$0.repeats && !$0.isKey }.map(\.name)
    lines += Self.wrapped("%unique: ", unique)
    lines += fields.reduce(into: [(type: String, names: [String])]()) { types, field in
      guard let type = field.kind.recType else { return }
      if let known = types.firstIndex(where: { $0.type == type }) {
        types[known].names.append(field.name)
      } else {
        types.append((type, [field.name]))
      }
    }.map { "%type: \($0.names.joined(separator: ",")) \($0.type)" }
    return lines.map { $0 + "\n" }.joined()
  }

  /// As many lines as it takes to keep each within a terminal's width; several add up.
  private static func wrapped(_ field: String, _ words: [String]) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.utf8.count + word.utf8.count < 78 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(field + word)
      }
    }
    return lines
  }
}

extension FieldKind {
  /// The type in the rec format that comes closest; nil where any text will do.
  fileprivate var recType: String? {
    switch self {
    case .longText: nil
    case .key: "regexp /^[a-z0-9][a-z0-9-]*$/"
    case .text, .telephone, .email, .web, .postalCode: "line"
    case .integer(let range): "range \(range.lowerBound) \(range.upperBound)"
    case .decimal: "real"
    case .day: "regexp /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/"
    case .partialDate: "regexp /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/"
    case .moment: "regexp /^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$/"
    case .time: "regexp /^[0-9]{2}:[0-9]{2}$/"
    case .choice(let choices):
      "enum " + choices.options.map(\.value).joined(separator: " ")
    case .reference(let type): "rec \(type.rawValue)"
    case .organisationNumber: "regexp /^[0-9]{6}-[0-9]{4}$/"
    case .branch: "regexp /^[0-9]{2,5}$/"
    case .yearAndNumber: "regexp /^[0-9]{4} [0-9]+$/"
    case .tagAndDays: "regexp /[^[:space:]][[:space:]]* [0-9]+$/"
    }
  }
}
