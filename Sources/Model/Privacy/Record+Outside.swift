package import RecFile

extension Record {
  /// The values of a field as they may leave the data folder in a table or as JSON: a personal
  /// identity number is masked there too.
  package func outsideValues(of name: String, in type: RecordType) -> [String] {
    guard type == .organisation, name == "OrganisationNumber" else {
      return values(FieldName(name))
    }
    return [Organisation(self).maskedNumber].compactMap(\.self)
  }

  /// Whether it has a number that does not leave the data folder as it is.
  package func hasMaskedNumber(in type: RecordType) -> Bool {
    guard type == .organisation, case let organisation = Organisation(self),
      let number = organisation.organisationNumber
    else { return false }
    return organisation.maskedNumber != number
  }

  /// Its lines as they may leave the data folder: byte for byte, but for what is masked.
  package func outsideSource(in type: RecordType) -> [UInt8] {
    guard hasMaskedNumber(in: type), let masked = Organisation(self).maskedNumber else {
      return Array(source)
    }
    let number = FieldName("OrganisationNumber")
    var bytes: [UInt8] = []
    var end = source.startIndex
    for field in fields where field.hasName(number) {
      bytes += source[end..<field.range.lowerBound]
      bytes += Array("OrganisationNumber: \(masked)\n".utf8)
      end = field.range.upperBound
    }
    return bytes + source[end...]
  }
}
