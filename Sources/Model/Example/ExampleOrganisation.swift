import Publication

/// One organisation of the example, with what was drawn for it.
struct ExampleOrganisation {
  let key: String
  let name: String
  let kind: OrganisationKind
  let branch: String
  let field: Trade.Field
  var legalForm: String?
  /// Its number in the register, which telephone and organisation number come from.
  var number: Int
  /// By year up to 2008; shorter for those that began later. Empty: nothing is known.
  var employees: [Int] = []
  var partOf: String?
  var contactEvery: Int?
  var isPublic = false
  /// Has no tie to another, and nobody has been in touch.
  var isUnknown = false
  var notes: [String] = []
  var needs: [String] = []
  var offers: [String] = []
  var otherNames: [String] = []

  var isBusiness: Bool { kind.isBusiness }
}

extension ExampleOrganisation {
  /// NNNNNN-NNNN, another for each number below 80,000,000. It begins with 4, a group that is not
  /// in use, and its third digit is at least 2, so that it is no date of birth either. The last
  /// digit is the check digit of the Luhn formula.
  static func organisationNumber(_ number: Int) -> String {
    let place = (number &* 48_271_937 &+ 1_234_567) % 80_000_000
    var digits: [UInt8] = [4, UInt8(place / 8_000_000), UInt8(2 + place / 1_000_000 % 8)]
    var divisor = 100_000
    while divisor > 0 {
      digits.append(UInt8(place / divisor % 10))
      divisor /= 10
    }
    var sum = 0
    for (index, digit) in digits.enumerated() {
      let product = index.isMultiple(of: 2) ? 2 * Int(digit) : Int(digit)
      sum += product > 9 ? product - 9 : product
    }
    digits.append(UInt8((10 - sum % 10) % 10))
    var text = digits.map { UInt8(ascii: "0") + $0 }
    text.insert(UInt8(ascii: "-"), at: 6)
    return String(decoding: text, as: UTF8.self)
  }
}
