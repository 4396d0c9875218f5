import Almanac
import Lettering
import Model
import Publication

/// Holds the businesses of a file against what was known of them.
struct RegisterComparison {
  private(set) var news: [RegisterNews] = []
  private(set) var changes: [Change] = []
  private(set) var kept = 0
  private let delivery: RegisterDelivery
  private let municipality: Municipality
  private let last: RegisterFile?
  private let area: RegisterArea
  private let ours: [String: RecordID]
  private let edition: String?
  /// What each file is of.
  private let sources: [String: RegisterSource]

  init(_ delivery: RegisterDelivery, _ municipality: Municipality, since last: RegisterFile?) {
    (self.delivery, self.municipality, self.last) = (delivery, municipality, last)
    area = RegisterArea(municipality)
    ours = municipality.organisationsByNumber
    sources = municipality.registerFiles.reduce(into: [:]) { $0[$1.id] = $1.source }
    // SCB's register went over to SNI 2025 with that of 2026.
    edition =
      delivery.reading.source == .bolagsverket ? nil : delivery.date.year >= 2026 ? "2025" : "2007"
  }

  private var source: RegisterSource { delivery.reading.source }

  private func isKnown(_ entry: RegisterEntry) -> Bool {
    entry.files.contains { sources[$0.key] == source }
  }

  private func isInside(_ entry: RegisterEntry) -> Bool {
    if let code = entry.municipalityCode, let own = area.municipalityCode { return code == own }
    let digits = (entry.postalCode ?? "").filter { $0 != " " }
    return entry.isSoleTrader || area.postalAreas.contains { digits.hasPrefix($0) }
  }

  mutating func take(_ business: RegisterBusiness) {
    let base = municipality.registerEntries[business.id]
    let isKept = base != nil || business.deregistered == nil && business.isInside
    // One of ours is kept wherever it is, and whatever became of it.
    guard isKept || ours[business.id] != nil else { return }
    kept += 1
    if last != nil { news += self.news(of: business, since: base) }
    keep(business, base)
  }

  /// What is known of the source, and is not in the file. That says nothing of why.
  mutating func takeMissing(among found: Set<String>) {
    guard last != nil, source != .scbAPI else { return }
    for row in 0..<municipality.count(of: .registerEntry)
    where !found.contains(municipality.id(.registerEntry, at: row).key) {
      let entry = municipality.registerEntries[row]
      guard isKnown(entry) else { continue }
      if entry.deregistered == nil { news.append(RegisterNews(entry: entry.id, what: .missing)) }
      let left = entry.files.filter { sources[$0.key] != source }.map(\.key)
      changes.append(.set(entry.recordID, [FieldChange("File", .replace(left))]))
    }
  }

  // MARK: What is new

  private func news(of business: RegisterBusiness, since base: RegisterEntry?) -> [RegisterNews] {
    func event(
      _ what: RegisterEventKind, _ old: String? = nil, _ new: String? = nil, _ date: Day? = nil
    ) -> RegisterNews {
      // Whose name or address it is says more than that a sole trader has one.
      let isSecret = business.isSoleTrader && what != .dissolved && what != .status
      return RegisterNews(
        entry: business.id, what: what, old: isSecret ? nil : old, new: isSecret ? nil : new,
        date: date)
    }
    guard let base, isKnown(base) else {
      guard business.deregistered == nil, business.isInside else { return [] }
      let registered = (base?.registered ?? business.registered)
      let isNew = registered.map { day in last?.date.map { day > $0 } ?? false } ?? false
      // A business that never was active has only just begun.
      return isNew || business.status == "0"
        ? [event(.new, nil, nil, registered)] : [event(.movedIn)]
    }
    if base.deregistered == nil, let day = business.deregistered {
      return [event(.dissolved, nil, business.reason, day)]
    }
    guard base.deregistered == nil else { return [] }
    var events: [RegisterNews] = []
    let proceedings = Proceeding.new(business.proceedings, since: base.proceedings)
    if let weightiest = proceedings.filter({ $0.kind != .proceeding })
      .min(by: { $0.kind.weight < $1.kind.weight })
    {
      events.append(event(weightiest.kind, nil, nil, weightiest.day))
    }
    let (wasInside, isInside) = (isInside(base), business.isInside)
    if wasInside, !isInside {
      events.append(event(.movedOut, base.address, business.place))
    } else if !wasInside, isInside {
      events.append(event(.movedIn, base.address, business.address))
    }
    events += textEvents(business, base, hasMoved: wasInside != isInside).map {
      event($0.what, $0.old, $0.new, $0.date)
    }
    guard events.isEmpty else { return events }
    if let old = base.status, let new = business.status, old != new {
      return [event(.status, old, new)]
    }
    if business.noAdvertising == .yes, base.noAdvertising != .yes {
      return [event(.noAdvertising)]
    }
    return proceedings.prefix(1).map { event(.proceeding, nil, $0.code, $0.day) }
  }

