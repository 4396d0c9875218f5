import Almanac
import Foundation
import Testing

@testable import Exchange
@testable import Model

/// Reads registers' files in tests, and takes them in.
enum RegisterTest {
  static let secret = [UInt8](repeating: 7, count: SoleTraderHash.secretLength)
  static let old = Day(known: "2026-06-29")
  static let new = Day(known: "2026-07-06")

  static func town(_ settings: String = "", _ files: [(String, String)] = []) -> Municipality {
    let settings = "Municipality: Prov\nPostalArea: 135\nMunicipalityCode: 0138\n" + settings
    return Municipality(
      files: [(RecordType.settings.path, Array(settings.utf8))]
        + files.map { ($0.0, Array($0.1.utf8)) })
  }

  static func area(_ town: Municipality = town("SoleTraders: follow\n")) -> RegisterArea {
    RegisterArea(town, secret: secret)
  }

  /// - Parameter piece: how many bytes come at a time.
  static func read(
    _ bytes: [UInt8], in area: RegisterArea = area(), piece: Int = 1 << 20
  ) throws(RegisterFault) -> RegisterReading {
    if RegisterRows.recognises(bytes.span.bytes) {
      return try RegisterRows.reading(bytes, in: area)
    }
    var scanner = RegisterScanner(area)
    var left: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      left += rest.prefix(piece)
      rest = rest.dropFirst(piece)
      let taken = try scanner.take(left.span.bytes, isLast: false)
      left.removeFirst(taken)
    }
    _ = try scanner.take(left.span.bytes, isLast: true)
    return try scanner.finish()
  }

  /// A town, and what is kept of its sole traders, after a file has been taken in.
  static func taking(
    _ bytes: [UInt8], from day: Day, _ town: Municipality, _ traders: Municipality? = nil
  ) throws -> (town: Municipality, traders: Municipality?, outcome: RegisterOutcome) {
    let reading = try read(bytes, in: RegisterArea(town, secret: traders == nil ? nil : secret))
    let delivery = RegisterDelivery(reading, date: day, digest: nil)
    let outcome = try RegisterOutcome(delivery, in: town, traders: traders)
    return (
      try town.applying(outcome.changes).municipality,
      try traders?.applying(outcome.traderChanges).municipality, outcome
    )
  }

  static let header =
    "organisationsidentitet;namnskyddslopnummer;registreringsland;organisationsnamn;"
    + "organisationsform;avregistreringsdatum;avregistreringsorsak;"
    + "pagandeAvvecklingsEllerOmstruktureringsforfarande;registreringsdatum;"
    + "verksamhetsbeskrivning;postadress\n"

  /// A row of Bolagsverket's file.
  static func row(
    _ number: Int, name: String = "Exempel", gone: String = "", proceedings: String = "",
    text: String = "", street: String = "Vägen 1", code: String = "13530",
    since: String = "2012-03-01"
  ) -> String {
    let fields = [
      "\(number)$ORGNR-IDORG", "1", "SE-LAND", "\(name) AB$FORETAGSNAMN-ORGNAM$2012-03-01",
      "AB-ORGFO", gone, gone.isEmpty ? "" : "LIAV-AVORG", proceedings, since, text,
      "\(street)$$TYRESÖ$\(code)$SE-LAND",
    ]
    return fields.map { "\"\($0)\"" }.joined(separator: ";") + "\n"
  }
}

extension Day {
  /// A day that a test writes.
  init(known text: String) { self = Day(text) ?? .first }
}
