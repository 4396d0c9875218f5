import Almanac
import Canvas
import Exchange
import Insight
import Lettering
import Model
import Widgets

/// What is new in the public registers, and what to do with it: for each the register's value before
/// and now beside ours. What a person has written is never overwritten but by a key.
struct RegisterWindow: Window {
  /// What tells two rows apart, also after the data has changed.
  struct RowID: Hashable, Sendable {
    let entry: String
    let what: RegisterEventKind

    init(_ item: RegisterReview.Item) { (entry, what) = (item.entry, item.what) }
  }

  private(set) var chosen: RowID?
  private(set) var marks: Set<RowID> = []
  /// The one kind that shows; nil for all.
  private(set) var kind: RegisterEventKind?
  private(set) var filter = LineEditor()
  /// Whether the filter is being typed.
  private(set) var isFiltering = false
  private(set) var scroll = 0
  /// The place of the chosen row, for when it is gone.
  private var place = 0

  var isTyping: Bool { isFiltering }

  /// Nil while it is worked out beside the screen.
  func review(_ environment: Environment) -> RegisterReview? {
    environment.concludesAtOnce
      ? environment.municipality.registerReview : environment.municipality.knownRegisterReview
  }

  func lacking(_ environment: Environment) -> (@Sendable () -> Void)? {
    guard review(environment) == nil else { return nil }
    let municipality = environment.municipality
    return { _ = municipality.registerReview }
  }

  /// The rows that show, in order.
  func items(_ environment: Environment) -> [RegisterReview.Item] {
    let words = filter.text.split(separator: " ").map { String($0).slug }
    return (review(environment)?.items ?? []).filter { item in
      guard kind == nil || item.what == kind else { return false }
      guard !words.isEmpty else { return true }
      let text = item.searched(environment.language).slug
      return words.allSatisfy { text.contains($0) }
    }
  }

  func item(_ environment: Environment) -> RegisterReview.Item? {
    items(environment).first { RowID($0) == chosen }
  }

  func isMarked(_ item: RegisterReview.Item) -> Bool { marks.contains(RowID(item)) }

  func layout(_ environment: Environment) -> RegisterLayout {
    RegisterLayout(environment, count: review(environment)?.items.count ?? 0)
  }

  mutating func settle(_ environment: Environment) {
    // What is marked and chosen stays while the data that has changed is looked through again.
    guard let all = review(environment)?.items else { return }
    let rows = items(environment)
    marks.formIntersection(Set(all.map(RowID.init)))
    if let at = rows.firstIndex(where: { RowID($0) == chosen }) {
      place = at
    } else {
      place = min(max(0, place), max(0, rows.count - 1))
      chosen = rows.indices.contains(place) ? RowID(rows[place]) : nil
    }
    let height = layout(environment).list.height
    scroll = min(max(min(scroll, place), place - height + 1), max(0, rows.count - height))
    scroll = max(0, scroll)
  }

  // MARK: Keys

  mutating func take(_ key: Key, _ environment: Environment) -> [Request] {
    if isFiltering, takeFilter(key) { return [] }
    if let pressed = RegisterKey.all.first(where: { $0.keys.contains(key) }) {
      return pressed.run(&self, environment)
    }
    if let movement = Movement(key), movement != .left, movement != .right {
      move(movement, environment)
    }
    return []
  }

  /// Takes what is typed into the filter.
  /// - Returns: whether the key was meant for it.
  private mutating func takeFilter(_ key: Key) -> Bool {
    switch key {
    case .enter: isFiltering = false
    case .escape, .control("c"): (isFiltering, filter) = (false, LineEditor())
    default: return filter.take(key)
    }
    return true
  }

  mutating func point(_ mouse: Mouse, _ environment: Environment) -> [Request] {
    switch mouse.kind {
    case .press, .doublePress:
      let (list, rows) = (layout(environment).list, items(environment))
      let row = mouse.at.y - list.y + scroll
      if list.contains(mouse.at), rows.indices.contains(row) { chosen = RowID(rows[row]) }
    case .wheelUp: move(.up, environment)
    case .wheelDown: move(.down, environment)
    default: break
    }
    return []
  }

