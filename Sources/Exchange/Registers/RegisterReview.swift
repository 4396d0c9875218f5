package import Almanac
import Insight
import Lettering
package import Model
import Publication

/// What is new in the registers and nobody has dealt with, each held against what we say ourselves:
/// what the register said before, what it says now, and what stands in our own record.
///
/// Laws: what a person has written is never overwritten unasked, and no organisation is removed;
/// applied twice it changes no more than once.
package struct RegisterReview: Equatable, Sendable {
  /// What the two sides lead to.
  package enum Verdict: Equatable, Sendable {
    /// Ours is as the register was, or empty: the register's value is taken.
    case take
    /// Ours says the same as the register already.
    case same
    /// Both have changed: nothing is written until somebody chooses.
    case ask
    /// A business that is not in the network; it may be added.
    case add
    /// It is good to know, and no field holds it.
    case know
  }

  package struct Item: Equatable, Sendable {
    /// The events that say it, the oldest first.
    package let events: [RecordID]
    package let entry: String
    package let what: RegisterEventKind
    package let date: Day?
    /// The business's name; nil for a sole trader.
    package let name: String?
    package let organisation: RecordID?
    /// What the register said before, and says now; what we say. Empty where there is nothing.
    package let base: String
    package let register: String
    package let ours: String
    package let verdict: Verdict
    /// What taking the register's value changes of ours.
    let changes: [Change]
    /// The code of the legal form.
    package let form: String?
    package let branch: Branch?
    package let size: SizeClass?
    /// The district of those of ours with the same postal code; else the post town.
    package let place: String?
    /// Whether it is of a form that is added first: a limited company, or a partnership.
    package var isProposedFirst: Bool { ["AB", "HB", "KB", "49", "31"].contains(form) }
  }

  /// The weightiest kind first, and of a kind in the order in which they were found.
  package let items: [Item]

  package init(_ municipality: Municipality) {
    var maker = RegisterItemMaker(municipality)
    items = maker.items()
  }

  /// What applying some of it changes, and when they are dealt with.
  /// - Parameter choosing: whether somebody chose these: then the register's value is taken where both
  ///   have changed, what is good to know is dealt with, and new businesses are added. Else only what
  ///   needs no question is done.
  package func changes(
    applying items: [Item], choosing: Bool, on day: Day, in municipality: Municipality
  ) -> [Change] {
    var keys = NewKeys(.organisation, municipality)
    var added: [String: String] = [:]
    var changes: [Change] = []
    var handled: [RecordID] = []
    for item in items {
      switch item.verdict {
      case .take, .same: break
      case .ask, .know: if !choosing { continue }
      case .add:
        guard choosing, let entry = municipality.registerEntries[item.entry] else { continue }
        if added[item.entry] == nil {
          guard let (key, made) = entry.newOrganisation(&keys, municipality) else { continue }
          added[item.entry] = key
          changes += made
        }
      }
      changes += item.changes
      handled += item.events
    }
    return changes
      + handled.map { .set($0, [FieldChange("Handled", "\(day)")]) }
  }

  /// Leaves what the register says: ours stays, and it is not asked again.
  package func changes(leaving items: [Item], on day: Day) -> [Change] {
    items.flatMap(\.events).map { .set($0, [FieldChange("Handled", "\(day)")]) }
  }
}

/// Makes the items of a review.
private struct RegisterItemMaker {
  private let municipality: Municipality
  private let ours: [String: RecordID]
  private let promises: Set<RecordID>
  /// The district that most of ours with a postal code say.
  private let districts: [String: String]

  init(_ municipality: Municipality) {
    self.municipality = municipality
    ours = municipality.organisationsByNumber
    districts = municipality.districtsByPostalCode
    promises = municipality.followUps.reduce(into: []) { open, promise in
      if promise.isTickable { open.formUnion(promise.organisations) }
    }
  }

  mutating func items() -> [RegisterReview.Item] {
    struct Key: Hashable {
      let entry: String
      let what: RegisterEventKind
    }
    var order: [Key] = []
    var events: [Key: [RegisterEvent]] = [:]
    for event in municipality.registerEvents where event.handled == nil {
      guard let what = event.what else { continue }
      let key = Key(entry: event.entry, what: what)
      if events[key] == nil { order.append(key) }
      events[key, default: []].append(event)
    }
    let made = order.compactMap { key in
      events[key].flatMap { item(key.what, key.entry, $0) }
    }
    return made.enumerated().sorted { one, other in
      let (first, second) = (one.element, other.element)
      return (first.what.weight, one.offset) < (second.what.weight, other.offset)
    }.map(\.element)
  }

