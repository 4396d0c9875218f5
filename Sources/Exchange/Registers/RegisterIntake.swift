package import Almanac
import Lettering
package import Model
import Publication

/// A register's file that was read, and what is known of it beside what stands in it.
package struct RegisterDelivery: Equatable, Sendable {
  package let reading: RegisterReading
  /// The day that the file is from.
  package let date: Day
  /// See `RegisterFile.digest`.
  package let digest: String?

  package init(_ reading: RegisterReading, date: Day, digest: String?) {
    (self.reading, self.date, self.digest) = (reading, date, digest)
  }

  /// The key of the record that tells of the file.
  var fileKey: String { "\(reading.source.rawValue)-\(date)" }
}

/// What taking a register's file in changes: the entries, which are the base of the next one, and the
/// events, which say what is new since the last one. No organisation of ours is touched.
///
/// Laws: the same file again changes nothing; the order of the columns makes no difference; what is
/// not in a file is never told as dissolved.
package struct RegisterIntake: Equatable, Sendable {
  package let changes: [Change]
  /// What is new, in the order of the file.
  package let events: [RegisterNews]
  /// Whether nothing was known of the source before, so that there is nothing to compare with.
  package let isFirst: Bool
  /// The businesses that belong here.
  package let kept: Int

  /// - Parameters:
  ///   - secretly: the sole traders that are followed, in a folder of their own, and not the
  ///     others. What is new of them is told with no more than that.
  ///   - beside: how many more are kept elsewhere.
  /// - Throws: where the file must not be taken in.
  package init(
    _ delivery: RegisterDelivery, in municipality: Municipality, secretly: Bool = false,
    beside: Int = 0
  ) throws(RegisterFault) {
    let last = municipality.latestRegisterFile(of: delivery.reading.source)
    try delivery.reading.check(after: last, from: delivery.date)
    isFirst = last == nil
    var comparison = RegisterComparison(delivery, municipality, since: last)
    let businesses = delivery.reading.businesses.filter { $0.isSoleTrader == secretly }
    for business in businesses { comparison.take(business) }
    comparison.takeMissing(among: Set(businesses.map(\.id)))
    events = comparison.news
    kept = comparison.kept
    let hasChanged = !comparison.changes.isEmpty || !comparison.news.isEmpty
    let file = delivery.fileChange(
      in: municipality, kept: kept + beside, hasChanged: hasChanged)
    changes = [file].compactMap { $0 } + comparison.changes
  }

  /// The records of events, to be added to the shared folder.
  package static func changes(
    adding events: [RegisterNews], from delivery: RegisterDelivery, in municipality: Municipality
  ) -> [Change] {
    let ours = municipality.organisationsByNumber
    return events.compactMap { event in
      let key = "\(event.entry)-\(event.what.rawValue)-\(delivery.date)"
      guard municipality.registerEvents[key] == nil else { return nil }
      return .add(
        .registerEvent,
        [
          FieldChange("Id", key), FieldChange("Entry", event.entry),
          FieldChange("What", event.what.rawValue), FieldChange("Old", event.old ?? ""),
          FieldChange("New", event.new ?? ""),
          FieldChange("Date", event.date.map { "\($0)" } ?? ""),
          FieldChange("FoundIn", delivery.fileKey),
          FieldChange("Organisation", ours[event.entry]?.key ?? ""),
        ])
    }
  }
}

/// Something that is new of a business.
package struct RegisterNews: Equatable, Sendable {
  package let entry: String
  package let what: RegisterEventKind
  package var old: String?
  package var new: String?
  package var date: Day?
}

extension RegisterReading {
  /// How many sole traders are counted, and not followed.
  var soleTraderCount: Int {
    soleTraders.reduce(0) { $0 + ($1.split(separator: " ").last.flatMap { Int($0) } ?? 0) }
  }

  /// - Throws: where it is not the whole of a file like the last one.
  func check(after last: RegisterFile?, from date: Day) throws(RegisterFault) {
    guard rows > rejectedCount || rejectedCount > 20 else { throw .empty }
    // The real files have a few in a million; a small file may be an excerpt that somebody cut.
    if rejectedCount > 20, rejectedCount > rows / 10 || rejectedCount == rows {
      throw .mostlyRejected(
        rejected: rejectedCount, rows: rows, firstLine: rejected.first?.line ?? 1)
    }
    guard let last else { return }
    if let day = last.date, date < day { throw .older(date, than: day) }
    // Selections of SCB's are as large as whoever made them chose.
    if let before = last.rows, source != .scbAPI, rows < before * 9 / 10 {
      throw .cut(rows: rows, before: before)
    }
  }
}