  /// Another name, address or branch. SCB's names and addresses are another spelling of the same, and
  /// Bolagsverket's are those that hold.
  private func textEvents(
    _ business: RegisterBusiness, _ base: RegisterEntry, hasMoved: Bool
  ) -> [RegisterNews] {
    var events: [RegisterNews] = []
    func add(_ what: RegisterEventKind, _ old: String?, _ new: String?, _ date: Day? = nil) {
      events.append(
        RegisterNews(entry: business.id, what: what, old: old, new: new, date: date))
    }
    if source == .bolagsverket, let old = base.name, let new = business.name,
      !old.isSpelledLike(new)
    {
      add(.renamed, old, new, business.named)
    }
    if source == .bolagsverket, !hasMoved, !business.address.isEmpty,
      !base.address.isSpelledLike(business.address)
    {
      add(.address, base.address, business.address)
    }
    if source != .bolagsverket, base.branchEdition == edition,
      base.branches != business.branches
    {
      add(
        .branch, base.branches.joined(separator: " "), business.branches.joined(separator: " "))
    }
    return events
  }

  // MARK: What is kept

  /// Bolagsverket says what a business is called, where it is and what has become of it; SCB what it
  /// does and whether it is active. What only one of them has said so far the other may say.
  private mutating func keep(_ business: RegisterBusiness, _ base: RegisterEntry?) {
    let holds = source == .bolagsverket || !(base.map(isKnownByBolagsverket) ?? false)
    var fields: [(name: String, values: [String], old: [String])] = []
    func put(_ name: String, _ values: [String], _ old: [String]) {
      fields.append((name, values, old))
    }
    func put(_ name: String, _ value: String?, _ old: String?) {
      put(name, [value].compactMap { $0 }, [old].compactMap { $0 })
    }
    func text(_ day: Day?) -> String? { day.map { "\($0)" } }
    if holds {
      let name = business.name ?? base?.name
      let isSameName =
        base?.name.map { old in name.map { old.isSpelledLike($0) } ?? false } ?? false
      put("Name", isSameName ? base?.name : name, base?.name)
      let otherNames = business.otherNames.isEmpty ? base?.otherNames : business.otherNames
      put("OtherName", otherNames ?? [], base?.otherNames ?? [])
      put("Form", business.form ?? base?.form, base?.form)
      if !business.address.isEmpty, base?.address.isSpelledLike(business.address) != true {
        put("Street", business.street, base?.street)
        put("PostalCode", business.postalCode, base?.postalCode)
        put("City", business.city, base?.city)
      }
      put("Registered", text(business.registered ?? base?.registered), text(base?.registered))
    }
    if source == .bolagsverket {
      put("Deregistered", text(business.deregistered), text(base?.deregistered))
      put("Reason", business.reason, base?.reason)
      put("Proceeding", business.proceedings, base?.proceedings ?? [])
    } else {
      put("Branch", business.branches, base?.branches ?? [])
      put("BranchEdition", edition, base?.branchEdition)
      put("Status", business.status ?? base?.status, base?.status)
      put("SizeClass", business.sizeClass ?? base?.sizeClass, base?.sizeClass)
      put(
        "NoAdvertising", (business.noAdvertising ?? base?.noAdvertising)?.rawValue,
        base?.noAdvertising?.rawValue)
    }
    put(
      "MunicipalityCode", business.municipalityCode ?? base?.municipalityCode,
      base?.municipalityCode)
    put("Organisation", ours[business.id]?.key ?? base?.organisation?.key, base?.organisation?.key)
    let files = base?.files.map(\.key) ?? []
    put("File", base.map(isKnown) == true ? files : files + [delivery.fileKey], files)
    add(fields.filter { base == nil ? !$0.values.isEmpty : $0.values != $0.old }, business.id, base)
  }

