/// Everything that the dashboard can be asked to do. Keys, the palette, help and the footer are all
/// read from ``CommandTable``, so that none of them can promise what another does not keep.
package enum Command: String, CaseIterable, Sendable {
  case overview, steps, network, council, calendar
  case nextScreen, previousScreen
  case up, down, left, right, pageUp, pageDown, home, end
  case open, back
  case add, edit, delete, settings
  case log, promise, tickOff, moveDay, status, note, hold
  case editor, copy, undo, redo
  case mark, markRange, markAll, bulk
  case callout, verify
  case filter, clearFilter, sort, reverseSort
  case find, palette, problems
  case earlier, later, today
  case theme, language, help, redraw, suspend, quit
}
