import Almanac
import Canvas
import Model
import Widgets

@testable import Dashboard
import Insight

/// What tests look at and set in a state, by one name each.
extension State {
  /// The lists to choose from that are open; nil where the window that takes the keys is none.
  var picker: Picker? { windows.top as? Picker }
  var deletion: Deletion? { windows.last(Deletion.self) }
  var proposal: Proposal? { windows.last(Proposal.self) }
  var callout: CalloutWindow? { windows.last(CalloutWindow.self) }
  var isFiltering: Bool { windows.last(FilterLine.self) != nil }
  var isOfferingSheet: Bool { windows.top is SheetOffer }
  var isOfferingDraft: Bool { windows.last(FormOffer.self) != nil }
  var calloutRun: CalloutRun? { callout?.run(municipality) }
  var calledNumber: CallNumber? { calloutRun?.next?.next }

  /// Whether a window stands above the screen in which letters are no commands.
  var isInWindow: Bool { windows.isTyping }

  /// What is being typed, the form on top last.
  var forms: [Form] {
    get { windows.all(Form.self) }
    set {
      var (stack, forms) = (WindowStack(), newValue[...])
      for window in windows.windows {
        let form = window is Form ? forms.popFirst() : nil
        stack.open(form ?? window, environment)
      }
      windows = stack
    }
  }

  // MARK: The session and the frame

  var municipality: Municipality {
    get { session.municipality }
    set { session.municipality = newValue }
  }
  var history: History { session.history }
  var now: Moment { session.now }
  var words: DayWords { environment.words }
  var maker: CardMaker { environment.maker }
  var answers: OverviewData { environment.overview }
  var themes: [Theme] { frame.themes }

  // MARK: The screens

  var browsing: Browsing {
    get { screens.content.browsing }
    set { screens.content.browsing = newValue }
  }
  private var list: (any ListScreen)? { screens.content as? any ListScreen }
  func listing() -> any Listing { list?.listing(environment) ?? NoListing() }
  var cardID: RecordID? { list?.cardID(environment) }
  var rowID: RecordID? { list?.rowID(environment) }
  var chosenRow: Int? { list?.chosenRow(environment) }
  var movedToLink: RecordID? { screens.content.selection(environment).link }
  func cardLines() -> CardLines {
    list?.cardLines(environment) ?? CardLines(Card(title: ""), width: 0)
  }
  var layout: Layout {
    list?.layout(environment) ?? Layout(size: size, focus: .list, hasCard: false)
  }
  /// The row that the list draws as chosen.
  var drawnRow: Int? {
    list.flatMap { $0.table($0.listing(environment), environment).selection }
  }
  mutating func settle() { screens.content.settle(environment) }

  var overview: OverviewLayout { screens[OverviewScreen.self].layout(environment) }
  var overviewTarget: PanelRow.Target? {
    screens[OverviewScreen.self].selection(environment).target
  }
  var organisations: OrganisationOrder { screens[NetworkScreen.self].order(environment) }
  var marks: Set<RecordID> { screens[NetworkScreen.self].marks }
  var lastMark: RecordID? { screens[NetworkScreen.self].lastMark }
  var marked: [RecordID] { screens[NetworkScreen.self].marked(environment) }
  var month: Month { screens[CalendarScreen.self].month(environment) }

  // MARK: Commands

  var inSight: [RecordID] { targets.ids }

  func reasonAgainst(_ command: Command) -> Phrase? { reason(against: command, targets) }

  func command(for key: Key) -> Command? { command(for: key, targets) }

  mutating func askToDelete(_ id: RecordID) { remove(id) }

  mutating func change(
    _ name: Phrase, _ make: (Municipality) throws(ChangeFault) -> Municipality
  ) -> [Effect] {
    perform(environment.change(name, make))
  }
}

extension Command {
  /// The command of a name; one that does nothing where there is none, which no test would accept.
  static func named(_ name: String) -> Command {
    CommandTable.commands.first { $0.name == name }
      ?? Command(name, [], label: Phrase("", ""), help: Phrase("", ""), does: { _, _ in })
  }
}

/// The overview has panels instead of a list.
private struct NoListing: Listing {
  let columns: [Column] = []
  let count = 0
  func id(at row: Int) -> RecordID? { nil }
  func cells(at row: Int) -> [Line] { [] }
}
