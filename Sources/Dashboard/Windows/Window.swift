import Canvas

/// Something that stands above the screen and takes the keys: a form, a list to choose from, a
/// question. It changes itself, and says what else it wants done as values.
protocol Window: Equatable, Sendable {
  mutating func take(_ key: Key, _ environment: Environment) -> [Request]
  /// Takes what is done with the mouse, anywhere on the screen but on the keys of the footer.
  mutating func point(_ mouse: Mouse, _ environment: Environment) -> [Request]
  func draw(on canvas: inout Canvas, _ environment: Environment)
  /// The keys that do something in it now.
  func hints(_ environment: Environment) -> WindowHints
  /// What help shows above it; nil where that is all commands.
  func help(_ environment: Environment) -> CommandList?
  /// Takes over data that has changed beneath it. Where it can't go on it asks to be closed.
  mutating func rebase(_ change: DataChange) -> [Request]
  /// Brings how far it is scrolled, and the like, back within what there is.
  mutating func settle(_ environment: Environment)
  /// Whether letters are text in it, or do nothing; else they are its keys.
  var isTyping: Bool { get }
  /// Whether it stands in place of the whole screen, its footer included.
  var coversScreen: Bool { get }
  /// Whether the list beneath still looks as if it had the keys.
  var leavesFocus: Bool { get }
  /// Whether the window beneath it is seen too.
  var showsBeneath: Bool { get }
  /// The theme that it tries on.
  var theme: String? { get }
}

extension Window {
  func help(_ environment: Environment) -> CommandList? { nil }
  mutating func rebase(_ change: DataChange) -> [Request] { [] }
  mutating func settle(_ environment: Environment) {}
  var isTyping: Bool { true }
  var coversScreen: Bool { false }
  var leavesFocus: Bool { false }
  var showsBeneath: Bool { false }
  var theme: String? { nil }
}

/// The keys that a window shows in the footer.
struct WindowHints {
  /// Those first that matter most.
  var keys: [FooterKey] = []
  /// To the right, never left out.
  var pinned: [FooterKey] = []
  /// Whether help stands beside them.
  var hasHelp = true
}

/// The windows above the screen, those opened later above those before. The last one takes the keys:
/// nothing else decides who does.
struct WindowStack: Equatable, Sendable {
  private(set) var windows: [any Window] = []

  var isEmpty: Bool { windows.isEmpty }
  var top: (any Window)? { windows.last }
  /// The window beneath the top one.
  var second: (any Window)? { windows.dropLast().last }

  /// Letters are text now, not commands.
  var isTyping: Bool { top?.isTyping ?? false }

  /// The theme that one of them tries on.
  var theme: String? { windows.lazy.compactMap(\.theme).last }

  /// Those that are drawn, from the lowest up.
  var visible: ArraySlice<any Window> {
    var first = windows.count - 1
    while first > 0, windows[first].showsBeneath, !windows[first - 1].showsBeneath { first -= 1 }
    return windows.dropFirst(max(0, first))
  }

  mutating func open(_ window: any Window, _ environment: Environment) {
    windows.append(window)
    windows[windows.count - 1].settle(environment)
  }

  /// Opens a window that is asked about when all others are closed.
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

  /// The uppermost window of a type.
  func last<Kind: Window>(_ kind: Kind.Type) -> Kind? {
    windows.lazy.compactMap { $0 as? Kind }.last
  }

  /// Those of a type, from the lowest up.
  func all<Kind: Window>(_ kind: Kind.Type) -> [Kind] { windows.compactMap { $0 as? Kind } }

  /// Changes the uppermost window of a type, where there is one.
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
