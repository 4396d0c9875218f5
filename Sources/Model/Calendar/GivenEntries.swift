package import Almanac
import Lettering
import RecFile
import Lettering

/// The entries that calendars were given before: the version of each, and since when.
///
/// A calendar takes an entry that it knows by its `UID` again only where its `SEQUENCE` is higher.
/// No record holds such a number: every editor would have to count it, and undo and git would count
/// it back. It is derived instead. Whatever changed a record, its entry is compared with the one that
/// was given out last, and where it is another it gets a higher number: the seconds since 2020, and at
/// least one more than before. So two machines that share a folder through git, each with a memory of
/// its own, give what is changed later the higher number too, and so does one that can keep no memory.
///
/// Only checksums are kept, in `.sju/calendar.rec`: nothing that says what or whom it was about.
package struct GivenEntries: Equatable, Sendable {
  package struct Version: Equatable, Sendable {
    /// Of the entry, its numbers aside.
    package let content: String
    package let sequence: Int
    /// When it became so, in UTC.
    package let since: Moment
  }

  private var versions: [String: Version] = [:]

  package init() {}

  package func isGiven(_ uid: String) -> Bool { versions[Checksum.of(uid)] != nil }

  /// The version that an entry is of.
  /// - Parameters:
  ///   - content: what it says, its numbers aside.
  ///   - now: in UTC.
  package mutating func version(_ uid: String, saying content: [UInt8], at now: Moment) -> Version {
    let key = Checksum.of(uid)
    let sum = Checksum.of(content)
    if let known = versions[key], known.content == sum { return known }
    let seconds = min(max(0, Self.start.seconds(until: now)), Self.maximumSequence)
    let next = versions[key].map { min($0.sequence + 1, Self.maximumSequence) } ?? 0
    let version = Version(content: sum, sequence: max(seconds, next), since: now)
    versions[key] = version
    return version
  }

  private static let start = Moment(Day(year: 2020, month: 1, day: 1) ?? .first, .midnight)
  /// The largest integer of iCalendar (RFC 5545, 3.3.8), in the year 2088.
  private static let maximumSequence = 2_147_483_647
}

extension GivenEntries {
  /// A file that is damaged or something else counts as empty.
  package init(_ bytes: [UInt8]) {
    let file = RecFile(bytes)
    guard file.problems.isEmpty, let set = file.set(ofType: "Given") else { return }
    for record in set.records {
      guard let key = record["Entry"]?.trimmed, let content = record["Content"]?.trimmed,
        let sequence = record["Sequence"]?.integer(in: 0...Self.maximumSequence),
        let since = record["Since"].flatMap({ Moment($0.trimmed) }), !key.isEmpty,
        !content.isEmpty
      else { continue }
      versions[key] = Version(content: content, sequence: sequence, since: since)
    }
  }

  /// As a rec file.
  package var bytes: [UInt8] {
    let head = "%rec: Given\n%doc: Vad andra kalendrar har fått, som kontrollsummor.\n"
    return versions.sorted { $0.key < $1.key }.reduce(into: Array(head.utf8)) { bytes, entry in
      bytes +=
        """

        Entry: \(entry.key)
        Content: \(entry.value.content)
        Sequence: \(entry.value.sequence)
        Since: \(entry.value.since)

        """.utf8
    }
  }
}

extension Municipality {
  /// The UID of a calendar entry, which stays the same whatever becomes of the entry.
  package func calendarUID(of id: RecordID) -> String {
    "\(id.type.rawValue.lowercased())-\(id.key)@\(settings.municipality.slug).sju"
  }
}

/// A checksum of a text: two texts of a folder with the same one are not to be expected.
private enum Checksum {
  static func of(_ text: String) -> String { of(Array(text.utf8)) }

  /// 16 digits.
  static func of(_ bytes: [UInt8]) -> String {
    let digits = String(bytes.fnv1a, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
