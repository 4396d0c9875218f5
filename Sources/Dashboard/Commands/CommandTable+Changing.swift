import Almanac
import Canvas

extension CommandTable {
  static let changing: [CommandEntry] =
    quick + [
      CommandEntry(
        command: .edit, keys: [.character("e")], label: Phrase("ändra", "edit"),
        help: Phrase("Ändra det valda i ett formulär", "Change what is chosen in a form"),
        group: .changing),
      CommandEntry(
        command: .add, keys: [.character("a")], label: Phrase("ny …", "add …"),
        help: Phrase(
          "Lägg till en organisation, person, kontakt …", "Add an organisation, person, encounter …"
        ),
        group: .changing),
      CommandEntry(
        command: .delete, keys: [.character("d")], label: Phrase("ta bort", "delete"),
        help: Phrase(
          "Ta bort det valda; visar först vad som följer",
          "Remove what is chosen; shows what else goes"), group: .changing),
      CommandEntry(
        command: .settings, keys: [.character(",")], label: Phrase("inställningar", "settings"),
        help: Phrase(
          "Kommunens namn, språk, tema, mål för kontakter",
          "Name, language, theme, goals for contacts"), group: .changing),
      CommandEntry(
        command: .editor, keys: [.character("E")], label: Phrase("editor", "editor"),
        help: Phrase(
          "Öppna posten som text i din editor",
          "Open the record as text in your editor"),
        group: .changing),
      CommandEntry(
        command: .copy, keys: [.character("y")], label: Phrase("kopiera", "copy"),
        help: Phrase(
          "Kopiera ett nummer eller en adress", "Copy a number or an address"), group: .changing),
      CommandEntry(
        command: .mark, keys: [.character(" ")], label: Phrase("markera", "mark"),
        help: Phrase("Markera raden, eller ta bort markeringen", "Mark the row, or unmark it"),
        group: .changing),
      CommandEntry(
        command: .markRange, keys: [.character("m")], label: Phrase("markera hit", "mark to here"),
        help: Phrase(
          "Markera allt från den senast markerade hit", "Mark all from the last marked one to here"),
        group: .changing),
      CommandEntry(
        command: .markAll, keys: [.character("*")], label: Phrase("markera alla", "mark all"),
        help: Phrase(
          "Markera allt som filtret visar, eller inget", "Mark all that the filter shows, or none"),
        group: .changing),
      CommandEntry(
        command: .bulk, keys: [.character("b")],
        label: Phrase("med markerade", "do with marked"),
        help: Phrase(
          "Etikett, fält, export för alla markerade",
          "Tag, field, export for all the marked"), group: .changing),
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
