import Lettering

/// A telephone number as people and programs write it: the number itself, and what else was said.
/// The one rule for a form, `sju add`, a card and a table: the number is the number, the rest a note.
package struct WrittenTelephone: Equatable, Sendable {
  /// As a telephone field may hold it.
  package let number: String
  /// The words beside it, such as `ankn 12`; often empty.
  package let rest: String
  /// As it stood, where a spreadsheet had made it a number: `701740608.0` is 0701740608.
  package var damaged: String?

  package init(number: String, rest: String, damaged: String? = nil) {
    self.number = number
    self.rest = rest
    self.damaged = damaged
  }

  /// A text that is longer is no list of numbers.
  static let maximumBytes = 10_000

  var label: TelephoneLabel { TelephoneLabel(rest) }

  /// The line of a note that says what the field can't: `08-465 004 00: ankn 12`.
  /// - Parameter more: what else is said of the number.
  package func line(_ more: [String] = []) -> String? {
    let told = (more + [rest]).filter { TelephoneLabel($0) != .plain }
    guard !told.isEmpty else { return nil }
    return "\(number): \(told.joined(separator: ", "))".received(isOneLine: true)
  }

  /// The numbers of a text, in order; none where it has no number, or one that can't be told for sure.
  package static func all(in text: String) -> [WrittenTelephone] {
    guard text.utf8.count <= maximumBytes else { return [] }
    let text = text.received().withPlainSigns
    if let link = link(text) { return [link] }
    var found: [WrittenTelephone] = []
    // Words that no number has come for yet.
    var before: [String] = []
    for part in text.split(whereSeparator: { "\n;|".contains($0) }).flatMap(\.valuesByColons) {
      if let mended = mended(part) {
        found.append(mended)
        continue
      }
      for piece in part.split(separator: ",").map({ String($0).trimmed }) where !piece.isEmpty {
        guard let numbers = numbers(piece) else { return [] }
        if numbers.isEmpty, let last = found.popLast() {
          // What is dialled after a pause is an extension: `070-174 06 99,,12`.
          found.append(last.with(rest: [last.rest, piece.isNumber ? "#\(piece)" : piece]))
        } else if let first = numbers.first {
          found.append(first.with(rest: before + [first.rest]))
          found += numbers.dropFirst()
          before = []
        } else {
          before.append(piece)
        }
      }
    }
    return found
  }

  private func with(rest: [String]) -> WrittenTelephone {
    WrittenTelephone(
      number: number, rest: rest.filter { !$0.isEmpty }.joined(separator: ", "), damaged: damaged)
  }

  /// The numbers of a piece without commas; nil where letters touch the digits of one (`08-465 OO4 00`).
  private static func numbers(_ piece: String) -> [WrittenTelephone]? {
    if piece.isTelephone {
      return TelephoneRun.parts(of: piece).map { WrittenTelephone(number: $0, rest: "") }
    }
    let runs = TelephoneRun.runs(of: piece)
    let places = runs.indices.filter { runs[$0].isNumber }
    guard !places.isEmpty else { return [] }
    for place in places where !TelephoneRun.standsApart(runs, place) { return nil }
    // `tel 08-1 fax 08-2`, or `08-1 kontoret 08-2 hemma`.
    let comesBefore = runs.first?.isNumber == false || runs.last?.isNumber == true
    var rests = [[String]](repeating: [], count: places.count)
    for (place, run) in runs.enumerated() where !run.isNumber {
      let following = places.firstIndex { $0 > place } ?? places.count
      rests[comesBefore ? min(following, places.count - 1) : max(0, following - 1)].append(run.text)
    }
    let found = zip(places, rests).flatMap { place, rest -> [WrittenTelephone] in
      let words = rest.joined(separator: " ").withoutMarksAround
      let parts = TelephoneRun.parts(of: runs[place].text)
      return parts.enumerated().map { number, part in
        let isSaid = number == parts.count - 1 && TelephoneLabel(words) != .plain
        return WrittenTelephone(number: part, rest: isSaid ? words : "")
      }
    }
    return found.allSatisfy(\.number.isTelephone) ? found : nil
  }

  /// `tel:+46-8-465-004-52;ext=12` (RFC 3966).
  private static func link(_ text: String) -> WrittenTelephone? {
    let schemes = ["tel:", "callto:", "sms:", "tel://"]
    let start = text.lowercased()
    guard let scheme = schemes.last(where: start.hasPrefix), !text.contains("\n") else {
      return nil
    }
    var parts = text.dropFirst(scheme.count).split(separator: ";").map { String($0).trimmed }
    guard !parts.isEmpty else { return nil }
    let number = parts.removeFirst().replacing("%2B", with: "+").replacing("%20", with: " ")
    guard number.isTelephone else { return nil }
    let rest = parts.map { $0.replacing("=", with: " ") }.joined(separator: ", ")
    return WrittenTelephone(number: number, rest: rest)
  }
}

extension StringProtocol {
  /// The values of a cell as Google puts several into one: `a ::: b`.
  package var valuesByColons: [String] {
    guard utf8.contains(UInt8(ascii: ":")) else { return [String(self).trimmed] }
    return split(separator: ":::").map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

extension String {
  /// The digits of a telephone number as they are dialled in Sweden: `+46 (0)8-465 004 00` is 0846500400.
  package var dialled: String {
    let digits = utf8.filter(\.isDigit)
    let isForeign = trimmed.utf8.first == UInt8(ascii: "+")
    guard isForeign || digits.starts(with: "00".utf8) else { return Self.text(digits) }
    let number = isForeign ? digits[...] : digits.dropFirst(2)
    guard number.starts(with: "46".utf8) else { return "+" + Self.text(number) }
    return "0" + Self.text(number.dropFirst(2).drop { $0 == UInt8(ascii: "0") })
  }

  private static func text(_ digits: some Collection<UInt8>) -> String {
    String(decoding: digits, as: UTF8.self)
  }
}
