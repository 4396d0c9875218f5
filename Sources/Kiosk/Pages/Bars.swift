import Almanac
import Canvas
import Widgets

/// Numbers as bars, one to a line: what it is, the number, and a bar as long as it is large.
struct Bars {
  struct Bar {
    let label: String
    let value: Int
  }

  let heading: String
  let bars: [Bar]
  let role: Role
  let language: Language

  /// Longer bars say no more.
  private static let longest = 60

  /// A heading and the bars, as airy as there is room for; draws as many as fit.
  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !bars.isEmpty, area.height >= 2 else { return }
    Line(heading, .heading).draw(on: &canvas, in: area.row(0))
    let pitch = max(1, min((area.height - 1) / bars.count, 3))
    let rest = area.inset(top: pitch > 1 ? 2 : 1)
    let shown = bars.prefix(rest.height / pitch + (rest.height % pitch > 0 ? 1 : 0))
    let labels = min(columns(shown.map(\.label)), rest.width * 3 / 5)
    let numbers = columns(shown.map { language.number($0.value) })
    let most = max(shown.map(\.value).max() ?? 0, 1)
    for (index, bar) in shown.enumerated() {
      let split = rest.inset(top: index * pitch).split(top: max(pitch - 1, 1)).top
        .split(left: labels, gap: 2)
      Line(bar.label).draw(on: &canvas, in: split.left)
      let value = split.rest.split(left: numbers, gap: 1)
      Line(language.number(bar.value), .title).draw(on: &canvas, in: value.left, align: .right)
      let room = min(value.rest.width, Bars.longest)
      let length = bar.value > 0 ? max(1, bar.value * room / most) : 0
      canvas.fill(value.rest.split(left: length).left, "█", role: role)
    }
  }

  private func columns(_ texts: [String]) -> Int {
    texts.map { TextWidth.columns(of: $0) }.max() ?? 0
  }
}
