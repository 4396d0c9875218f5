import RecFile

/// A file of a publication.
package struct PublicFile: Equatable, Sendable {
  package let type: PublicType
  package let bytes: [UInt8]

  package init(_ type: PublicType, _ bytes: [UInt8]) {
    self.type = type
    self.bytes = bytes
  }
}

extension Publication {
  /// One file for each type, in the rec format of GNU recutils. The same publication always gives
  /// the same bytes.
  package var files: [PublicFile] { PublicType.allCases.map { file(of: $0) } }

  private func file(of type: PublicType) -> PublicFile {
    // A value that a file can't hold is left out; cleaned as they are, there is none.
    let records = rows(of: type).map { $0.fields.compactMap { try? NewField($0.name, $0.text) } }
      .filter { !$0.isEmpty }
    // How many records there are, so that a file that was cut off can be told from a whole one.
    var bytes = Array((type.descriptor + "%size: \(records.count)\n").utf8)
    for fields in records { bytes += [UInt8(ascii: "\n")] + fields.lines() }
    return PublicFile(type, bytes)
  }
}

extension PublicType {
  /// The lines that its file begins with.
  fileprivate var descriptor: String {
    switch self {
    case .publication: Publication.descriptor
    case .step: PublicStep.descriptor
    case .activity: PublicActivity.descriptor
    case .indicator: PublicIndicator.descriptor
    case .observation: ObservationRecord.descriptor
    case .organisation: PublicOrganisation.descriptor
    case .relation: PublicRelation.descriptor
    case .meeting: PublicMeeting.descriptor
    case .member: PublicCouncilMember.descriptor
    }
  }
}

extension PublicRecord {
  fileprivate static var descriptor: String {
    var lines = ["%rec: \(type.rawValue)", "%doc: \(type.doc)"]
    if let key = keyField?.name { lines.append("%key: \(key)") }
    func names(_ fields: [PublicField<Self>]) -> String {
      fields.map(\.name).joined(separator: " ")
    }
    let others = fields.filter { !$0.traits.contains(.key) }
    let mandatory = others.filter { $0.traits.contains(.mandatory) }
    if !mandatory.isEmpty { lines.append("%mandatory: " + names(mandatory)) }
    let unique = others.filter { !$0.repeats }
    if !unique.isEmpty { lines.append("%unique: " + names(unique)) }
    // A record that says more than its type allows is none that was written here.
    lines.append("%allowed: " + names(fields))
    lines += fields.compactMap { field in field.recType.map { "%type: \(field.name) \($0)" } }
    return lines.map { $0 + "\n" }.joined()
  }
}

/// The difference between a publication and an earlier one.
package struct PublicationDifference: Equatable, Sendable {
  package enum Kind: Equatable, Sendable, CaseIterable { case same, new, changed, gone }

  package struct Entry: Equatable, Sendable {
    package let kind: Kind
    /// As it would be; as it was, if it is gone.
    package let row: PublicRow
    /// As it was; nil for what is new.
    package let old: PublicRow?
  }

  /// By type, in the order of the files; what is gone comes after the others of its type.
  package let entries: [Entry]

  /// - Parameter old: nil where there was none.
  package init(from old: Publication?, to new: Publication) {
    entries = PublicType.allCases.flatMap { type in
      Self.entries(from: old?.rows(of: type) ?? [], to: new.rows(of: type))
    }
  }

  private static func entries(from old: [PublicRow], to new: [PublicRow]) -> [Entry] {
    var rest = Dictionary(old.map { ($0.key, $0) }) { first, _ in first }
    let now = new.map { row in
      let before = rest.removeValue(forKey: row.key)
      let kind: Kind = before.map { $0 == row ? .same : .changed } ?? .new
      return Entry(kind: kind, row: row, old: before)
    }
    let gone = old.filter { rest.removeValue(forKey: $0.key) != nil }
    return now + gone.map { Entry(kind: .gone, row: $0, old: $0) }
  }

  package func count(_ kind: Kind) -> Int { entries.count { $0.kind == kind } }
}
