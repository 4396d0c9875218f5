package import Almanac
import Lettering
package import Model

/// What of a register's file belongs to a municipality.
package struct RegisterArea: Equatable, Sendable {
  /// The beginnings of its postal codes.
  package let postalAreas: [String]
  package let municipalityCode: String?
  /// The organisation numbers that are followed wherever the business is: those in the network, and
  /// those that the register was known to have here.
  let followed: Set<UInt64>
  /// The secret that sole traders' numbers are hashed with; nil where they are only counted.
  package let secret: [UInt8]?

  package init(_ municipality: Municipality, secret: [UInt8]? = nil) {
    let settings = municipality.settings
    postalAreas = settings.postalAreas.map { $0.filter { $0 != " " } }
      .filter { (2...5).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit) }
    municipalityCode = settings.municipalityCode
    let ours = municipality.organisationsByNumber.keys.lazy.compactMap(Self.digits)
    let known = (0..<municipality.count(of: .registerEntry)).lazy.compactMap { row in
      Self.digits(municipality.id(.registerEntry, at: row).key)
    }
    followed = Set(ours).union(known)
    self.secret = settings.soleTraders == .follow ? secret : nil
  }

  private static func digits(_ number: String) -> UInt64? {
    let digits = number.filter { $0 != "-" }
    return digits.utf8.count == 10 ? UInt64(digits) : nil
  }

  /// Whether it says of any business that it belongs here.
  package var saysSomething: Bool { !postalAreas.isEmpty || municipalityCode != nil }

  /// How the businesses were chosen, in a sentence.
  /// - Parameter hasCode: whether the file says in which municipality a business is.
  package func words(hasCode: Bool) -> Phrase {
    if hasCode, let municipalityCode {
      return Phrase(
        "kommunkod \(municipalityCode) används", "municipality code \(municipalityCode) is used")
    }
    let areas = postalAreas.joined(separator: ", ")
    return Phrase(
      "filen saknar kommunkod; postnummer \(areas) används",
      "the file has no municipality code; postal codes \(areas) are used")
  }
}

/// A business as a register's file tells of it.
package struct RegisterBusiness: Equatable, Sendable {
  /// See `RegisterEntry.id`.
  package let id: String
  package internal(set) var name: String?
  package internal(set) var otherNames: [String] = []
  package internal(set) var form: String?
  /// Street or box, and c/o.
  package internal(set) var street: String?
  package internal(set) var postalCode: String?
  package internal(set) var city: String?
  package internal(set) var municipalityCode: String?
  package internal(set) var registered: Day?
  package internal(set) var deregistered: Day?
  package internal(set) var reason: String?
  package internal(set) var proceedings: [String] = []
  package internal(set) var branches: [String] = []
  package internal(set) var status: String?
  package internal(set) var sizeClass: String?
  package internal(set) var noAdvertising: YesNo?
  /// When the name was registered, which says which of several rows holds.
  var named: Day?
  var nameNumber = 0
  /// Whether it is within the municipality, and not only followed.
  package internal(set) var isInside = false

  init(id: String) { self.id = id }

  package var isSoleTrader: Bool { id.hasPrefix("p-") }
}

/// What was read of a register's file.
package struct RegisterReading: Equatable, Sendable {
  package struct Rejected: Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
      case fields(Int, of: Int)
      case tooLong
      case noNumber
    }

    package let line: Int
    package let reason: Reason

    /// Why the row was not read, without a word of what stands in it.
    package var what: Phrase {
      switch reason {
      case .fields(let count, let of):
        Phrase("\(count) fält av \(of)", "\(count) fields of \(of)")
      case .tooLong:
        Phrase("raden är längre än 1 MB", "the row is longer than 1 MB")
      case .noNumber: Phrase("inget organisationsnummer", "no organisation number")
      }
    }
  }

  package let source: RegisterSource
  /// Its rows, rejected ones too.
  package let rows: Int
  package let rejectedCount: Int
  /// The first hundred that were rejected.
  package let rejected: [Rejected]
  /// Columns by which nothing is done.
  package let unknownColumns: [String]
  /// Days that are no days, and are left out.
  package let unreadDays: Int
  /// What belongs here, in the order of the file, each once.
  package let businesses: [RegisterBusiness]
  /// How many sole traders belong here, by branch and size, where they are only counted: see
  /// `RegisterFile.soleTraders`.
  package let soleTraders: [String]
  /// Whether the file says in which municipality a business is.
  package let hasMunicipalityCode: Bool
}

/// Collects what belongs here of the rows of a file.
struct RegisterCollector: Sendable {
  let area: RegisterArea
  private let prefixes: [[UInt8]]
  /// A bit for each number that is followed, by a hash of it: most rows are of nobody that is.
  private var maybeFollowed: [UInt64]
  private(set) var rows = 0
  private var rejected: [RegisterReading.Rejected] = []
  private var rejectedCount = 0
  private var unknownColumns: [String] = []
  private var unreadDays = 0
  private var businesses: [RegisterBusiness] = []
  private var rowOf: [String: Int] = [:]
  private var traders: [String: Int] = [:]
  private var hasMunicipalityCode = false

  private static let mostTold = 100

