import Almanac
import Lettering
import Model

/// A saved answer of Statistics Sweden's register of businesses: an array of objects with the columns
/// that were ordered, named as the agency names them. All values are text, padded with blanks; `*`
/// stands for what was not ordered.
package struct RegisterRows {
  private let area: RegisterArea
  private var collected: RegisterCollector

  private init(_ area: RegisterArea) {
    self.area = area
    collected = RegisterCollector(area)
  }

  /// Whether bytes begin as an answer does.
  package static func recognises(_ bytes: RawSpan) -> Bool {
    var place = 0
    if bytes.byteCount >= 3, bytes.byte(0) == 0xEF, bytes.byte(1) == 0xBB { place = 3 }
    while place < bytes.byteCount, bytes.byte(place) <= UInt8(ascii: " ") { place += 1 }
    guard place < bytes.byteCount else { return false }
    return bytes.byte(place) == UInt8(ascii: "[") || bytes.byte(place) == UInt8(ascii: "{")
  }

  package static func reading(
    _ bytes: [UInt8], in area: RegisterArea
  ) throws(RegisterFault) -> RegisterReading {
    let read = JSONReading(bytes)
    if let problem = read.problem { throw .json(problem.told) }
    let root = read.root
    // The new service has its rows within an object, page by page.
    let list =
      root.isArray ? root : root.members.map(\.value).first { $0.isArray } ?? root
    var rows = RegisterRows(area)
    for value in list.elements { rows.take(value) }
    guard rows.collected.rows > 0 else { throw .empty }
    return rows.collected.reading(.scbAPI)
  }

  private mutating func take(_ value: JSONValue) {
    guard value.isObject else { return collected.reject(value.line, .noNumber) }
    let row = Row(value)
    guard let number = row.number else { return collected.reject(value.line, .noNumber) }
    let code = row[["Säteskommun, kod", "Kommun, kod"]]
    let postalCode = row[["PostNr", "Postnr"]] ?? ""
    let isInside =
      area.municipalityCode.flatMap { own in code.map { $0 == own } }
      ?? area.postalAreas.contains { postalCode.filter { $0 != " " }.hasPrefix($0) }
    let isFollowed = !number.isPerson && area.followed.contains(number.digits)
    guard isInside || isFollowed else { return collected.passOver() }
    if number.isPerson, area.secret == nil {
      return collected.countSoleTrader(
        branch: row.branches.first.map { String($0.prefix(2)) } ?? "-",
        size: row[["Stkl, kod", "Storleksklass, kod"]] ?? "-")
    }
    collected.take(business(row, number, isInside: isInside, code))
  }

  private func business(
    _ row: Row, _ number: RegisterNumber, isInside: Bool, _ code: String?
  ) -> RegisterBusiness {
    var business: RegisterBusiness
    if let secret = area.secret, number.isPerson {
      business = RegisterBusiness(id: SoleTraderHash.id(of: number.text, 1, secret))
    } else {
      business = RegisterBusiness(id: number.text)
      business.name = row[["Företagsnamn", "Firma", "Namn"]]
      business.street =
        [row[["PostAdress"]], row[["COAdress"]]].compactMap { $0 }
        .joinedOrNil
      business.postalCode = row[["PostNr", "Postnr"]].map {
        FieldKind.postalCode.value(typed: $0)
      }
      business.city = row[["PostOrt", "Postort"]]
    }
    business.isInside = isInside
    business.municipalityCode = code
    business.form = row[["Juridisk form, kod"]]
    business.registered = row[["Registreringsdatum"]].flatMap { Day(registered: $0) }
    business.branches = row.branches
    business.status = row[["Företagsstatus, kod"]]
    business.sizeClass = row[["Stkl, kod", "Storleksklass, kod"]]
    // 11 to 13 accept advertising, 21 to 23 refuse it.
    business.noAdvertising = row[["Reklam, kod"]].map { $0.hasPrefix("2") ? .yes : .no }
    return business
  }

  /// The values of a row by the names of their columns.
  private struct Row {
    private let values: [String: String]

    init(_ value: JSONValue) {
      values = value.members.reduce(into: [:]) { values, member in
        let text = (member.value.string ?? member.value.digits ?? "").received(isOneLine: true)
        if !text.isEmpty, text != "*" { values[member.name] = text }
      }
    }

    /// The first of some columns that says something.
    subscript(_ names: [String]) -> String? { names.lazy.compactMap { values[$0] }.first }

    var number: RegisterNumber? {
      let text = self[["PeOrgNr", "OrgNr", "OrgNr (10 siffror)"]]?.filter { $0 != "-" } ?? ""
      guard text.utf8.count <= 12, text.utf8.allSatisfy(\.isDigit), let digits = UInt64(text) else {
        return nil
      }
      return RegisterNumber(digits, count: text.utf8.count, isMarkedPerson: false)
    }

    var branches: [String] {
      (1...5).compactMap { self[["Bransch_\($0), kod"]] }
        .filter { $0.utf8.contains { $0 != UInt8(ascii: "0") } }
    }
  }
}
