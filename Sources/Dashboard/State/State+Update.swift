import Almanac
import Canvas
import Model

extension State {
  /// Takes one message to the next state and says what must be done about it.
  /// The only place state changes: the same messages always lead to the same screen.
  package mutating func update(_ message: Message) -> [Effect] {
    var effects = handle(message)
    tidy()
    while session.pending == nil, effects.isEmpty, !heldKeys.isEmpty {
      effects = take(heldKeys.removeFirst())
      tidy()
    }
    return effects + keepDraft()
  }

  private mutating func handle(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    switch message {
    case .opened:
      (session.isChecked, session.concludesAtOnce) = (false, false)
      effects = [.check]
    case .checked: session.isChecked = true
    case .concluded: session.conclusionCount += 1
    case .key(let key):
      if mustWait(key) { heldKeys.append(key) } else { effects = take(key) }
    case .paused: wasRefused = false
    case .show(let screen):
      (notice, wasRefused) = (nil, false)
      show(screen)
    case .resized(let size): frame.size = size
    case .clock(let moment):
      session.clock = moment
      guard session.isDayOver else { return [] }
      effects = perform(replace(municipality, .others))
    case .loaded(let municipality): effects = load(municipality)
    case .savingSlowly:
      session.pending?.isSlow = true
      notice = PendingChange.slow
    case .saved(let municipality): effects = saved(municipality)
    case .notSaved(let failure): notSaved(failure)
    case .kept(let path): effects = kept(path)
    case .notKept(let why): windows.change(Farewell.self) { $0.problem = why }
    case .edited(let sheet): effects = edited(sheet)
    case .notEdited(let id, let why):
      sheets[id] = nil
      notice = Notice(.problem, why)
    case .noted(let notice): self.notice = notice
    case .fileRead(let file): effects = propose(file)
    case .fileNotRead(let path, let why): windows.change(ImportWindow.self) { $0.refuse(path, why) }
    case .pathCompleted(let path, let longer):
      windows.change(ImportWindow.self) { $0.complete(path, longer) }
      windows.change(RegisterFileWindow.self) { $0.complete(path, longer) }
    case .registerProgress(let progress):
      windows.change(RegisterFileWindow.self) { $0.show(progress) }
    case .registerRead(let path, let delivery, let traders):
      effects = takeIn(delivery, from: path, traders)
    case .registerNotRead(let path, let why):
      windows.change(RegisterFileWindow.self) { $0.refuse(path, why) }
    case .draftFound(let draft): effects = offer(draft)
    case .sheetsFound(let sheets):
      // They are asked about one by one, after all other windows.
      for sheet in sheets { windows.openBeneath(SheetOffer(sheet: sheet)) }
    }
    return effects
  }

  private mutating func tidy() {
    prepare()
    screens.content.settle(environment)
    windows.settle(environment)
  }

  /// Whether a key has to wait for what becomes of the change that is being saved, since what it asks
  /// for is about the data that there will be then. Looking on never waits, and no key overtakes
  /// another.
  private func mustWait(_ key: Key) -> Bool {
    guard heldKeys.isEmpty else { return true }
    guard let pending = session.pending else { return false }
    let key = pressed(key)
    guard !windows.isEmpty else { return command(for: key, targets)?.isAboutData ?? false }
    var windows = windows
    return pending.fillsForm || windows.take(key, environment).contains(where: \.isAboutData)
  }

  private mutating func take(_ key: Key) -> [Effect] {
    guard Layout.fits(size) else {
      // The screen shows nothing, so no key does anything but leave.
      return CommandTable.commands(for: key).contains(CommandTable.quit) ? [.quit] : []
    }
    if wasRefused, windows.isEmpty, key.isTypedOn { return [] }
    let key = pressed(key)
    notice = session.pending?.isSlow == true ? PendingChange.slow : nil
    session.pending?.isLeft = true
    let effects = windows.isEmpty ? press(key) : perform(windows.take(key, environment))
    wasRefused =
      key.isLetter && windows.isEmpty && (notice.map { $0.kind != .done } ?? false)
    return effects
  }

  /// A click on a key in the footer presses the key.
  private func pressed(_ key: Key) -> Key {
    guard case .mouse(let mouse) = key, mouse.kind == .press || mouse.kind == .doublePress,
      windows.top?.coversScreen != true
    else { return key }
    return footer.key(at: mouse.at) ?? key
  }

  /// Takes a key while no window is open.
  private mutating func press(_ key: Key) -> [Effect] {
    switch key {
    case .mouse(let mouse): return point(mouse)
    case .paste:
      notice = Notice(.hint, StatusText.pasteGoesNowhere.phrase)
      return []
    default: break
    }
    let targets = targets
    guard let command = command(for: key, targets) else {
      notice = Notice(.hint, StatusText.noSuchKey(key.label(language)))
      return []
    }
    return run(command, targets)
  }

  /// Does what a window or a screen has asked for, in order.
  mutating func perform(_ requests: [Request]) -> [Effect] {
    var effects: [Effect] = []
    for request in requests { effects += perform(request) }
    return effects
  }

  private mutating func perform(_ request: Request) -> [Effect] {
    switch request {
    case .close: windows.close()
    case .closeAll: windows.closeAll()
    case .opening(let opened): open(opened.window)
    case .help: pick(from: help(above: windows.top))
    case .tell(let notice): self.notice = notice
    case .effect(let effect): return [effect]
    case .save(let change): return save(change)
    case .undo: return undo()
    case .run(let command): return run(command, targets)
    case .press(let key): return perform(windows.take(key, environment))
    case .point(let mouse): return point(mouse)
    case .move(let movement): move(movement)
    case .filter(let text): setFilter(text)
    case .jump(let id): jump(to: id)
    case .add(let type): add(type)
    case .edit(let id): edit(id)
    case .remove(let id): remove(id)
    case .fill(let id): fillForm(with: id)
    case .call(let id): open(CalloutWindow(calling: id, environment))
    case .list(let screen, let filter, let sort): showList(of: screen, filter: filter, sort)
    case .useTheme(let name): frame.theme = name
    case .resumeForms: resumeForms()
    case .discardForms: waiting = []
    case .takeUp(let sheet): return takeUp(sheet)
    case .giveBack(let sheet): return giveBack(sheet)
    case .unmark: screens[NetworkScreen.self].unmark()
    }
    return []
  }

  mutating func open(_ window: any Window) { windows.open(window, environment) }

  mutating func pick(from source: some PickerSource) { open(Picker(source, environment)) }

  private mutating func fillForm(with record: RecordID) {
    let environment = environment
    windows.change(Form.self) { $0.fill(with: record, environment) }
  }
}

extension Key {
  /// Whether text may go on after it: a paste is all that it is.
  fileprivate var isLetter: Bool { if case .character = self { true } else { false } }

  /// Whether it belongs to text that is typed without looking.
  fileprivate var isTypedOn: Bool {
    switch self {
    case .character, .paste, .enter, .backspace, .tab: true
    default: false
    }
  }
}
