import Almanac
import Exchange
import Model

/// Whatever stands in a register's file, in whatever pieces it comes: it is read the same way, and
/// what is taken in of it can be saved and is not news the second time.
func readRegister(_ bytes: [UInt8]) {
  let area = RegisterArea(place, secret: [1, 2, 3])
  if RegisterRows.recognises(bytes.span.bytes) {
    if let reading = try? RegisterRows.reading(bytes, in: area) { takeIn(reading) }
    return
  }
  let whole = scan(bytes, area, piece: bytes.count + 1)
  precondition(whole == scan(bytes, area, piece: 1 + bytes.count % 13))
  if let whole { takeIn(whole) }
}

private func scan(_ bytes: [UInt8], _ area: RegisterArea, piece: Int) -> RegisterReading? {
  var scanner = RegisterScanner(area)
  var (left, rest) = ([UInt8](), bytes[...])
  do throws(RegisterFault) {
    while !rest.isEmpty {
      left += rest.prefix(piece)
      rest = rest.dropFirst(piece)
      left.removeFirst(try scanner.take(left.span.bytes, isLast: false))
    }
    _ = try scanner.take(left.span.bytes, isLast: true)
    return try scanner.finish()
  } catch {
    return nil
  }
}

private func takeIn(_ reading: RegisterReading) {
  let delivery = RegisterDelivery(reading, date: .first, digest: nil)
  guard let outcome = try? RegisterOutcome(delivery, in: place, traders: place) else { return }
  guard let new = try? place.applying(outcome.changes).municipality,
    let traders = try? place.applying(outcome.traderChanges).municipality
  else { preconditionFailure("what was read can't be saved") }
  guard let again = try? RegisterOutcome(delivery, in: new, traders: traders) else {
    preconditionFailure("what was taken in can't be taken in again")
  }
  precondition(again.changes.isEmpty && again.traderChanges.isEmpty && again.events.isEmpty)
  _ = RegisterReview(new)
}

private let place = Municipality(files: [
  (
    RecordType.settings.path,
    Array("Municipality: A\nPostalArea: 13\nMunicipalityCode: 0138\nSoleTraders: follow\n".utf8)
  )
])
