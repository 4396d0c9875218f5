import Canvas
import Model

/// What a window or a screen wants done, as a value. The state does it, in the order asked for.
enum Request: Equatable, Sendable {
  /// The window that takes the keys goes.
  case close
  /// Every window goes.
  case closeAll
  /// Another window opens above; see `open`.
  case opening(AnyWindow)
  /// Help opens on what takes the keys.
  case help
  case tell(Notice)
  case effect(Effect)
  case save(PendingChange)
  case undo
  case run(Command)
  /// Presses a key on the window that takes the keys.
  case press(Key)
  /// Does something with the mouse on the screen, beneath the windows.
  case point(Mouse)
  /// Moves the selection of the screen.
  case move(Movement)
  /// Narrows the list of the screen.
  case filter(String)
  /// Shows a record where it is at home.
  case jump(RecordID)
  /// Shows what the filter of a screen lets through, in an order where one is given.
  case list(Screen, filter: String, Sort?)
  /// Opens a form for a new record, or for one that there is.
  case add(RecordType)
  case edit(RecordID)
  /// Asks whether a record shall go.
  case remove(RecordID)
  /// Puts a record into the form that takes the keys, where it asked for one.
  case fill(RecordID)
  /// Goes on with a call-out.
  case call(RecordID)
  case useTheme(String)
  /// Goes on with the forms that an earlier session left, or throws them away.
  case resumeForms, discardForms
  /// Lets the user's editor have a sheet again that it left in an earlier session.
  case takeUp(RecordSheet)
  /// Lets the user's editor have a sheet that came back wrong.
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

/// A window of any type, as a value that can be compared.
struct AnyWindow: Equatable, Sendable {
  let window: any Window

  static func == (one: AnyWindow, other: AnyWindow) -> Bool { one.window.equals(other.window) }
}

extension Equatable {
  /// Whether something of any type is the same value of this type.
  func equals(_ other: any Equatable) -> Bool { other as? Self == self }
}
