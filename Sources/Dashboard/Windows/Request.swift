import Canvas
import Model

/// Something that a window or a screen asks the state to do, as a value. Requests are performed in
/// order, by one function.
enum Request: Equatable, Sendable {
  /// Closes the top window.
  case close
  /// Closes all windows.
  case closeAll
  /// Opens another window above; made with `open`.
  case opening(AnyWindow)
  /// Opens help for the top window.
  case help
  case tell(Notice)
  case effect(Effect)
  case save(PendingChange)
  case undo
  case run(Command)
  /// Presses a key on the top window.
  case press(Key)
  /// Passes a mouse event on to the screen beneath the windows.
  case point(Mouse)
  /// Moves the selection on the screen.
  case move(Movement)
  /// Filters the list of the screen.
  case filter(String)
  /// Shows a record on the screen where it is at home.
  case jump(RecordID)
  /// Shows the list of a screen, filtered, and sorted if an order is given.
  case list(Screen, filter: String, Sort?)
  /// Opens a form for a new record, or for an existing one.
  case add(RecordType)
  case edit(RecordID)
  /// Asks whether to remove a record.
  case remove(RecordID)
  /// Fills a new record into the field of the top form that asked for one.
  case fill(RecordID)
  /// Resumes a call-out.
  case call(RecordID)
  case useTheme(String)
  /// Resumes or discards the forms of an earlier session.
  case resumeForms, discardForms
  /// Opens the editor on a sheet that was left in an earlier session.
  case takeUp(RecordSheet)
  /// Opens the editor again on a sheet that was not valid.
  case giveBack(RecordSheet)
  case unmark

  /// Whether it is about the data as it is, so that it waits while a change is being saved.
  var isAboutData: Bool {
    switch self {
    case .save, .undo, .edit, .remove, .call, .takeUp, .giveBack: true
    case .run(let command): command.isAboutData
    case .effect(let effect): ![.redraw, .suspend].contains(effect)
    default: false
    }
  }

  static func open(_ window: any Window) -> Request { .opening(AnyWindow(window: window)) }

  static func hint(_ text: StatusText) -> Request { .tell(Notice(.hint, text.phrase)) }
}

/// A window of any type, made comparable.
struct AnyWindow: Equatable, Sendable {
  let window: any Window

  static func == (one: AnyWindow, other: AnyWindow) -> Bool { one.window.equals(other.window) }
}

extension Equatable {
  /// Whether a value of any type is of this type and equal.
  func equals(_ other: any Equatable) -> Bool { other as? Self == self }
}