  func hints(_ environment: Environment) -> WindowHints {
    if isFiltering {
      let language = environment.language
      return WindowHints(
        keys: [
          FooterKey(.enter, Phrase("klar", "done"), language),
          FooterKey(.escape, Phrase("ta bort filtret", "clear the filter"), language),
        ])
    }
    return hints(of: RegisterKey.all, environment)
  }

  func help(_ environment: Environment) -> CommandList? { help(of: RegisterKey.all, environment) }

  // MARK: What the keys do

  private mutating func move(_ movement: Movement, _ environment: Environment) {
    let rows = items(environment)
    let page = max(1, layout(environment).list.height - 1)
    choose(movement.step(from: place, page: page, count: rows.count), rows)
  }

  private mutating func choose(_ place: Int, _ rows: [RegisterReview.Item]) {
    guard rows.indices.contains(place) else { return }
    (self.place, chosen) = (place, RowID(rows[place]))
  }

  /// Goes to the next row, or the one before, that waits for a choice; around the end.
  mutating func moveToQuestion(_ step: Int, _ environment: Environment) -> [Request] {
    let rows = items(environment)
    let order = (1...max(1, rows.count)).map {
      (place + step * $0 + rows.count * 2) % max(1, rows.count)
    }
    guard let found = order.first(where: { rows.indices.contains($0) && rows[$0].verdict == .ask })
    else { return [.hint(.noRegisterQuestion)] }
    choose(found, rows)
    return []
  }

  mutating func mark(_ environment: Environment) {
    guard let chosen else { return }
    if marks.remove(chosen) == nil { marks.insert(chosen) }
    move(.down, environment)
  }

  /// Marks all that shows: of new businesses those whose form is added first. Marks none where all
  /// are marked already.
  mutating func markAll(_ environment: Environment) {
    let rows = items(environment).filter { $0.verdict != .add || $0.isProposedFirst }
    let ids = Set(rows.map(RowID.init))
    if ids.isSubset(of: marks) { marks = [] } else { marks.formUnion(ids) }
  }

