import Canvas
import Model

/// A window above the screen that takes the keys: a form, a list to choose from, a question. It
/// mutates only itself; what else it wants done it returns as values.
protocol Window: Equatable, Sendable {
  mutating func take(_ key: Key, _ environment: Environment) -> [Request]
  /// Handles a mouse event anywhere on the screen, except a click on the footer's keys.
  mutating func point(_ mouse: Mouse, _ environment: Environment) -> [Request]
  func draw(on canvas: inout Canvas, _ environment: Environment)
  /// The keys to show in the footer.
  func hints(_ environment: Environment) -> WindowHints
  /// The contents of help when opened above it; nil for the help on commands.
  func help(_ environment: Environment) -> CommandList?
  /// Adapts to new data. A window that has lost its subject asks to be closed.
  mutating func rebase(_ change: DataChange) -> [Request]
  /// Shows why what was asked for in it can't be saved; it has been opened again.
  mutating func show(_ fault: ChangeFault)
  /// What it shows and is not known yet, as work that makes it known; nil where nothing lacks.
  func lacking(_ environment: Environment) -> (@Sendable () -> Void)?
  /// Clamps scroll positions and selections. It decides nothing.
  mutating func settle(_ environment: Environment)
  /// Whether letters are text here; otherwise they are keys of the window, and `?` is help.
  var isTyping: Bool { get }
  /// Whether it replaces the whole screen, the footer included.
  var coversScreen: Bool { get }
  /// Whether the list beneath keeps the look of having the keyboard focus.
  var leavesFocus: Bool { get }
  /// Whether the window beneath is drawn too.
  var showsBeneath: Bool { get }
  /// A theme that is tried on while it is open.
  var theme: String? { get }
}

extension Window {
  func help(_ environment: Environment) -> CommandList? { nil }
  mutating func rebase(_ change: DataChange) -> [Request] { [] }
  mutating func show(_ fault: ChangeFault) {}
  func lacking(_ environment: Environment) -> (@Sendable () -> Void)? { nil }
  mutating func settle(_ environment: Environment) {}
  var isTyping: Bool { true }
  var coversScreen: Bool { false }
  var leavesFocus: Bool { false }
  var showsBeneath: Bool { false }
  var theme: String? { nil }
}

/// The keys that a window shows in the footer.
struct WindowHints {
  /// The most important first; the last are left out where there is no room.
  var keys: [FooterKey] = []
  /// At the right, never left out.
  var pinned: [FooterKey] = []
  /// Whether the key for help is added.
  var hasHelp = true
}

/// The open windows, the top one last. It takes the keys: nothing else decides who does.
struct WindowStack: Equatable, Sendable {
  private(set) var windows: [any Window] = []

  var isEmpty: Bool { windows.isEmpty }
  var top: (any Window)? { windows.last }
  /// The window beneath the top one.
  var second: (any Window)? { windows.dropLast().last }

  /// Whether letters are text now, not commands.
  var isTyping: Bool { top?.isTyping ?? false }

  /// The theme that is tried on, if any.
  var theme: String? { windows.lazy.compactMap(\.theme).last }

  /// The windows to draw, the lowest first.
  var visible: ArraySlice<any Window> {
    var first = windows.count - 1
    while first > 0, windows[first].showsBeneath, !windows[first - 1].showsBeneath { first -= 1 }
    return windows.dropFirst(max(0, first))
  }

  mutating func open(_ window: any Window, _ environment: Environment) {
    windows.append(window)
    windows[windows.count - 1].settle(environment)
  }

  /// Opens a window beneath all others: it takes the keys when they are closed.
  mutating func openBeneath(_ window: any Window) { windows.insert(window, at: 0) }

  mutating func close() { _ = windows.popLast() }
  mutating func closeAll() { windows = [] }

  mutating func take(_ key: Key, _ environment: Environment) -> [Request] {
    guard !windows.isEmpty else { return [] }
    switch key {
    case .control("z"): return [.effect(.suspend)]
    case .control("l"): return [.effect(.redraw)]
    case .mouse(let mouse): return windows[windows.count - 1].point(mouse, environment)
    default: return windows[windows.count - 1].take(key, environment)
    }
  }

  mutating func rebase(_ change: DataChange) -> [Request] {
    var requests: [Request] = []
    var kept: [any Window] = []
    for var window in windows {
      let asked = window.rebase(change)
      if !asked.contains(.close) { kept.append(window) }
      requests += asked.filter { $0 != .close }
    }
    windows = kept
    return requests
  }

  mutating func settle(_ environment: Environment) {
    for index in windows.indices { windows[index].settle(environment) }
  }

  /// The top window of a type.
  func last<Kind: Window>(_ kind: Kind.Type) -> Kind? {
    windows.lazy.compactMap { $0 as? Kind }.last
  }

  /// All windows of a type, the lowest first.
  func all<Kind: Window>(_ kind: Kind.Type) -> [Kind] { windows.compactMap { $0 as? Kind } }

  /// Mutates the top window of a type, if there is one.
  mutating func change<Kind: Window>(_ kind: Kind.Type, _ body: (inout Kind) -> Void) {
    for index in windows.indices.reversed() {
      guard var window = windows[index] as? Kind else { continue }
      body(&window)
      windows[index] = window
      return
    }
  }

  static func == (one: WindowStack, other: WindowStack) -> Bool {
    one.windows.count == other.windows.count
      && zip(one.windows, other.windows).allSatisfy { $0.equals($1) }
  }
}
