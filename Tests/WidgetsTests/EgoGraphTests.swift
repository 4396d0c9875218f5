import TestSupport
import Almanac
import Canvas
import Testing

@testable import Widgets

struct EgoGraphTests {
  static let bakery = EgoGraph.Tie("Exempelbageriet", "kund", .incoming)
  static let logistics = EgoGraph.Tie("Södertörns Logistik", "ägare", .incoming)
  static let pipes = EgoGraph.Tie("Nyfors Rör", "granne", .mutual)
  static let plates = EgoGraph.Tie("Ängby Plåtslageri", "samverkan", .mutual)
  static let businesses = EgoGraph.Tie("Företagarna Tyresö", "medlem", .outgoing)
  static let smithy = EgoGraph.Tie("Öringe Plåt & Smide", "leverantör", .outgoing)

  private func graph(_ ties: EgoGraph.Tie..., selection: Int? = nil) -> EgoGraph {
    EgoGraph("Norra Åkeriet AB", ties: ties, selection: selection, language: .swedish)
  }

  private func drawing(_ graph: EgoGraph, _ columns: Int, _ rows: Int) -> String {
    sketch(columns, rows) { graph.draw(on: &$0, in: $1) }
  }

  @Test func `what points at the organisation stands to the left, what it points at to the right`()
  {
    let graph = graph(Self.bakery, Self.logistics, Self.pipes, Self.businesses, Self.smithy)
    #expect(
      drawing(graph, 100, 3) == """
            Exempelbageriet ───── kund ─────╮                      ╭────── medlem ─────▸ Företagarna Tyresö
        Södertörns Logistik ──── ägare ─────┼─▸ Norra Åkeriet AB ──┤
                 Nyfors Rör ◂─── granne ────╯                      ╰──── leverantör ───▸ Öringe Plåt & Smide
        """)
  }

  @Test func `ties stand apart where there are rows to spare`() {
    #expect(
      drawing(graph(Self.bakery, Self.logistics, Self.pipes, Self.smithy), 110, 5) == """
                 Exempelbageriet ───── kund ─────╮
                                                 │
             Södertörns Logistik ──── ägare ─────┼─▸ Norra Åkeriet AB ─────── leverantör ───▸ Öringe Plåt & Smide
                                                 │
                      Nyfors Rör ◂─── granne ────╯
        """)
  }

  @Test func `lines bend round the name where the names have half the width each`() {
    let graph = graph(Self.bakery, Self.logistics, Self.businesses)
    #expect(
      drawing(graph, 58, graph.height(width: 58)) == """
          Exempelbageriet ─ kund ──╮ ╭─ medlem ▸ Företagarna Tyre…
                                   ▾ │
                            Norra Åkeriet AB
                                   ▴
        Södertörns Logis… ─ ägare ─╯
        """)
  }

  @Test func `a narrow graph is a tree`() {
    let graph = graph(Self.bakery, Self.pipes, Self.smithy)
    #expect(
      drawing(graph, 36, 4) == """
        Norra Åkeriet AB
        ├◂─── kund ───── Exempelbageriet
        ├◂── granne ───▸ Nyfors Rör
        ╰─ leverantör ─▸ Öringe Plåt & Smide
        """)
  }

  @Test func `names that are too long end in an ellipsis`() {
    #expect(
      drawing(graph(Self.bakery, Self.smithy), 24, 3) == """
        Norra Åkeriet AB
        ├◂─ kund ─── Exempelbag…
        ╰─ levera… ▸ Öringe Plå…
        """)
  }

  @Test func `what does not fit is counted, in the language asked for`() {
    var graph = graph(
      Self.bakery, Self.logistics, Self.pipes, Self.plates, Self.businesses, Self.smithy)
    #expect(
      drawing(graph, 36, 3) == """
        Norra Åkeriet AB  + 4 till
        ├◂─── kund ───── Exempelbageriet
        ╰◂─── ägare ──── Södertörns Logistik
        """)
    graph.language = .english
    #expect(drawing(graph, 100, 3).contains("+ 1 more"))
    #expect(drawing(graph, 70, 4).contains("+ 4 more"))
  }

  @Test func `mutual ties fill the right where nothing goes out`() {
    #expect(
      drawing(graph(Self.pipes, Self.plates), 80, 1) == """
        Nyfors Rör ◂─ granne ────▸ Norra Åkeriet AB ◂──── samverkan ─▸ Ängby Plåtslageri
        """)
  }

  @Test func `ASCII draws the same picture`() {
    let graph = graph(Self.bakery, Self.pipes, Self.smithy)
    var canvas = Canvas(size: Size(columns: 100, rows: 3))
    graph.draw(on: &canvas, in: canvas.bounds)
    #expect(
      canvas.shown(in: .ascii).text == """
          Exempelbageriet ----- kund -----+
                                          +-> Norra Akeriet AB ------- leverantor ---> Oringe Plat & Smide
               Nyfors Ror <--- granne ----+

        """)
  }

  @Test func `the selected tie is on the bar, with the cursor, and never left out`() throws {
    for (columns, rows) in [(120, 3), (64, 5), (64, 3), (36, 3), (36, 2)] {
      for selection in 0..<6 {
        let graph = graph(
          Self.bakery, Self.logistics, Self.pipes, Self.plates, Self.businesses, Self.smithy,
          selection: selection)
        var canvas = Canvas(size: Size(columns: columns, rows: rows))
        graph.draw(on: &canvas, in: canvas.bounds)
        let cursor = try #require(canvas.cursor, "\(columns)×\(rows) \(selection)")
        #expect(canvas[cursor.x, cursor.y].surface == .selected)
        #expect(graph.tie(at: cursor, in: canvas.bounds) == selection)
      }
    }
  }

  @Test func `its height is what it takes to draw every tie`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<300 {
      let ties = (0..<Int.random(in: 1...8, using: &random)).map { number in
        EgoGraph.Tie(
          "namn \(number)" + String(repeating: "x", count: Int.random(in: 0...20, using: &random)),
          ["kund", "leverantör"].randomElement(using: &random) ?? "",
          [.incoming, .outgoing, .mutual].randomElement(using: &random) ?? .mutual)
      }
      let graph = EgoGraph("Mitten", ties: ties, language: .swedish)
      let columns = Int.random(in: 40...140, using: &random)
      let text = drawing(graph, columns, graph.height(width: columns))
      for number in ties.indices { #expect(text.contains("namn \(number)"), "\(text)") }
      #expect(!text.contains("till"))
    }
  }

  @Test func `names and lines stand apart from each other at any size`() {
    var random = SeededRandom(seed: 8)
    for _ in 0..<500 {
      let ties = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        EgoGraph.Tie(
          Hostile.text(&random), Hostile.text(&random),
          [.incoming, .outgoing, .mutual].randomElement(using: &random) ?? .mutual)
      }
      let graph = EgoGraph(Hostile.text(&random), ties: ties, language: .english)
      let size = Size(
        columns: .random(in: 0...130, using: &random), rows: .random(in: 0...20, using: &random))
      let layout = EgoLayout(graph, in: size)
      var places = layout.arms.flatMap { [$0.label, $0.edge] } + [layout.centre, layout.overflow]
      places += layout.strokes.map { Rect(x: $0.x, y: $0.y, width: 1, height: 1) }
      for (index, place) in places.enumerated() {
        for other in places[(index + 1)...] {
          #expect(place.intersection(other).isEmpty, "\(size) \(place) \(other)")
        }
      }
      #expect(Set(layout.arms.map(\.tie)).count + layout.hidden == ties.count)
    }
  }
}
