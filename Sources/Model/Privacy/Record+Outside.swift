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
}
