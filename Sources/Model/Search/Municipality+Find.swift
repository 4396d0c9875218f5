import Almanac

extension Municipality {
  /// The records of every type that hold all words of a query in what they are called or said to
  /// be: those first in whose title a word begins, then by type and file.
  /// - Parameter limit: how many at most.
  package func find(_ query: String, limit: Int) -> [Found] {
    var found: [Found] = []
    for type in RecordType.findable {
      let rows = searchIndex(of: type).rows(matching: query)
      for row in rows.prefix(limit) {
        let id = self.id(type, at: Int(row))
        found.append(Found(id: id, title: title(of: id) ?? id.key, detail: detail(of: id)))
      }
    }
    let words = query.split(whereSeparator: \.isWhitespace).map { FoldedText($0) }
    let ranks = found.map { Self.rank($0.title, words) }
    let order = found.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    return order.prefix(limit).map { found[$0] }
  }

  /// 0 where the title begins with the first word, 1 where one of its words does, else 2.
  private static func rank(_ title: String, _ words: [FoldedText]) -> Int {
    guard let first = words.first?.letters else { return 2 }
    let text = FoldedText(title).letters
    if text.starts(with: first) { return 0 }
    let starts = text.split(separator: UInt8(ascii: " "))
    return starts.contains { $0.starts(with: first) } ? 1 : 2
  }

  private func detail(of id: RecordID) -> String {
    let detail: String? =
      switch id.type {
      case .organisation: organisations[id].flatMap { $0.district ?? $0.city }
      case .person: organisationsOf(person: id).first
      case .encounter: encounters[id]?.date?.description
      case .followUp: followUps[id].flatMap { $0.done?.description ?? $0.due?.description }
      case .meeting: meetings[id]?.date?.description
      case .exercise: exercises[id]?.date?.description
      case .callout: callouts[id]?.started?.day.description
      case .dutyContact: dutyContacts[id].flatMap { $0.member }.flatMap { title(of: $0) }
      case .resource: resources[id]?.capacity
      case .activity: activities[id]?.due?.description
      default: nil
      }
    return detail ?? ""
  }

  private func organisationsOf(person: RecordID) -> [String] {
    referrers(to: person, from: .appointment, by: "Person").compactMap {
      appointments[$0].organisation.flatMap { title(of: $0) }
    }
  }
}

extension RecordType {
  /// The types that people look for; the others are found through what they belong to.
  static let findable: [RecordType] = [
    .step, .organisation, .person, .activity, .indicator, .meeting, .followUp, .encounter,
    .dutyContact, .resource, .exercise, .callout,
  ]

  /// The fields that a record is found by.
  var searched: [String] {
    schema.fields.filter { field in
      switch field.kind {
      case .text, .longText, .telephone, .email, .organisationNumber, .web: field.name != "Source"
      default: false
      }
    }.map(\.name)
  }
}
