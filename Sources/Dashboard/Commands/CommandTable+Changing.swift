import Almanac
import Canvas

extension CommandTable {
  static let changing: [CommandEntry] = [
    CommandEntry(
      command: .undo, keys: [.character("u")], label: Phrase("ångra", "undo"),
      help: Phrase("Ångra det senaste, steg för steg", "Undo the last change, step by step"),
      group: .changing),
    CommandEntry(
      command: .redo, keys: [.control("r")], label: Phrase("gör om", "redo"),
      help: Phrase("Gör om det som ångrades", "Make the change again that was undone"),
      group: .changing),
  ]
}
