/// One thing that came from the keyboard, the clipboard or the mouse.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right
  case pageUp, pageDown, home, end
  /// F1 is `function(1)`.
  case function(Int)
  /// Ctrl-R is `control("r")`, always with the small letter.
  case control(Character)
  /// A character that came with Alt, or directly after Escape.
  case alt(Character)
  /// Text that was pasted, whole; never to be taken for commands.
  case paste(String)
  case mouse(Mouse)
}
