import Canvas
@testable import Dashboard
import Model
import Testing

struct CouncilTests {
  private func council(_ municipality: Municipality, _ columns: Int, _ rows: Int) -> State {
    var state = Sample.state(municipality, size: Size(columns: columns, rows: rows))
    state.press("4")
    return state
  }

  @Test(arguments: [80, 120, 200])
  func `a council without members says what is known of it and what to do`(_ columns: Int) {
    let state = council(Sample.starter, columns, 60)
    let text = state.lines.map { $0.prefix(while: { $0 != "│" }) }.joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
    for words in [
      "Krishanteringsrådet senast 24 sep · nästa jan 2009", "ett 20-tal organisationer",
      "Träffas två gånger om året.", "Inga medlemmar inlagda än.", "council/members.rec",
      "Vattenfall i Jordbro", "genomförd, utvärdering saknas",
    ]
    where columns == 200
      || !["Vattenfall i Jordbro", "genomförd, utvärdering saknas"].contains(words)
    {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `each group has columns of its own, and nothing is cut while there is room`() {
    let state = council(Sample.example, 300, 90)
    let listing = state.listing()
    let shown = state.lines.map { String($0.prefix(while: { $0 != "│" })) }
    let holder = shown.first { $0.contains("Reservaggregat på släp") }
    #expect(holder?.contains("Elnätet i Exempelbygden AB") == true)
    let capacity = Sample.example.resources.first { $0.name == "Reservaggregat på släp" }?.capacity
    #expect(capacity.map { holder?.contains($0) == true } == true)
    #expect(shown.contains { $0.contains("genomförd, utvärdering saknas") })
    #expect(listing.count > 50)
  }

  @Test func `the row that is chosen is the council, and stays chosen when the card is entered`() {
    var state = council(Sample.starter, 80, 24)
    #expect(state.cardID == RecordID(.organisation, "krishanteringsradet"))
    state.press("Down")
    let chosen = state.cardID
    #expect(chosen?.type == .meeting)
    state.press("Enter")
    #expect(state.cardID == chosen)
  }
}
