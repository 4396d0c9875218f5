package import Almanac
package import Canvas

/// One command as a person meets it.
package struct CommandEntry: Equatable, Sendable {
  package let command: Command
  /// The keys that run it; the first is the one shown.
  package let keys: [Key]
  /// A word or two: the footer and the palette.
  package let label: Phrase
  /// A sentence: help.
  package let help: Phrase
  package let group: CommandGroup
}

/// The headings of help, in order.
package enum CommandGroup: Int, CaseIterable, Sendable {
  case screens, movement, changing, council, lists, finding, calendar, program

  var title: Phrase {
    switch self {
    case .screens: Phrase("Skärmar", "Screens")
    case .movement: Phrase("Röra sig", "Moving")
    case .changing: Phrase("Ändra", "Changing")
    case .council: Phrase("Krisrådet", "The council")
    case .lists: Phrase("Listor", "Lists")
    case .finding: Phrase("Hitta", "Finding")
    case .calendar: Phrase("Kalender", "Calendar")
    case .program: Phrase("Programmet", "The program")
    }
  }
}

/// The one table of commands, in the order in which help tells them.
package enum CommandTable {
  package static let entries: [CommandEntry] =
    following + changing + council + lists + calendar + program + screens + movement

  /// The commands that `key` runs where nothing is being typed: the first that does something where
  /// one is. No two of them ever do.
  package static func commands(for key: Key) -> [Command] { byKey[key] ?? [] }

  package static func entry(for command: Command) -> CommandEntry? {
    entries.first { $0.command == command }
  }

  private static let byKey: [Key: [Command]] = Dictionary(
    entries.flatMap { entry in entry.keys.map { ($0, [entry.command]) } }, uniquingKeysWith: +)

  private static let screens: [CommandEntry] =
    [Command.overview, .steps, .network, .council, .calendar].enumerated().compactMap {
      index, command in
      guard let screen = Screen(rawValue: index + 1) else { return nil }
      return CommandEntry(
        command: command, keys: [.character(Character("\(index + 1)"))], label: screen.title,
        help: Phrase("Visa \(screen.title(.swedish))", "Show \(screen.title(.english))"),
        group: .screens)
    } + [
      CommandEntry(
        command: .nextScreen, keys: [.tab], label: Phrase("nästa skärm", "next screen"),
        help: Phrase("Nästa skärm", "The next screen"), group: .screens),
      CommandEntry(
        command: .previousScreen, keys: [.backTab],
        label: Phrase("förra skärmen", "previous screen"),
        help: Phrase("Föregående skärm", "The previous screen"), group: .screens),
    ]

  private static let movement: [CommandEntry] = [
    CommandEntry(
      command: .up, keys: [.up, .character("k")], label: Phrase("upp", "up"),
      help: Phrase("Ett steg upp", "One step up"), group: .movement),
    CommandEntry(
      command: .down, keys: [.down, .character("j")], label: Phrase("ner", "down"),
      help: Phrase("Ett steg ner", "One step down"), group: .movement),
    CommandEntry(
      command: .left, keys: [.left, .character("h")], label: Phrase("vänster", "left"),
      help: Phrase(
        "Till vänster, från kortet till listan", "To the left, from the card to the list"),
      group: .movement),
    CommandEntry(
      command: .right, keys: [.right, .character("l")], label: Phrase("höger", "right"),
      help: Phrase(
        "Till höger, från listan till kortet", "To the right, from the list to the card"),
      group: .movement),
    CommandEntry(
      command: .pageUp, keys: [.pageUp, .control("b")], label: Phrase("sida upp", "page up"),
      help: Phrase("En sida upp", "A page up"), group: .movement),
    CommandEntry(
      command: .pageDown, keys: [.pageDown, .control("f")], label: Phrase("sida ner", "page down"),
      help: Phrase("En sida ner", "A page down"), group: .movement),
    CommandEntry(
      command: .home, keys: [.home], label: Phrase("först", "first"),
      help: Phrase("Till det första", "To the first"), group: .movement),
    CommandEntry(
      command: .end, keys: [.end, .character("G")], label: Phrase("sist", "last"),
      help: Phrase("Till det sista", "To the last"), group: .movement),
  ]

  private static let following: [CommandEntry] = [
    CommandEntry(
      command: .open, keys: [.enter], label: Phrase("öppna", "open"),
      help: Phrase(
        "Öppna det valda eller följ hänvisningen", "Open what is chosen, follow a reference"),
      group: .movement),
    CommandEntry(
      command: .back, keys: [.escape, .backspace], label: Phrase("tillbaka", "back"),
      help: Phrase("Tillbaka dit du kom ifrån", "Back to where you came from"), group: .movement),
  ]

  private static let lists: [CommandEntry] = [
    CommandEntry(
      command: .filter, keys: [.character("/")], label: Phrase("filtrera", "filter"),
      help: Phrase(
        "Rader med orden; på 3 även tyst, bransch:bygg …",
        "Rows with the words; on 3 also silent, branch:…"), group: .lists),
    CommandEntry(
      command: .clearFilter, keys: [.character("x")], label: Phrase("visa alla", "show all"),
      help: Phrase("Ta bort filtret", "Remove the filter"), group: .lists),
    CommandEntry(
      command: .sort, keys: [.character("o")], label: Phrase("sortera", "sort"),
      help: Phrase("Sortera efter nästa kolumn", "Sort by the next column"), group: .lists),
    CommandEntry(
      command: .reverseSort, keys: [.character("O")], label: Phrase("vänd", "reverse"),
      help: Phrase("Vänd ordningen", "Turn the order around"), group: .lists),
    CommandEntry(
      command: .find, keys: [.character("f")], label: Phrase("hitta", "find"),
      help: Phrase("Hitta vad som helst, var som helst", "Find anything anywhere"), group: .finding),
    CommandEntry(
      command: .palette, keys: [.character(":")], label: Phrase("kommando", "command"),
      help: Phrase("Skriv vad du vill göra", "Type what you want to do"), group: .finding),
    CommandEntry(
      command: .problems, keys: [.character("!")], label: Phrase("problem", "problems"),
      help: Phrase("Vad som inte stämmer i filerna", "What is wrong in the files"), group: .finding),
  ]

  private static let calendar: [CommandEntry] = [
    CommandEntry(
      command: .earlier, keys: [.character("<")], label: Phrase("månad bakåt", "month back"),
      help: Phrase("En månad bakåt i kalendern", "A month back in the calendar"), group: .calendar),
    CommandEntry(
      command: .later, keys: [.character(">")], label: Phrase("månad framåt", "month on"),
      help: Phrase("En månad framåt i kalendern", "A month on in the calendar"), group: .calendar),
    CommandEntry(
      command: .today, keys: [.character("g")], label: Phrase("idag", "today"),
      help: Phrase("Till idag i kalendern", "To today in the calendar"), group: .calendar),
  ]

  private static let program: [CommandEntry] = [
    CommandEntry(
      command: .theme, keys: [.character("t")], label: Phrase("tema", "theme"),
      help: Phrase("Byt färger", "Change the colours"), group: .program),
    CommandEntry(
      command: .language, keys: [.character("L")], label: Phrase("English", "svenska"),
      help: Phrase("Byt till engelska", "Change to Swedish"), group: .program),
    CommandEntry(
      command: .help, keys: [.character("?"), .function(1)], label: Phrase("hjälp", "help"),
      help: Phrase("Den här hjälpen", "This help"), group: .program),
    CommandEntry(
      command: .redraw, keys: [.control("l")], label: Phrase("rita om", "redraw"),
      help: Phrase("Rita om skärmen", "Draw the screen again"), group: .program),
    CommandEntry(
      command: .suspend, keys: [.control("z")], label: Phrase("pausa", "suspend"),
      help: Phrase(
        "Lägg Sju i bakgrunden; fg hämtar tillbaka", "Sju to the background; fg brings it back"),
      group: .program),
    CommandEntry(
      command: .quit, keys: [.character("q"), .control("c")], label: Phrase("avsluta", "quit"),
      help: Phrase("Avsluta Sju", "Leave Sju"), group: .program),
  ]
}
