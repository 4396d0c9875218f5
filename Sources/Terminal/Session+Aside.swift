import CNcurses
import Canvas
import Glibc

extension Session {
  /// Gives the terminal back as it was found, runs `body` (an editor, a pager), and takes it again
  /// with the screen as it was. What is typed or signalled meanwhile is for whoever has the
  /// terminal then.
  package mutating func aside<R>(_ body: () throws -> R) rethrows -> R {
    if marksPaste { screen.send(.bracketedPasteOff) }
    endwin()
    sju_guard_set_armed(0)
    defer {
      take(pipe.drain().filter { [SIGTERM, SIGHUP].contains($0) })
      takeBack()
    }
    return try body()
  }

  /// Stops the process and those it shares a job with, as Ctrl-Z does to programs that don't read
  /// it; returns when the user brings it back.
  package mutating func suspend() {
    aside { sju_obey(SIGTSTP, 1) }
  }

  /// Takes the terminal again after a while in which anything may have happened to it.
  mutating func takeBack() {
    sju_guard_set_armed(1)
    reset_prog_mode()
    adoptSize()
    forgetScreen()
    if let (canvas, theme) = lastShown {
      show(canvas, theme: theme)
    } else {
      wrefresh(screen.window)
    }
    if marksPaste { screen.send(.bracketedPasteOn) }
  }

  /// Takes over the size that the terminal has now.
  mutating func adoptSize() {
    guard let now = screen.terminalSize, now != size else { return }
    resizeterm(Int32(clamping: now.rows), Int32(clamping: now.columns))
    size = screen.size
    forgetScreen()
    prepareReset()
    events.removeAll { if case .resize = $0 { true } else { false } }
    events.append(.resize(size))
  }
}
