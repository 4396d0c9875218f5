import Almanac
import Canvas

extension CommandTable {
  static let changing: [CommandEntry] = [
    CommandEntry(
      command: .edit, keys: [.character("e")], label: Phrase("ändra", "edit"),
      help: Phrase("Ändra det valda i ett formulär", "Change what is chosen in a form"),
      group: .changing),
    CommandEntry(
      command: .add, keys: [.character("a")], label: Phrase("ny …", "add …"),
      help: Phrase(
        "Lägg till en organisation, person, kontakt …", "Add an organisation, person, encounter …"),
      group: .changing),
    CommandEntry(
      command: .delete, keys: [.character("d")], label: Phrase("ta bort", "delete"),
      help: Phrase(
        "Ta bort det valda; vad mer som går visas först",
        "Remove what is chosen; shows what else goes"), group: .changing),
    CommandEntry(
      command: .settings, keys: [.character(",")], label: Phrase("inställningar", "settings"),
      help: Phrase(
        "Kommunens namn, språk, tema, mål för kontakter",
        "The municipality’s name, theme, goals"), group: .changing),
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
