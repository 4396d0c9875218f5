import Glibc

extension Session {
  /// Waits for what happens next; for no longer than `timeout`, or for ever if that is nil. Uses no
  /// processor and sends nothing while waiting.
  /// - Parameter descriptors: what else to wait for until it can be read; negative ones are passed
  ///   over.
  package mutating func next(timeout: Duration? = nil, or descriptors: [Int32] = []) -> Event {
    let deadline = timeout.map { Clock.milliseconds + $0.wholeMilliseconds }
    while events.isEmpty {
      if isClosed { return .closed }
      let now = Clock.milliseconds
      let rest = [deadline, keys.deadline].compactMap { $0 }.min().map { max($0 - now, 0) }
      switch listen(milliseconds: rest.map { Int32(clamping: $0) } ?? -1, or: descriptors) {
      case .other: return .ready
      case .nothing:
        events += keys.pass()
        if events.isEmpty, let deadline, Clock.milliseconds >= deadline { return .timeout }
      case .something: break
      }
    }
    return events.removeFirst()
  }

  /// Whether more has been heard already, so that drawing can wait until all of it has been taken.
  package var hasMore: Bool { !events.isEmpty }

  /// Whether something was typed that has not been taken yet, be it heard already or not.
  package mutating func hasTyped() -> Bool {
    if events.isEmpty { _ = listen(milliseconds: 0, or: []) }
    return hasMore
  }

  private enum Heard { case nothing, something, other }

  /// Waits once and takes what there is; keys and signals go first.
  private mutating func listen(milliseconds: Int32, or others: [Int32]) -> Heard {
    let readable = Int16(POLLIN)
    var descriptors = ([pipe.readEnd, screen.input] + others).map {
      pollfd(fd: $0, events: readable, revents: 0)
    }
    let ready = poll(&descriptors, nfds_t(descriptors.count), milliseconds)
    guard ready != 0 else { return .nothing }
    guard ready > 0 else { return errno == EINTR ? .something : .nothing }
    if descriptors[0].revents != 0 { take(pipe.drain()) }
    if descriptors[1].revents != 0 {
      let heard = keys.read(screen.input)
      events += heard.events
      isClosed = heard.isEnd
    }
    guard events.isEmpty, !isClosed else { return .something }
    return descriptors.dropFirst(2).contains { $0.revents != 0 } ? .other : .something
  }

  /// Does what signals ask of the session itself, and makes events of the others.
  mutating func take(_ signals: [Int32]) {
    for number in signals {
      switch number {
      case SIGWINCH: break
      case SIGTSTP:
        suspend()
        events.append(.signal(.continued))
      case SIGCONT:
        takeBack()
        events.append(.signal(.continued))
      default: Signal(number: number).map { events.append(.signal($0)) }
      }
    }
    if signals.contains(SIGWINCH) { adoptSize() }
  }
}
