extension Session {
  /// Puts text into the clipboard of the machine that the user sits at, also over ssh (OSC 52).
  /// False, and nothing done, where the terminal can't be asked or the text is over 75,000 bytes,
  /// which is what terminals take.
  package func copy(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard isXtermLike, bytes.count <= 75_000 else { return false }
    screen.send(.clipboard(bytes))
    return true
  }
}
