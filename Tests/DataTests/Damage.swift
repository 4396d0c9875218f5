import TestSupport
import Model
import RecFile

/// A file with something broken in it, the same for the same random numbers.
struct Damage: CustomStringConvertible {
  let type: RecordType
  private(set) var lines: [String]
  private(set) var description: String

  /// - Parameter bytes: those of a well-formed file of the type, without records over many lines.
  init(_ type: RecordType, _ bytes: [UInt8], using random: inout SeededRandom) {
    self.type = type
    lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    description = type.path
    for _ in 0..<Int.random(in: 1...3, using: &random) { breakSomething(using: &random) }
  }

  var bytes: [UInt8] { Array(lines.joined(separator: "\n").utf8) }

  private mutating func breakSomething(using random: inout SeededRandom) {
    let fields = lines.indices.filter { !lines[$0].hasPrefix("%") && lines[$0].contains(": ") }
    guard let place = fields.randomElement(using: &random),
      let colon = lines[place].firstIndex(of: ":")
    else { return }
    let name = String(lines[place][..<colon])
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      description += ", \(name) taken out at \(place + 1)"
      lines.remove(at: place)
    case 1:
      description += ", \(name) twice at \(place + 1)"
      lines.insert(lines[place], at: place)
    case 2:
      description += ", \(name) is another word at \(place + 1)"
      let words = ["å", "-", "1x", "Public", "2008-13-40", "a b", "0 1", "8"]
      lines[place] = name + ": " + (words.randomElement(using: &random) ?? "")
    case 3:
      description += ", no colon at \(place + 1)"
      lines[place].remove(at: colon)
    case 4:
      description += ", the key of another record"
      copyKey(using: &random)
    default:
      description += ", on two lines at \(place + 1)"
      lines.insert("+ mer", at: place + 1)
    }
  }

  private mutating func copyKey(using random: inout SeededRandom) {
    guard let key = type.schema.key?.name else { return }
    let keys = lines.indices.filter { lines[$0].hasPrefix(key + ": ") }
    guard let from = keys.randomElement(using: &random), let to = keys.randomElement(using: &random)
    else { return }
    lines[to] = lines[from]
  }
}
