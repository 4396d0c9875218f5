import Almanac
import Lettering
import Model

extension RegisterBusiness {
  /// Reads a row that belongs here.
  /// - Returns: how many of its days are no days.
  mutating func read(_ bytes: RawSpan, _ fields: RegisterFields) -> Int {
    var unread = 0
    func day(_ text: String?) -> Day? {
      guard let text else { return nil }
      if let day = Day(registered: text) { return day }
      unread += 1
      return nil
    }
    func text(_ column: RegisterLayout.Column) -> String? { fields.text(of: column, in: bytes) }
    registered = day(text(.registered))
    form = text(.form).map(\.withoutCodeList)
    if fields.source == .bolagsverket {
      deregistered = day(text(.deregistered))
      reason = text(.reason).map(\.withoutCodeList)
      proceedings = text(.proceedings).map(Self.proceedings) ?? []
      takeNames(text(.names) ?? "", &unread)
      takeAddress(text(.address) ?? "")
      // The code that said that it belongs here is the one that is kept, however odd the rest is.
      let code = bytes.copy(fields.postalCode(in: bytes))
      if !code.isEmpty {
        postalCode = FieldKind.postalCode.value(typed: String(decoding: code, as: UTF8.self))
      }
    } else {
      name = text(.names)
      street = [text(.street), text(.careOf)].compactMap { $0 }.joinedOrNil
      postalCode = text(.postalCode).map { FieldKind.postalCode.value(typed: $0) }
      city = text(.city)
      status = text(.status)
      noAdvertising = text(.advertising).map { $0.hasPrefix("2") ? .yes : .no }
      branches = [.branch1, .branch2, .branch3, .branch4, .branch5].compactMap(text)
        .filter { $0.utf8.contains { $0 != UInt8(ascii: "0") } }
    }
    closeEnds()
    // A sole trader's name and address are personal data, and stay in the register.
    if isSoleTrader { (name, otherNames, street, city, postalCode) = (nil, [], nil, nil, nil) }
    return unread
  }

  /// What was cut out of a field may end as no line of a record can.
  private mutating func closeEnds() {
    func closed(_ text: String) -> String {
      text.utf8.last == UInt8(ascii: "\\") ? text.received(isOneLine: true) : text
    }
    (name, form, reason) = (name.map(closed), form.map(closed), reason.map(closed))
    (street, city, postalCode) = (street.map(closed), city.map(closed), postalCode.map(closed))
    (otherNames, proceedings) = (otherNames.map(closed), proceedings.map(closed))
    (branches, status) = (branches.map(closed), status.map(closed))
  }

  /// `name$FORETAGSNAMN-ORGNAM$2012-03-01` and others after `|`; a description after them may have
  /// `$` and `|` in it.
  private mutating func takeNames(_ text: String, _ unread: inout Int) {
    for part in text.split(separator: "|") {
      let words = part.split(separator: "$", omittingEmptySubsequences: false)
      guard let place = words.firstIndex(where: { $0.hasSuffix("-ORGNAM") }), place > 0 else {
        continue
      }
      let name = words[..<place].joined(separator: "$").trimmed
      guard !name.isEmpty else { continue }
      let said = words.dropFirst(place + 1).first ?? ""
      let day = Day(registered: said)
      if day == nil, !said.isEmpty { unread += 1 }
      if words[place] == "FORETAGSNAMN-ORGNAM", self.name == nil {
        (self.name, named) = (name, day)
      } else {
        otherNames.append(name)
      }
    }
  }

  /// `street$co$town$postal code$country`; the last two may stand the other way round.
  private mutating func takeAddress(_ text: String) {
    var parts = text.split(separator: "$", omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    if parts.last?.hasSuffix("-LAND") == true { parts.removeLast() }
    func isCode(_ text: String) -> Bool { text.utf8.count == 5 && text.utf8.allSatisfy(\.isDigit) }
    guard let last = parts.popLast() else { return }
    let before = parts.popLast() ?? ""
    let (code, town) = isCode(last) || !isCode(before) ? (last, before) : (before, last)
    postalCode = code.isEmpty ? nil : FieldKind.postalCode.value(typed: code)
    city = town.isEmpty ? nil : town
    street = parts.filter { !$0.isEmpty }.joinedOrNil
  }

  /// `|KK-AVOMFO$2026-07-01|…` as "KK-AVOMFO 2026-07-01" each; codes that are not known stay.
  private static func proceedings(_ text: String) -> [String] {
    text.split(separator: "|").compactMap { part in
      let words = part.split(separator: "$", omittingEmptySubsequences: true)
      guard let code = words.first else { return nil }
      let day = words.dropFirst().first.flatMap { Day(registered: $0) }
      return ([String(code).trimmed] + [day.map { "\($0)" }].compactMap { $0 })
        .joined(separator: " ")
    }
  }

  /// Takes what another row of the same business says. The one holds that has the business's name, and
  /// of those the one that was named last, and of those the lowest number; the other names are kept.
  mutating func take(other: RegisterBusiness) {
    let isOther =
      switch (name, other.name) {
      case (nil, nil): other.nameNumber < nameNumber
      case (nil, _): true
      case (_, nil): false
      default: other.order > order
      }
    let (first, second) = isOther ? (other, self) : (self, other)
    let names = first.otherNames + [second.name].compactMap { $0 } + second.otherNames
    self = first
    isInside = first.isInside || second.isInside
    otherNames = names.reduce(into: []) { kept, name in
      if name != first.name, !kept.contains(name) { kept.append(name) }
    }
  }

  private var order: (Int, Int) { (named?.number ?? .min, -nameNumber) }
}

extension String {
  /// `AB-ORGFO` as "AB", `LIAV-AVORG` as "LIAV": what stands after the hyphen only says which list
  /// the code is of.
  fileprivate var withoutCodeList: String {
    for list in ["-ORGFO", "-AVORG"] where hasSuffix(list) { return String(dropLast(list.count)) }
    return self
  }
}

extension [String] {
  var joinedOrNil: String? { isEmpty ? nil : joined(separator: ", ") }
}

extension Day {
  /// A day as registers write it: `2012-03-01` or `20120301`.
  init?(registered text: some StringProtocol) {
    var number = 0
    var digits = 0
    for (place, byte) in text.utf8.enumerated() {
      if byte == UInt8(ascii: "-"), place == 4 || place == 7 { continue }
      guard byte.isDigit, digits < 8 else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
      digits += 1
    }
    guard digits == 8, text.utf8.count == 8 || text.utf8.count == 10 else { return nil }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