  init(_ area: RegisterArea) {
    self.area = area
    prefixes = area.postalAreas.map { Array($0.utf8) }
    maybeFollowed = Array(repeating: 0, count: 1 << 10)
    for number in area.followed {
      let bit = Self.bit(number)
      maybeFollowed[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// One of 65,536, by a multiplicative hash.
  @inline(__always)
  private static func bit(_ number: UInt64) -> Int {
    Int(truncatingIfNeeded: (number &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  mutating func reject(_ line: Int, _ reason: RegisterReading.Rejected.Reason) {
    rows += 1
    rejectedCount += 1
    if rejected.count < Self.mostTold {
      rejected.append(RegisterReading.Rejected(line: line, reason: reason))
    }
  }

  mutating func tellUnknown(column: String) {
    unknownColumns.append(column.received(isOneLine: true))
  }

  @inline(__always)
  private func isInside(_ code: Range<Int>, _ bytes: RawSpan) -> Bool {
    guard !code.isEmpty else { return false }
    for prefix in prefixes {
      var isSame = true
      for (offset, byte) in prefix.enumerated() where bytes.byte(code.lowerBound + offset) != byte {
        isSame = false
        break
      }
      if isSame { return true }
    }
    return false
  }

  @inline(__always)
  private func isFollowed(_ number: RegisterNumber) -> Bool {
    guard !number.isPerson else { return false }
    let bit = Self.bit(number.digits)
    guard maybeFollowed[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return false }
    return area.followed.contains(number.digits)
  }

  /// Counts a row, and says what is to be read of it: the business that belongs here, or a row without
  /// a number; nil for the others, which are most of a national file.
  @inline(__always)
  mutating func belonging(_ bytes: RawSpan, _ fields: RegisterFields) -> Belonging? {
    guard let number = fields.number(in: bytes) else { return Belonging(number: nil) }
    rows &+= 1
    let isInside = isInside(fields.postalCode(in: bytes), bytes)
    return isInside || isFollowed(number) ? Belonging(number: number, isInside: isInside) : nil
  }

  /// A row that is to be read.
  struct Belonging {
    /// Nil where there is none that could be read.
    let number: RegisterNumber?
    var isInside = false
  }

  mutating func take(
    _ bytes: RawSpan, _ fields: RegisterFields, _ belonging: Belonging, _ line: Int
  ) {
    guard let number = belonging.number else { return takeUnnumbered(bytes, fields, line) }
    // What was dissolved before anybody knew of it, as most of the file was, is no news.
    if !number.isPerson, !isFollowed(number), fields.text(of: .deregistered, in: bytes) != nil {
      return
    }
    let nameNumber = fields.text(of: .nameNumber, in: bytes).flatMap { Int(digits: $0) } ?? 1
    var business: RegisterBusiness
    if number.isPerson {
      guard let secret = area.secret else { return count(bytes, fields) }
      business = RegisterBusiness(id: SoleTraderHash.id(of: number.text, nameNumber, secret))
    } else {
      business = RegisterBusiness(id: number.text)
    }
    business.nameNumber = nameNumber
    business.isInside = belonging.isInside
    unreadDays += business.read(bytes, fields)
    add(business)
  }

  /// A row without a number: a header again, where one file was put after the other, or none of ours.
  private mutating func takeUnnumbered(_ bytes: RawSpan, _ fields: RegisterFields, _ line: Int) {
    let name = fields.text(of: .number, in: bytes)?.lowercased() ?? ""
    if ["organisationsidentitet", "peorgnr"].contains(where: name.hasSuffix) { return }
    reject(line, .noNumber)
  }

  private mutating func count(_ bytes: RawSpan, _ fields: RegisterFields) {
    guard fields.text(of: .deregistered, in: bytes) == nil,
      fields.text(of: .status, in: bytes) != "9"
    else { return }
    let branch = fields.text(of: .branch1, in: bytes).map { String($0.prefix(2)) } ?? "-"
    traders["\(branch == "00" ? "-" : branch) -", default: 0] += 1
  }

  /// Adds a business from a file of another form.
  mutating func take(_ business: RegisterBusiness) {
    rows += 1
    hasMunicipalityCode = true
    add(business)
  }

  mutating func countSoleTrader(branch: String, size: String) {
    rows += 1
    traders["\(branch) \(size)", default: 0] += 1
  }

  /// Counts a row that does not belong here.
  mutating func passOver() { rows += 1 }

  private mutating func add(_ business: RegisterBusiness) {
    guard let row = rowOf[business.id] else {
      rowOf[business.id] = businesses.count
      return businesses.append(business)
    }
    businesses[row].take(other: business)
  }

  /// Takes up what another has collected of the part that follows.
  /// - Parameter lines: how many there are before it.
  mutating func append(_ other: RegisterCollector, after lines: Int) {
    rows += other.rows
    rejectedCount += other.rejectedCount
    for told in other.rejected where rejected.count < Self.mostTold {
      rejected.append(RegisterReading.Rejected(line: told.line + lines, reason: told.reason))
    }
    unreadDays += other.unreadDays
    traders.merge(other.traders, uniquingKeysWith: +)
    for business in other.businesses { add(business) }
  }

  func reading(_ layout: RegisterLayout) -> RegisterReading { reading(layout.source) }

  func reading(_ source: RegisterSource) -> RegisterReading {
    RegisterReading(
      source: source, rows: rows, rejectedCount: rejectedCount, rejected: rejected,
      unknownColumns: unknownColumns, unreadDays: unreadDays, businesses: businesses,
      soleTraders: traders.keys.sorted().map { "\($0) \(traders[$0] ?? 0)" },
      hasMunicipalityCode: hasMunicipalityCode)
  }
}