  private mutating func add(
    _ fields: [(name: String, values: [String], old: [String])], _ id: String,
    _ base: RegisterEntry?
  ) {
    let changes = fields.map { FieldChange($0.name, .replace($0.values)) }
    if let base {
      if !changes.isEmpty { self.changes.append(.set(base.recordID, changes)) }
    } else {
      self.changes.append(.add(.registerEntry, [FieldChange("Id", id)] + changes))
    }
  }

  private func isKnownByBolagsverket(_ entry: RegisterEntry) -> Bool {
    entry.files.contains { sources[$0.key] == .bolagsverket }
  }
}

/// Insolvency and the like: a code and a day, "KK-AVOMFO 2026-07-01".
private struct Proceeding {
  let code: String
  let day: Day?
  let kind: RegisterEventKind

  /// Those that are new, and not over already. A code that ends in `-AVSLAVOMFO` says that what its
  /// first two letters stand for is over, though no list of the agency's has it.
  static func new(_ now: [String], since before: [String]) -> [Proceeding] {
    let all = now.map(Proceeding.init)
    return all.filter { proceeding in
      guard !before.contains(proceeding.text) else { return false }
      guard !proceeding.isEnd, proceeding.kind != .proceeding else { return true }
      return !all.contains { end in
        end.isEnd && end.code.prefix(2) == proceeding.code.prefix(2)
          && (end.day ?? .last) >= (proceeding.day ?? .first)
      }
    }
  }

  private let text: String
  private var isEnd: Bool { code.hasSuffix("-AVSLAVOMFO") }

  private init(_ text: String) {
    self.text = text
    let words = text.split(separator: " ")
    let code = words.first.map(String.init) ?? text
    self.code = code
    day = words.dropFirst().first.flatMap { Day(String($0)) }
    let isEnd = code.hasSuffix("-AVSLAVOMFO")
    kind =
      switch code.prefix(2) {
      case "KK" where isEnd: .bankruptcyEnded
      case "LI" where isEnd: .liquidationEnded
      case "FR" where isEnd: .reconstructionEnded
      case "KK" where code == "KK-AVOMFO": .bankruptcy
      case "LI" where code == "LI-AVOMFO": .liquidation
      case "FR" where code == "FR-AVOMFO": .reconstruction
      default: .proceeding
      }
  }
}

extension RegisterEventKind {
  /// Its place in the order of weight, the weightiest first.
  package var weight: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension RegisterBusiness {
  /// See `RegisterEntry.place`.
  var place: String { [postalCode, city].compactMap { $0 }.joined(separator: " ") }

  /// See `RegisterEntry.address`.
  var address: String {
    [street ?? "", place].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension String {
  /// Whether two say the same but for capitals and blanks: one register writes all in capitals, and the
  /// postal code with a blank or without.
  package func isSpelledLike(_ other: String) -> Bool {
    func bare(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }
    return self == other || bare(self) == bare(other)
  }
}
