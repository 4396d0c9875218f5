import Almanac
import Canvas

extension CommandTable {
  static let council: [CommandEntry] = [
    CommandEntry(
      command: .callout, keys: [.character("C")], label: Phrase("larma", "call out"),
      help: Phrase(
        "Larma krisrådet, eller fortsätt en larmning", "Call out the council, or go on calling"),
      group: .council),
    CommandEntry(
      command: .verify, keys: [.character("K")], label: Phrase("kontrollerad", "verified"),
      help: Phrase(
        "Numret stämmer idag; på jourkontaktens kort: k",
        "The number is right today; on its card also k"),
      group: .council),
  ]
}