  private func item(
    _ what: RegisterEventKind, _ key: String, _ events: [RegisterEvent]
  ) -> RegisterReview.Item? {
    guard let first = events.first, let last = events.last else { return nil }
    let entry = municipality.registerEntries[key]
    let id = ours[key] ?? entry?.organisation
    let organisation = municipality.organisations[id]
    let merge = merge(what, entry, organisation, first, last)
    return RegisterReview.Item(
      events: events.map(\.recordID), entry: key, what: what, date: last.date,
      name: entry?.name ?? organisation?.name, organisation: organisation?.recordID,
      base: first.old ?? "", register: merge.register, ours: merge.ours, verdict: merge.verdict,
      changes: merge.changes, form: entry?.form,
      branch: entry?.branches.lazy.compactMap { Branch(code: $0) }.first,
      size: entry?.size,
      place: entry?.postalCode.flatMap { districts[$0] }
        ?? entry?.city.map(municipality.written(town:)))
  }

  private struct Merge {
    var register = ""
    var ours = ""
    var verdict = RegisterReview.Verdict.know
    var changes: [Change] = []
  }

  private func merge(
    _ what: RegisterEventKind, _ entry: RegisterEntry?, _ ours: Organisation?,
    _ first: RegisterEvent, _ last: RegisterEvent
  ) -> Merge {
    let said = last.new ?? ""
    guard let entry else { return Merge(register: said) }
    guard let ours else {
      let isNew = what == .new || what == .movedIn
      let words = isNew ? [entry.address] : [told(entry, what, said)]
      return Merge(
        register: words.filter { !$0.isEmpty }.joined(separator: " · "),
        verdict: isNew && !entry.isSoleTrader && entry.deregistered == nil ? .add : .know)
    }
    switch what {
    case .renamed:
      return merge(
        ours, base: first.old ?? "", register: entry.name ?? said, ours: ours.name,
        [FieldChange("Name", entry.name ?? said)]
          + (ours.otherNames.contains(ours.name) ? [] : [FieldChange("OtherName", .add(ours.name))])
      )
    case .address, .movedOut, .movedIn:
      return merge(
        ours, base: first.old ?? "", register: entry.address, ours: ours.registerAddress,
        [
          FieldChange("Street", entry.street ?? ""),
          FieldChange("PostalCode", entry.postalCode ?? ""),
          FieldChange("City", entry.city.map(municipality.written(town:)) ?? ""),
        ])
    case .branch:
      let base = first.old?.split(separator: " ").first.map(String.init) ?? ""
      let code = entry.branches.first ?? ""
      guard Branch(code: code) != nil else {
        return Merge(register: code, ours: ours.branch?.code ?? "")
      }
      return merge(
        ours, base: base, register: code, ours: ours.branch?.code ?? "",
        [FieldChange("Branch", code), FieldChange("BranchEdition", entry.branchEdition ?? "")])
    case .dissolved:
      return dissolved(ours, entry)
    case .noAdvertising:
      return merge(
        ours, base: ours.noAdvertising == .no ? "no" : "", register: "yes",
        ours: ours.noAdvertising?.rawValue ?? "", [FieldChange("NoAdvertising", "yes")])
    default:
      return Merge(register: told(entry, what, said))
    }
  }

  /// What the register says of what no field of ours holds.
  private func told(_ entry: RegisterEntry, _ what: RegisterEventKind, _ said: String) -> String {
    switch what {
    case .bankruptcy, .liquidation, .reconstruction, .bankruptcyEnded, .liquidationEnded,
      .reconstructionEnded:
      entry.proceedings.first ?? said
    default: said
    }
  }

  private func merge(
    _ organisation: Organisation, base: String, register: String, ours: String,
    _ fields: [FieldChange]
  ) -> Merge {
    var merge = Merge(register: register, ours: ours)
    if ours.isSpelledLike(register) {
      merge.verdict = .same
    } else {
      merge.verdict = ours.isEmpty || ours.isSpelledLike(base) ? .take : .ask
      merge.changes = [.set(organisation.recordID, fields)]
    }
    return merge
  }

