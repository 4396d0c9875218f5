import Glibc

extension Session {
  /// Waits for what happens next; for no longer than `timeout`, or for ever if that is nil. Uses no
  /// processor and sends nothing while waiting.
  package mutating func next(timeout: Duration? = nil) -> Event {
    let deadline = timeout.map { Clock.milliseconds + $0.wholeMilliseconds }
    while events.isEmpty {
      if isClosed { return .closed }
      let rest = deadline.map { max($0 - Clock.milliseconds, 0) }
      if !listen(milliseconds: rest.map { Int32(clamping: $0) } ?? -1), rest == 0 {
        return .timeout
      }
    }
    return events.removeFirst()
  }

  /// Whether more has been heard already, so that drawing can wait until all of it has been taken.
  package var hasMore: Bool { !events.isEmpty }

  /// Waits once and takes what there is; false if there was nothing.
  private mutating func listen(milliseconds: Int32) -> Bool {
    var descriptors = [
      pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: screen.input, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&descriptors, 2, milliseconds)
    guard ready != 0 else { return false }
    guard ready > 0 else { return errno == EINTR }
    if descriptors[0].revents != 0 { take(pipe.drain()) }
    let state = Int32(descriptors[1].revents)
    if state & POLLIN != 0 {
      let heard = keys.read(window: screen.window, descriptor: screen.input)
      events += heard.keys.map { .key($0) }
      isClosed = heard.isEnd
    } else if state & (POLLHUP | POLLERR | POLLNVAL) != 0 {
      isClosed = true
    }
    return true
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
