import Almanac
import Canvas
import Model

@testable import Dashboard

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

  func reasonAgainst(_ command: Command) -> Phrase? { reason(against: command, targets) }

  func command(for key: Key) -> Command? { command(for: key, targets) }

  mutating func askToDelete(_ id: RecordID) { _ = remove(id) }

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
