package import Model

/// What must be done outside the state, as a value that a test can compare.
package enum Effect: Equatable, Sendable {
  /// Leave the dashboard.
  case quit
  /// Put the dashboard in the background (Ctrl-Z) and come back whole.
  case suspend
  /// Draw every cell again, for a terminal that something else wrote on.
  case redraw
  /// Save what is different between two versions, the older one as it was read. To be answered at
  /// once, before the next key, with `.saved` or `.notSaved`.
  case save(Municipality, since: Municipality)
  /// Keep what is being typed on the disk, or nothing any more. May wait until no key does.
  case keepDraft(Draft?)
  /// Put away a draft that can't be used, and say where.
  case setDraftAside
}
