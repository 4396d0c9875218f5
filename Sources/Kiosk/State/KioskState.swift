package import Almanac
package import Canvas
package import Publication

/// Everything that decides what the public sees. The same state always draws the same canvas.
///
/// Pages follow upon each other until somebody touches a key; then that visitor decides, in the
/// language that he or she chooses, until the kiosk is left alone. Nothing here grows with time.
package struct KioskState: Equatable, Sendable {
  /// The theme that the screen is shown in.
  package enum Look: Equatable, Sendable {
    /// The theme that the operator chose.
    case usual
    /// The theme `kontrast`: the most contrast there is, and black where nothing stands.
    case contrast
  }

  var exhibition: Exhibition
  package internal(set) var settings: KioskSettings
  package internal(set) var language: Language
  package internal(set) var size: Size
  /// Whether the pages turn by themselves.
  package internal(set) var isRotating = true
  package internal(set) var hasHighContrast = false
  /// The emergency that is shown in place of everything else.
  package internal(set) var emergency: Emergency?
  /// Which language or part of it has its turn, counted on, where all of it has no room at once.
  var emergencyTurn = 0
  /// Since when the publication can't be read; nil where it can.
  package internal(set) var brokenSince: Moment?
  /// The last that was heard of the clock; nil before.
  package internal(set) var now: Moment?
  /// The page on show, from 0; where a visitor has left the pages, that to come back to.
  package internal(set) var pageIndex = 0
  var pages: [Page] = []
  var place = VisitorPlace.page
  /// Where a visitor has been, to go back to.
  var trail: [VisitorPlace] = []
  /// The marked item of the page: a step, by its place, or a tie.
  var mark: Int?
  /// How many rounds have begun, modulo all that follows from it.
  var round = 0
  /// Since the page turned, or since the last key.
  var secondsWaited = 0

  package init(
    _ publication: Publication, size: Size, settings: KioskSettings = KioskSettings(),
    now: Moment? = nil
  ) {
    exhibition = Exhibition(publication)
    self.settings = settings
    self.size = size
    self.now = now
    language = settings.language
    pages = Page.all(of: exhibition, on: today)
  }

  package init(_ publication: Publication, size: Size, language: Language) {
    self.init(publication, size: size, settings: KioskSettings(language: language))
  }

  package var publication: Publication { exhibition.publication }

  package var pageCount: Int { pages.count }

  var page: Page { pages.indices.contains(pageIndex) ? pages[pageIndex] : .empty }

  /// The pages of the rotation as commands call them.
  package var pageNames: [String] { pages.map(\.name) }

  /// Goes to a page that is among `pageNames`; false where it is not.
  package mutating func show(pageNamed name: String) -> Bool {
    guard let index = pages.firstIndex(where: { $0.name == name }) else { return false }
    pageIndex = index
    return true
  }

  /// By the clock; before it has said anything, the day of the publication.
  var today: Day { now?.day ?? publication.asOf }

  var layout: KioskLayout { KioskLayout(size, shift: Shift.offset(round: round)) }

  /// Whether the house is closed and nobody is at the screen.
  package var isResting: Bool {
    guard let hours = settings.hours, let now, emergency == nil else { return false }
    return isRotating && !hours.isOpen(at: now)
  }

  package var look: Look {
    isResting || hasHighContrast && emergency == nil ? .contrast : .usual
  }

  func say(_ swedish: String, _ english: String) -> String {
    Phrase(swedish, english)(language)
  }
}

/// A visitor's place among the pages.
enum VisitorPlace: Equatable, Sendable {
  /// On one of the pages that turn.
  case page
  /// In the list of organisations; the one at that place of the alphabet is marked.
  case list(Int)
  /// At the organisation in that row of the publication, with one of its ties marked.
  case organisation(Int, tie: Int)
}

extension KioskState {
  /// The page on the screen, for the operator: `emergency`, `closed`, `welcome`, `step 3`,
  /// `organisations` … Never the record that a visitor reads about.
  package var whereabouts: String {
    if emergency != nil { return "emergency" }
    if isResting { return "closed" }
    switch place {
    case .list, .organisation: return "organisations"
    case .page: break
    }
    if case .step(let number) = page { return "step \(number)" }
    return page.name
  }
}

extension KioskState {
  /// Takes one message to the next state and says what must be done about it. The only place
  /// where state changes; nothing that can be pressed leads out of the kiosk.
  package mutating func update(_ message: KioskMessage) -> [KioskEffect] {
    switch message {
    case .key(let key): return take(key)
    case .resized(let size): self.size = size
    case .waited(let seconds): return wait(seconds)
    case .ticked(let now): tick(now)
    case .publication(let publication): show(publication)
    case .broken(let since): brokenSince = brokenSince ?? since
    case .emergency(let emergency): return raise(emergency)
    case .settings(let settings): apply(settings)
    }
    return []
  }

