import Example
import Foundation
import Model
import Publication
import RecFile
import Testing

/// Nothing in the example can be taken for real.
struct ExampleSafetyTests {
  private static let files = Example.files(organisations: 1000)

  private static func values(_ kind: FieldKind) -> [(found: Found, value: String)] {
    files.values.filter { $0.field.kind == kind }.map { ($0.found, $0.value) }
  }

  @Test func `telephone numbers come from the series kept for fiction`() {
    let values = Self.values(.telephone)
    #expect(values.count > 1000)
    for (found, value) in values { #expect(Self.isFictional(value), "\(found): \(value)") }
  }

  private static func isFictional(_ number: String) -> Bool {
    number.wholeMatch(of: /08-465 004 [0-9]{2}|070-174 06 (0[5-9]|[1-9][0-9])/) != nil
  }

  @Test func `no other text looks like a telephone number`() {
    let known: [FieldKind] = [
      .telephone, .organisationNumber, .key, .day, .partialDate, .moment, .time, .yearAndNumber,
    ]
    let number = /(\+|00)46|\b0[0-9]{1,3}[- \/][0-9]|[0-9]{7,}|[0-9]{3}[ -][0-9]{2} [0-9]{2}/
    for (found, field, value) in Self.files.values where !known.contains(field.kind) {
      if case .reference = field.kind { continue }
      if field.name == "PostalCode" { continue }
      // Numbers of the registers, days of what they tell, and addresses on one line.
      if [.registerEntry, .registerEvent, .registerFile].contains(found.type) { continue }
      #expect(value.firstMatch(of: number) == nil, "\(found) \(field.name): \(value)")
    }
  }

  @Test func `organisation numbers pass Luhn, lie in group 4 and are no dates of birth`() {
    let values = Self.values(.organisationNumber)
    #expect(values.count > 950)
    #expect(Set(values.map(\.value)).count == values.count)
    for (found, value) in values {
      let digits = value.filter(\.isNumber).compactMap(\.wholeNumberValue)
      let sum = digits.enumerated().reduce(0) { sum, digit in
        let product = digit.offset % 2 == 0 ? 2 * digit.element : digit.element
        return sum + product / 10 + product % 10
      }
      #expect(digits.count == 10 && sum % 10 == 0, "\(found): \(value)")
      #expect(digits.first == 4 && digits[2] >= 2, "\(found): \(value)")
    }
  }

  @Test func `mail and web lead to example org alone`() {
    let mail = Self.values(.email)
    #expect(!mail.isEmpty)
    for (found, value) in mail {
      #expect(value.wholeMatch(of: /[a-z0-9.-]+@example\.org/) != nil, "\(found): \(value)")
    }
    let web = Self.values(.web)
    #expect(!web.isEmpty)
    for (found, value) in web { #expect(value.hasPrefix("www.example.org/"), "\(found): \(value)") }
    for (found, field, value) in Self.files.values where ![.email, .web].contains(field.kind) {
      #expect(!value.contains("@") && !value.contains("www."), "\(found) \(field.name)")
    }
  }

  @Test func `postal codes begin with a digit that none has, and towns are made up`() {
    let towns = [
      "Exempelköping", "Exempelby", "Påhittsjö", "Sagolunda", "Fantasifors",
    ]
    for (found, field, value) in Self.files.values {
      if field.name == "PostalCode" { #expect(value.hasPrefix("0"), "\(found): \(value)") }
      if field.name == "City" { #expect(towns.contains(value), "\(found): \(value)") }
    }
  }

  @Test func `a sole trader is never public`() {
    let traders = Municipality(files: Self.files).organisations.filter { $0.kind == .soleTrader }
    #expect(traders.count > 100)
    for trader in traders {
      #expect(trader.annotations.visibility == .internal, "\(trader.id)")
      #expect(trader.organisationNumber != nil && trader.maskedNumber == "••••••-••••")
    }
  }

  @Test func `nobody's number or note is public, nor are promises and contacts`() {
    let hidden: [RecordType] = [.person, .dutyContact, .encounter, .followUp, .callAttempt]
    for found in Self.files.records where hidden.contains(found.type) {
      #expect(found.record["Visibility"] == nil, "\(found)")
    }
  }
}
