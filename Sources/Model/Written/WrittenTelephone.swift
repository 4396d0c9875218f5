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

/// Telephone numbers that a spreadsheet took for quantities: the zero at the
/// start goes, `.0` or an exponent comes.
extension WrittenTelephone {
  /// The number that it was; nil where nothing was done to it, or where digits were lost.
  package static func mended(_ text: String) -> WrittenTelephone? {
    guard let digits = quantity(text.trimmed) else { return nil }
    let number = dialled(digits)
    guard number != text.trimmed, number.isTelephone else { return nil }
    return WrittenTelephone(number: number, rest: "", damaged: text.trimmed)
  }

  /// Whether digits were rounded away, so that nobody can tell the number: `7,01741E+08`.
  package static func isLost(_ text: String) -> Bool {
    guard let (digits, exponent) = parts(text.trimmed) else { return false }
    return digits.utf8.count - 1 < exponent
  }

  /// All the digits of a quantity: of `701740608`, `701740608.0` and `7,01740608E+08`.
  private static func quantity(_ text: String) -> String? {
    if text.isNumber { return text }
    if let (digits, exponent) = parts(text) {
      return digits.utf8.count - 1 == exponent ? digits : nil
    }
    let halves = text.split(whereSeparator: { $0 == "." || $0 == "," }).map(String.init)
    guard halves.count == 2, halves[0].isNumber, halves[0].utf8.count >= 7,
      halves[1].utf8.allSatisfy({ $0 == UInt8(ascii: "0") })
    else { return nil }
    return halves[0]
  }

  /// The digits and the exponent of `7,01741E+08`.
  private static func parts(_ text: String) -> (digits: String, exponent: Int)? {
    guard text.utf8.count <= 40 else { return nil }
    let halves = text.split(whereSeparator: { $0 == "E" || $0 == "e" }).map(String.init)
    guard halves.count == 2, case let power = halves[1].drop(while: { $0 == "+" }),
      String(power).isNumber, let exponent = Int(power), (5...20).contains(exponent)
    else { return nil }
    let digits = halves[0].split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
    guard digits.count <= 2, digits[0].utf8.count == 1, case let all = digits.joined(), all.isNumber
    else { return nil }
    return (all, exponent)
  }

  /// With the zero or the plus that went. Nine digits without a zero are no local number in Sweden,
  /// where these have at most eight; ten or eleven that begin with 46 have the country code.
  private static func dialled(_ digits: String) -> String {
    if digits.hasPrefix("0") { return digits }
    switch digits.utf8.count {
    case 9: return "0" + digits
    case 10...11 where digits.hasPrefix("46"): return "+" + digits
    default: return digits
    }
  }
}

/// The meaning of the words beside a telephone number: the type of a card, a label of an address
/// book, the heading of a column, or what someone wrote in the same cell. Swedish, English and the
/// languages of the neighbours; in whatever order and case.
package enum TelephoneLabel: Equatable, Sendable {
  /// Nothing that is worth a note: that it is a telephone, at work, or mobile.
  case plain
  /// Something that is to be kept beside the number: `hem`, `ankn 12`, `sommarstugan`.
  case telling
  /// Nobody answers there: a fax, a pager, a modem. It must never become a number to call.
  case notCalled

  package init(_ text: String) {
    let words = NameWords.inOrder(text)
    // `#12` is an extension; a number alone is that of a column.
    let isExtension = text.trimmed.hasPrefix("#") && words.count == 1 && words[0].isNumber
    // `T 08-465 004 00, F 08-465 004 01`.
    if words == ["f"] || words.contains(where: Self.isNotCalled) {
      self = .notCalled
    } else {
      self =
        !isExtension && words.allSatisfy { Self.plainWords.contains($0) || $0.isNumber }
        ? .plain : .telling
    }
  }

  /// Whether a word names what is no telephone: `fax`, `faxnummer`, `hemfax`, `WorkFAX`.
  private static func isNotCalled(_ word: String) -> Bool {
    guard !places.contains(word) else { return false }
    return notCalledWords.contains(word) || starts.contains(where: word.hasPrefix)
      || ends.contains(where: word.hasSuffix)
  }

  private static let starts = words(
    "fax telefax faks telefaks facsimile telecopi telex pager personsök video")
  private static let ends = words("fax faks faksi telex pager personsökare personsøger")
  private static let notCalledWords = Set(
    words(
      "fx sökare söknummer beeper minicall modem bbs tty tdd ttytdd texttelefon textphone isdn tlx"
        + " bildtelefon bildtelefoni personsøker hakulaite"))
  /// Towns that end as a fax does.
  private static let places = Set(words("halifax fairfax colfax"))

  private static let plainWords = Set(
    words(
      "t tel telefon telephone phone tfn tlf nr no nummer number numret telefonnummer telefonnr telnr"
        + " mobil mob mobile mobilen mobiltelefon mobilnummer mobilnr mobiltfn mobiltel cell cellular"
        + " cellphone gsm iphone puhelin matkapuhelin handy work arbete arb arbetstelefon jobb jobbet"
        + " tjänst tjänsten business voice main pref primary primär secondary sekundär other annan"
        + " annat övrig övriga direkt direct direktnummer dir value internet msg text sms eller or och and"
        + " samt å i mobilephone workphone businessphone kontakt company företag pcs smtp"))

  private static func words(_ text: String) -> [String] { NameWords.inOrder(text) }
}

extension TelephoneLabel {
  /// Words that an extension follows: `ankn 12`, `x12`. They may stand close to the digits.
  static let extensions = Set(
    NameWords.inOrder("ankn anknytning anknytn ank ext extn extension x int intern intern växel vx")
  )
}

extension String {
  /// Digits and nothing else, at least one.
  var isNumber: Bool { !isEmpty && utf8.allSatisfy(\.isDigit) }
}