  /// The pages that there are may be others on another day.
  private mutating func tick(_ now: Moment) {
    let before = today
    self.now = now
    if today != before { choosePages() }
  }

  /// Raises an emergency. Raising the same one again changes nothing, so an operator may repeat it
  /// freely.
  private mutating func raise(_ emergency: Emergency?) -> [KioskEffect] {
    guard emergency != self.emergency else { return [] }
    self.emergency = emergency
    emergencyTurn = 0
    return startRotation()
  }

  /// A visitor keeps the language that he or she has chosen.
  private mutating func apply(_ settings: KioskSettings) {
    if language == self.settings.language { language = settings.language }
    self.settings = settings
  }

  /// From the first page, in the language and the colours of the house.
  mutating func startRotation() -> [KioskEffect] {
    isRotating = true
    hasHighContrast = false
    language = settings.language
    place = .page
    trail = []
    show(page: 0)
    countRound()
    return [.repaint]
  }

  mutating func countRound() { round = (round + 1) % KioskState.rounds }

  /// Turns to a page of the rotation, with nothing marked on it.
  mutating func show(page index: Int) {
    pageIndex = index
    mark = nil
    secondsWaited = 0
  }

  /// The rounds after which all that follows from them begins again.
  private static let rounds = Shift.period * 420
}

extension KioskState {
  /// How long the page on show stays when nothing happens.
  var secondsToShow: Int {
    ReadingTime.seconds(words: ReadingTime.words(on: drawPage()))
  }

  /// In how many seconds something happens by itself; ``KioskMessage/waited(seconds:)`` and
  /// ``KioskMessage/ticked(now:)`` are to come then at the latest. At least 1.
  package var secondsToWait: Int {
    if isResting { return 60 - (now?.time.second ?? 0) }
    let rest = secondsToStay - secondsWaited
    guard let now, isRotating, let change = settings.hours?.nextChange(after: now) else {
      return max(rest, 1)
    }
    return max(min(rest, now.seconds(until: change)), 1)
  }

  /// From the last turn or key on.
  private var secondsToStay: Int {
    isRotating || emergency != nil ? secondsToShow : settings.idleSeconds
  }

  /// However long it was, one page turns at most: a machine that has slept shows no flicker.
  mutating func wait(_ seconds: Int) -> [KioskEffect] {
    guard !isResting else { return [] }
    secondsWaited = min(secondsWaited + min(max(seconds, 0), 86_400), 86_400)
    guard secondsWaited >= secondsToStay else { return [] }
    return isRotating ? turn() : startRotation()
  }

  /// To the next page; of what must be read now, to the other language or the next
  /// part where all of it has no room.
  private mutating func turn() -> [KioskEffect] {
    if emergency != nil {
      secondsWaited = 0
      emergencyTurn += 1
      return []
    }
    guard pageIndex + 1 < pages.count else { return startRotation() }
    show(page: pageIndex + 1)
    return []
  }
}

extension KioskState {
  /// Takes up another publication. Whoever is reading stays at the same page, step or
  /// organisation where there still is one, and the page neither turns nor begins anew.
  mutating func show(_ publication: Publication) {
    brokenSince = nil
    guard publication != exhibition.publication else { return }
    let before = exhibition
    exhibition = Exhibition(publication)
    choosePages()
    place = kept(place, from: before) ?? .page
    trail = trail.compactMap { kept($0, from: before) }
    mark = page == .welcome && place == .page ? mark.flatMap { kept(mark: $0) } : nil
  }

  /// Shows the publication of that day, at the page that is on show, or where it was.
  mutating func choosePages() {
    let page = page
    pages = Page.all(of: exhibition, on: today)
    pageIndex = pages.firstIndex(of: page) ?? min(pageIndex, pages.count - 1)
  }

  private func kept(mark: Int) -> Int? {
    publication.steps.indices.contains(mark) ? mark : nil
  }

  /// The place in the new publication that corresponds to an old one; nil where it is gone.
  private func kept(_ place: VisitorPlace, from before: Exhibition) -> VisitorPlace? {
    switch place {
    case .page: return .page
    case .list(let index):
      guard !exhibition.order.isEmpty else { return nil }
      let row = before.order.indices.contains(index) ? before.order[index] : 0
      let place = self.row(row, of: before).map { exhibition.places[$0] }
      return .list(place ?? min(index, exhibition.order.count - 1))
    case .organisation(let row, let tie):
      guard let now = self.row(row, of: before) else { return nil }
      let count = exhibition.network.ties(of: now).count
      return .organisation(now, tie: min(tie, max(count - 1, 0)))
    }
  }

  private func row(_ row: Int, of before: Exhibition) -> Int? {
    before.organisation(row).flatMap { exhibition.network.rows[$0.key] }
  }
}
