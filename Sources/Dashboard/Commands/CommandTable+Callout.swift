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
        "Jourkontaktens nummer stämmer idag; på kontaktens kort även k",
        "The duty contact’s number is right today; k too on its card"),
      group: .council),
  ]
}