extension RegisterDelivery {
  /// The record that tells of the file, where it is not there already as it would be.
  fileprivate func fileChange(
    in municipality: Municipality, kept: Int, hasChanged: Bool
  ) -> Change? {
    let fields = [
      FieldChange("Source", reading.source.rawValue), FieldChange("Date", "\(date)"),
      FieldChange("Rows", "\(reading.rows)"), FieldChange("Kept", "\(kept)"),
      FieldChange("Rejected", "\(reading.rejectedCount)"),
      FieldChange("SoleTraders", .replace(reading.soleTraders)),
      FieldChange("SHA256", digest ?? ""),
    ]
    guard let known = municipality.registerFiles[fileKey] else {
      return .add(.registerFile, [FieldChange("Id", fileKey)] + fields)
    }
    let isSame =
      known.rows == reading.rows && known.kept == kept && known.rejected == reading.rejectedCount
      && known.digest == digest && known.soleTraders == reading.soleTraders
    return isSame && !hasChanged ? nil : .set(known.recordID, fields)
  }
}

extension Municipality {
  /// Ours that are no sole traders, by the ten digits of their number.
  package var organisationsByNumber: [String: RecordID] {
    derived("organisations by number") {
      organisations.reduce(into: [:]) { found, organisation in
        guard organisation.kind != .soleTrader, let number = organisation.organisationNumber else {
          return
        }
        let digits = number.filter { $0 != "-" }
        if found[digits] == nil { found[digits] = organisation.recordID }
      }
    }
  }
}

/// All that comes of taking a register's file in: what changes in the shared folder, and in that of
/// the sole traders that are followed on this machine.
package struct RegisterOutcome: Equatable, Sendable {
  package let changes: [Change]
  package let traderChanges: [Change]
  package let events: [RegisterNews]
  package let isFirst: Bool
  package let kept: Int

  /// - Parameter traders: the sole traders that are followed; nil where they are only counted.
  package init(
    _ delivery: RegisterDelivery, in municipality: Municipality, traders: Municipality?
  ) throws(RegisterFault) {
    let secret = try traders.map { traders throws(RegisterFault) in
      try RegisterIntake(delivery, in: traders, secretly: true)
    }
    let elsewhere = delivery.reading.soleTraderCount + (secret?.kept ?? 0)
    let open = try RegisterIntake(delivery, in: municipality, beside: elsewhere)
    events = open.events + (secret?.events ?? [])
    isFirst = open.isFirst
    kept = open.kept + elsewhere
    changes =
      open.changes + RegisterIntake.changes(adding: events, from: delivery, in: municipality)
    traderChanges = secret?.changes ?? []
  }

  /// What is said of it: the file, what belongs here and why, and what is new.
  package func lines(_ delivery: RegisterDelivery, _ area: RegisterArea) -> [Phrase] {
    let reading = delivery.reading
    func counted(_ language: Language) -> [String] {
      let number = { (count: Int) in language.number(Double(count)) }
      return [
        "\(reading.source.label(language)) \(delivery.date)",
        Phrase("\(number(reading.rows)) rader", "\(number(reading.rows)) rows")(language),
        Phrase("\(number(kept)) hör hit", "\(number(kept)) belong here")(language),
      ]
        + (reading.rejectedCount == 0
          ? []
          : [
            Phrase(
              "\(number(reading.rejectedCount)) går inte att läsa",
              "\(number(reading.rejectedCount)) can’t be read")(language)
          ])
    }
    let head = Phrase(
      counted(.swedish).joined(separator: ", "), counted(.english).joined(separator: ", "))
    let kinds = Dictionary(grouping: events, by: \.what).mapValues(\.count)
    let told = RegisterEventKind.allCases.compactMap { what in kinds[what].map(what.counted) }
    let news =
      isFirst
      ? Phrase(
        "första filen, så det finns inga nyheter att jämföra med",
        "the first file, so that there is nothing to compare with")
      : told.listed(by: ", ") ?? Phrase("inget nytt", "nothing new")
    return [head, area.words(hasCode: reading.hasMunicipalityCode), news]
  }
}