  private func dissolved(_ ours: Organisation, _ entry: RegisterEntry) -> Merge {
    guard let day = entry.deregistered else { return Merge() }
    var merge = merge(
      ours, base: "", register: "\(day)", ours: ours.deregistered.map { "\($0)" } ?? "",
      [FieldChange("Deregistered", "\(day)"), FieldChange("Tag", .add("avregistrerad"))])
    if merge.verdict != .same, promises.contains(ours.recordID) {
      merge.changes.append(
        .add(
          .followUp,
          [
            FieldChange("What", "Gå igenom löftena: företaget är avregistrerat"),
            FieldChange("Organisation", ours.id),
            FieldChange("Owner", municipality.me?.key ?? ""),
          ]))
    }
    return merge
  }
}

extension Organisation {
  /// Its address as a register's entry has it: see `RegisterEntry.address`.
  fileprivate var registerAddress: String {
    let place = [postalCode, city].compactMap { $0 }.joined(separator: " ")
    return [street ?? "", place].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension Municipality {
  /// What is new in the registers, worked out once.
  package var registerReview: RegisterReview {
    derived(Self.registerReviewName) { RegisterReview(self) }
  }

  /// The same where it is known already; else nil.
  package var knownRegisterReview: RegisterReview? { known(Self.registerReviewName) }

  private static let registerReviewName = "register review"

  /// A post town as ours write it: the registers have it in capitals.
  fileprivate func written(town: String) -> String {
    let towns: [String: String] = derived("towns by capitals") {
      organisations.reduce(into: [:]) { towns, organisation in
        guard let town = organisation.city, town != town.uppercased() else { return }
        towns[town.uppercased()] = town
      }
    }
    return towns[town] ?? town
  }
}

extension RegisterEntry {
  /// A new organisation with what the register says, and its key; nil where it has no name.
  fileprivate func newOrganisation(
    _ keys: inout NewKeys, _ municipality: Municipality
  ) -> (key: String, changes: [Change])? {
    guard let name, let organisationNumber else { return nil }
    let key = keys.next(RecordType.organisation.keyStem(name.slug))
    let form = RegisteredForm(code: self.form ?? "")
    let branch = branches.first { Branch(code: $0) != nil }
    let fields: [(String, String?)] = [
      ("Id", key), ("Name", name), ("Kind", (form?.kind ?? .company).rawValue),
      ("OrganisationNumber", organisationNumber), ("LegalForm", form?.name), ("Branch", branch),
      ("BranchEdition", branch == nil ? nil : branchEdition), ("Street", street),
      ("PostalCode", postalCode), ("City", city.map(municipality.written(town:))),
      ("MunicipalityCode", municipalityCode),
      ("Registered", registered.map { "\($0)" }), ("NoAdvertising", noAdvertising?.rawValue),
      ("Source", files.first?.key),
    ]
    let names = [FieldChange("OtherName", .replace(otherNames))]
    return (
      key,
      [
        .add(
          .organisation,
          fields.compactMap { field, value in value.map { FieldChange(field, $0) } } + names),
        .set(recordID, [FieldChange("Organisation", key)]),
      ]
    )
  }
}

/// The legal forms of the registers, by the codes of Bolagsverket and of Statistics Sweden.
private struct RegisteredForm {
  let name: String
  let kind: OrganisationKind

  init?(code: String) {
    let found: (String, OrganisationKind)? =
      switch code {
      case "AB", "BAB", "FAB", "41", "42", "49": ("aktiebolag", .company)
      case "HB", "31": ("handelsbolag", .company)
      case "KB": ("kommanditbolag", .company)
      case "FL", "96": ("filial", .company)
      case "EK", "51": ("ekonomisk förening", .company)
      case "BRF", "53": ("bostadsrättsförening", .association)
      case "I", "61": ("ideell förening", .association)
      case "S", "71", "72": ("stiftelse", .association)
      case "TSF", "63": ("registrerat trossamfund", .association)
      case "81": ("statlig enhet", .authority)
      case "82": ("kommun", .municipality)
      default: nil
      }
    guard let found else { return nil }
    (name, kind) = found
  }
}
