import Almanac
import Canvas
import Publication
import Widgets

/// How organisations hang together, drawn around one of those with most ties; another one every
/// round.
struct NetworkPage: PageContent {
  let state: KioskState
  var opened: VisitorPlace? { state.hub.map { .organisation($0, tie: 0) } }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let hub = state.hub else { return }
    let rest = header(of: hub).draw(on: &canvas, in: area)
    TieGraph(row: hub, mark: nil, state: state).draw(on: &canvas, in: rest)
  }

  private func header(of hub: Int) -> PageHeader {
    let count = state.language.number(state.exhibition.network.ties(of: hub).count)
    let name = state.exhibition.organisation(hub)?.name ?? ""
    return PageHeader(
      heading: state.say("Nätverket", "Network"), title: state.say("Nätverket", "The network"),
      figure: count,
      prose: [
        Line(
          state.say(
            "\(name) har \(count) band till andra. Så hänger näringslivet ihop.",
            "\(name) has \(count) ties to others. This is how local business hangs together."))
      ],
      face: state.layout.face)
  }
}

/// One organisation in the middle of its ties to others that are public.
struct TieGraph {
  let row: Int
  /// Which of the shown ties is marked.
  let mark: Int?
  let state: KioskState

  /// More than these are not drawn of one organisation, however large the screen.
  private static let maximumTies = 40

  /// The ties that are drawn: another organisation and kind, each once.
  var ties: [Network.Tie] {
    Array(state.exhibition.network.ties(of: row).prefix(TieGraph.maximumTies))
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let count = state.exhibition.network.ties(of: row).count - ties.count
    let place = place(in: area)
    graph.draw(on: &canvas, in: place)
    guard count > 0, place.maxY < area.maxY else { return }
    let rest = state.language.number(count)
    Line(state.say("och \(rest) band till", "and \(rest) more ties"), .muted)
      .draw(on: &canvas, in: area.row(area.height - 1))
  }

  /// The tie at a point of the screen.
  func tie(at point: Point, in area: Rect) -> Int? { graph.tie(at: point, in: place(in: area)) }

  private func place(in area: Rect) -> Rect {
    let isCut = state.exhibition.network.ties(of: row).count > TieGraph.maximumTies
    return area.split(bottom: isCut ? 1 : 0).rest
  }

  private var graph: EgoGraph {
    EgoGraph(
      name(row),
      ties: ties.map { tie in
        let direction: EgoGraph.Tie.Direction =
          tie.kind.isMutual ? .mutual : tie.isOutgoing ? .outgoing : .incoming
        return EgoGraph.Tie(name(tie.other), tie.kind.label(state.language), direction)
      },
      selection: mark, language: state.language)
  }

  private func name(_ row: Int) -> String { state.exhibition.organisation(row)?.name ?? "" }
}
