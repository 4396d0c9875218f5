import Lettering
package import RecFile

/// Everything that is held about a person (the right of access, GDPR article 15).
package struct PersonExtract: Equatable, Sendable {
  /// A record that leads to the person, or to a record about the person.
  package struct Mention: Equatable, Sendable {
    package let record: RecordID
    package let fields: [FieldDescription]
  }

  /// A value with the full name, a number or an address in it: it may be about the person, or about
  /// somebody of the same name.
  package struct Possible: Equatable, Sendable {
    package let record: RecordID
    package let field: String
    package let value: String
  }

  package let person: RecordID
  /// The records that are about the person: appointments, and duty contacts.
  package let own: [RecordID]
  package let mentions: [Mention]
  package let possible: [Possible]
}

extension Municipality {
  /// Nil where there is no such person.
  package func extract(of person: RecordID) -> PersonExtract? {
    guard let traces = traces(of: person) else { return nil }
    let rows = referrers(to: person, from: .appointment, by: "Person")
    let own = rows.map { id(.appointment, at: $0) } + dutyContacts(about: person)
    let known = Set(own + [person])
    let mentions = RecordType.allCases.flatMap { type in
      self.mentions(of: known, in: type).filter { !known.contains($0.record) }
    }
    return PersonExtract(
      person: person, own: own, mentions: mentions,
      possible: RecordType.allCases.flatMap { self.possible(traces, in: $0, beside: known) })
  }

  /// The records of a type that lead to one of these, in the order of the file.
  private func mentions(
    of known: Set<RecordID>, in type: RecordType
  ) -> [PersonExtract.Mention] {
    let rows = Set(known.flatMap { referrers(to: $0, from: type) }).sorted()
    return rows.map { row in
      let record = tables[type.ordinal].records[row]
      let fields = type.schema.references.filter { field in
        guard let target = field.target else { return false }
        return record.values(FieldName(field.name)).contains {
          known.contains(RecordID(target, $0.trimmed))
        }
      }
      return PersonExtract.Mention(record: id(type, at: row), fields: fields)
    }
  }

  private func possible(
    _ traces: PersonTraces, in type: RecordType, beside known: Set<RecordID>
  ) -> [PersonExtract.Possible] {
    let table = tables[type.ordinal]
    return table.records.indices.filter { traces.mayBe(in: table.records[$0].source) }
      .flatMap { row -> [PersonExtract.Possible] in
        let id = id(type, at: row)
        guard !known.contains(id) else { return [] }
        return table.records[row].fields.filter { field in
          type.schema[field.name].map { $0.target == nil && !$0.isKey } ?? true
        }.filter { field in
          !(type == .person && field.name == "Name") && traces.isFound(in: field.value)
        }.map { PersonExtract.Possible(record: id, field: $0.name, value: $0.value) }
      }
  }
}

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