  /// Shows one kind after the other, and then all again.
  mutating func turn(_ environment: Environment) {
    let kinds = environment.municipality.registerNews.map(\.what)
    let next = kind.flatMap { kinds.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    kind = kinds.indices.contains(next) ? kinds[next] : nil
    place = 0
    chosen = nil
  }

  mutating func beginFilter() { isFiltering = true }

  /// What a key is about: the marked, else the chosen one.
  private func meant(_ environment: Environment) -> [RegisterReview.Item] {
    let all = review(environment)?.items ?? []
    let marked = all.filter(isMarked)
    return marked.isEmpty ? [item(environment)].compactMap(\.self) : marked
  }

  /// Takes what the register says, and adds what is new.
  func accept(_ environment: Environment) -> [Request] {
    let items = meant(environment)
    guard !items.isEmpty else { return [.hint(.nothingInRegister)] }
    let name =
      items.count == 1
      ? items[0].name.map { Phrase("ta in \($0) ur registret", "take \($0) from the register") }
      : nil
    let several = Phrase(
      "ta in \(items.count) uppgifter ur registret", "take \(items.count) from the register")
    return save(name ?? several, environment) { review, municipality in
      review.changes(
        applying: items, choosing: true, on: environment.today, in: municipality)
    }
  }

  /// Leaves ours as it is, and does not ask again.
  func leave(_ environment: Environment) -> [Request] {
    let items = meant(environment)
    guard !items.isEmpty else { return [.hint(.nothingInRegister)] }
    let name = Phrase(
      "lämna \(items.count) \(items.count == 1 ? "nyhet" : "nyheter") i registret",
      "leave \(items.count) of the register’s news")
    return save(name, environment) { review, _ in
      review.changes(leaving: items, on: environment.today)
    }
  }

  /// Takes all that needs no question.
  func acceptPlain(_ environment: Environment) -> [Request] {
    let items = items(environment).filter { $0.verdict == .take || $0.verdict == .same }
    guard !items.isEmpty else { return [.hint(.nothingPlainInRegister)] }
    let name = Phrase(
      "ta in \(items.count) uppgifter ur registret", "take \(items.count) from the register")
    return save(name, environment) { review, municipality in
      review.changes(
        applying: items, choosing: false, on: environment.today, in: municipality)
    }
  }

  private func save(
    _ name: Phrase, _ environment: Environment,
    _ changes: (RegisterReview, Municipality) -> [Change]
  ) -> [Request] {
    environment.change(name) { municipality throws(ChangeFault) in
      try municipality.applying(changes(municipality.registerReview, municipality)).municipality
    }
  }

  /// Shows the organisation on its screen.
  func open(_ environment: Environment) -> [Request] {
    guard let organisation = item(environment)?.organisation else {
      return [.hint(.notInNetwork)]
    }
    return [.close, .jump(organisation)]
  }

  func close() -> [Request] { [.close] }
}

/// The keys of what is new in the registers.
typealias RegisterKey = WindowKey<RegisterWindow>

extension WindowKey<RegisterWindow> {
  static var all: [RegisterKey] {
    [
      RegisterKey(
        [.enter], Phrase("ta in", "take"),
        Phrase(
          "Ta det registret säger, eller lägg till det nya företaget; gäller de markerade",
          "Take what the register says, or add the new business; all the marked at once")
      ) { $0.accept($1) },
      RegisterKey(
        [.character("d"), .delete], Phrase("lämna", "leave"),
        Phrase(
          "Behåll det egna som det är och fråga inte mer",
          "Keep your own as it is and don’t ask again")
      ) { $0.leave($1) },
      RegisterKey(
        [.character(" ")], Phrase("markera", "mark"),
        Phrase("Markera raden, eller ta bort markeringen", "Mark the row, or unmark it"),
        does: { $0.mark($1) }),
      RegisterKey(
        [.character("*")], Phrase("markera alla", "mark all"),
        Phrase(
          "Markera allt som visas; av nya företag aktiebolag och handelsbolag",
          "Mark all that shows; of new businesses companies and partnerships"),
        does: { $0.markAll($1) }),
      RegisterKey(
        [.tab], Phrase("slag", "kind"),
        Phrase("Visa ett slag i taget: konkurser, nya …", "Show one kind at a time"),
        does: { $0.turn($1) }),
      RegisterKey(
        [.character("/")], Phrase("sök", "filter"),
        Phrase(
          "Sök på namn, bolagsform, bransch, kommundel eller ort",
          "Filter by name, form, branch, district or town"),
        does: { window, _ in window.beginFilter() }),
      RegisterKey(
        [.character("g")], Phrase("ta det säkra", "take the plain"),
        Phrase(
          "Ta in allt som inte kräver något val", "Take in all that needs no choice")
      ) { $0.acceptPlain($1) },
      RegisterKey(
        [.character("n")], Phrase("nästa val", "next choice"),
        Phrase(
          "Nästa rad där både registret och vi har ändrat",
          "The next row where both the register and we have changed")
      ) { $0.moveToQuestion(1, $1) },
      RegisterKey(
        [.character("N")], Phrase("valet före", "choice before"),
        Phrase("Valet före", "The choice before"), isShown: false
      ) { $0.moveToQuestion(-1, $1) },
      RegisterKey(
        [.character("o")], Phrase("öppna", "open"),
        Phrase("Visa organisationen på sin skärm", "Show the organisation on its screen"),
        isShown: false
      ) { $0.open($1) },
      RegisterKey(
        [.character("i")], Phrase("läs in fil", "take in a file"),
        Phrase(
          "Läs in Bolagsverkets eller SCB:s fil", "Take in a file of Bolagsverket’s or SCB’s")
      ) { _, _ in [.open(RegisterFileWindow())] },
      RegisterKey(
        [.escape, .control("c"), .character("q")], Phrase("stäng", "close"),
        Phrase("Stäng", "Close")
      ) { window, _ in window.close() },
      forHelp,
    ]
  }
}

extension RegisterReview.Item {
  /// All that a filter looks in.
  fileprivate func searched(_ language: Language) -> String {
    [
      name, form, branch?.name(language), branch?.code, size?.words(language), place,
      what.label(language), register,
      entry,
    ].compactMap(\.self).joined(separator: " ")
  }
}
