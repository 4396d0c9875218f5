import Almanac
import Canvas
import Insight
import Model

/// What now? Panels whose rows lead to records, or to the lists of other screens.
struct OverviewScreen: ScreenContent {
  static let screen = Screen.overview
  static let title = Phrase("Översikt", "Overview")
  static let shortTitle = Phrase("Nu", "Now")
  static let rowTypes: [RecordType] = []

  static func additions(inCard: Bool) -> [RecordType] {
    [.encounter, .followUp, .meeting, .organisation, .person]
  }

  /// It has a month where there is room.
  static func showsAgenda(in size: Size) -> Bool { size.rows > 30 }

  private struct PanelInputs: Equatable, Sendable {
    let version: DataVersion
    let language: Language
    let body: Rect
    let hasAgenda: Bool
    let hasProposals: Bool
    let conclusionCount: Int

    init(_ environment: Environment) {
      version = environment.version
      language = environment.language
      body = Layout(size: environment.size, focus: .list, hasCard: false).body
      hasAgenda = environment.agenda != nil
      hasProposals = environment.proposals != nil
      conclusionCount = environment.conclusionCount
    }
  }

  var browsing = Browsing()
  /// The target of the selected row, which stays selected when rows come and go.
  private var target: PanelRow.Target?
  private var panels = Memo<PanelInputs, OverviewLayout>()

  /// The panels with their places.
  func layout(_ environment: Environment) -> OverviewLayout {
    let inputs = PanelInputs(environment)
    return panels.value(for: inputs) { Self.layout(inputs, environment) }
  }

  private static func layout(_ inputs: PanelInputs, _ environment: Environment) -> OverviewLayout {
    let panels = OverviewPanels(environment, limit: inputs.body.height)
    return OverviewLayout(panels.groups, in: inputs.body) { count in
      environment.say("alla ", "all ") + environment.language.number(count)
    }
  }

  private func spots(_ environment: Environment) -> [OverviewLayout.Spot] {
    layout(environment).spots
  }

  private func spot(_ environment: Environment) -> OverviewLayout.Spot? {
    let spots = spots(environment)
    return spots.indices.contains(browsing.row) ? spots[browsing.row] : nil
  }

  func lacking(_ environment: Environment) -> (@Sendable () -> Void)? {
    let (municipality, today) = (environment.municipality, environment.today)
    guard municipality.knownDayProposals(on: today) == nil else { return nil }
    return { _ = municipality.dayProposals(on: today) }
  }

  /// When the panels are laid out anew the selection follows its target; at first it is the first
  /// row.
  mutating func prepare(_ environment: Environment) {
    let inputs = PanelInputs(environment)
    guard panels.value(for: inputs) == nil else { return }
    panels.keep(for: inputs) { Self.layout(inputs, environment) }
    let spots = spots(environment)
    let place = browsing.row
    let row =
      target == nil
      ? spots.firstIndex { $0.row != nil }
      : spots.indices.filter { spots[$0].target == target }
        .min { abs($0 - place) < abs($1 - place) }
    if let row { browsing.row = row }
  }

  mutating func settle(_ environment: Environment) {
    browsing.row = min(max(0, browsing.row), max(0, spots(environment).count - 1))
    target = spot(environment)?.target
  }

  mutating func takeOver(_ environment: Environment) { panels.forget() }

  func targets(_ environment: Environment) -> [RecordID?] {
    guard case .record(let id)? = spot(environment)?.target else { return [] }
    return [id]
  }

  // MARK: Moving

  mutating func move(_ movement: Movement, _ environment: Environment) {
    let spots = spots(environment)
    guard spots.indices.contains(browsing.row) else { return }
    switch movement {
    case .left, .right: moveSideways(movement == .right ? 1 : -1, spots)
    default: browsing.row = movement.step(from: browsing.row, page: 8, count: spots.count)
    }
  }

  /// To the row of the neighbouring column that is nearest in height.
  private mutating func moveSideways(_ step: Int, _ spots: [OverviewLayout.Spot]) {
    let here = spots[browsing.row]
    let near = spots.indices.filter { spots[$0].column == here.column + step }
      .min { abs(spots[$0].area.y - here.area.y) < abs(spots[$1].area.y - here.area.y) }
    if let near { browsing.row = near }
  }

  /// Jumps to the record, or to the list that tells more.
  mutating func open(_ environment: Environment) -> [Request] {
    switch spot(environment)?.target {
    case .record(let id)?: [.jump(id)]
    case .list(let screen, let filter, let sort)?: [.list(screen, filter: filter, sort)]
    case .registers?: [.open(RegisterWindow())]
    case nil: []
    }
  }

  /// A press on a row chooses it; a press on the chosen one opens it.
  mutating func press(at point: Point, _ environment: Environment) -> [Request] {
    let pressed = spots(environment).firstIndex { $0.area.contains(point) }
    guard let pressed else { return [] }
    if pressed == browsing.row { return open(environment) }
    browsing.row = pressed
    return []
  }

  mutating func wheel(_ mouse: Mouse, _ environment: Environment) {
    move(mouse.kind == .wheelUp ? .up : .down, environment)
  }

  func selection(_ environment: Environment) -> Selection {
    Selection(target: spot(environment)?.target)
  }

  mutating func select(_ selection: Selection, _ environment: Environment) {
    guard let target = selection.target, spot(environment)?.target != target,
      let row = spots(environment).firstIndex(where: { $0.target == target })
    else { return }
    browsing.row = row
  }

  // There is no list to filter, nor a card to go to and come back from.
  func readCard(_ environment: Environment) -> RecordID? { nil }
  mutating func goBack(_ environment: Environment) {}
  mutating func show(_ id: RecordID, _ environment: Environment) -> Bool { false }
  mutating func showList(_ environment: Environment) {}
  mutating func setFilter(_ text: String, _ environment: Environment) {}
  func filterStatus(_ environment: Environment) -> FilterStatus? { nil }

  func draw(on canvas: inout Canvas, hasFocus: Bool, _ environment: Environment) {
    let chosen = spot(environment)
    for (column, panels) in layout(environment).columns.enumerated() {
      for (index, placed) in panels.enumerated() {
        let isHere = chosen.map { $0.column == column && $0.panel == index } ?? false
        PanelView(
          page: placed.page, selection: isHere ? chosen?.row : nil,
          isHeadSelected: isHere && chosen?.row == nil
        ).draw(on: &canvas, in: placed.area)
      }
    }
  }
}
