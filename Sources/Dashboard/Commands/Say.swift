import Almanac

/// The words of the status line.
enum Say {
  static let pasteGoesNowhere = Phrase(
    "Inklistrad text körs aldrig som kommandon; öppna ett fält först, till exempel med /",
    "Pasted text never runs as commands; open a field first, for instance with /")

  static func noSuchKey(_ name: String) -> Phrase {
    Phrase(
      "\(name) gör ingenting här; ? visar vad som går",
      "\(name) does nothing here; ? shows what does")
  }
}
