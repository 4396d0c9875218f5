import Almanac
import Canvas
import Publication
import Widgets

/// How organisations hang together, drawn around one of those with most ties; another one every
/// round.
struct NetworkPage: PageContent {
  let state: KioskState
  var opened: Place? { state.hub.map { .organisation($0, tie: 0) } }

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
