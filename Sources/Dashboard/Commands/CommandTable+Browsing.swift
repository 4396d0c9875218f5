import Almanac
import Canvas
import Exchange

extension CommandTable {
  static let following: [Command] = [
    Command(
      "open", [.enter], label: Phrase("öppna", "open"),
      help: Phrase(
        "Öppna det valda eller följ hänvisningen", "Open what is chosen, follow a reference"),
      footer: .at(10), run: { state, _ in state.open() }),
    Command(
      "back", [.escape, .backspace], label: Phrase("tillbaka", "back"),
      help: Phrase("Tillbaka dit du kom ifrån", "Back to where you came from"), footer: .at(20),
      needs: [
        Command.Need(Phrase("Du är längst ut; q avslutar", "You are at the start; q leaves")) {
          state, _ in state.canGoBack
        }
      ], does: { state, _ in state.goBack() }),
  ]

  static let screens: [Command] =
    Screen.allCases.map { screen in
      Command(
        "\(screen)", [.character(Character("\(screen.rawValue)"))], label: screen.title,
        help: Phrase("Visa \(screen.title(.swedish))", "Show \(screen.title(.english))"),
        does: { state, _ in state.show(screen) })
    } + [
      Command(
        "nextScreen", [.tab], label: Phrase("nästa skärm", "next screen"),
        help: Phrase("Nästa skärm", "The next screen"),
        does: { state, _ in state.show(state.screen.moved(by: 1)) }),
      Command(
        "previousScreen", [.backTab], label: Phrase("förra skärmen", "previous screen"),
        help: Phrase("Föregående skärm", "The previous screen"),
        does: { state, _ in state.show(state.screen.moved(by: -1)) }),
    ]

  static let movement: [Command] = [
    movement(
      .up, [.up, .character("k")], Phrase("upp", "up"), Phrase("Ett steg upp", "One step up")),
    movement(
      .down, [.down, .character("j")], Phrase("ner", "down"),
      Phrase("Ett steg ner", "One step down")),
    movement(
      .left, [.left, .character("h")], Phrase("vänster", "left"),
      Phrase("Till vänster, från kortet till listan", "To the left, from the card to the list")),
    movement(
      .right, [.right, .character("l")], Phrase("höger", "right"),
      Phrase("Till höger, från listan till kortet", "To the right, from the list to the card")),
    movement(
      .pageUp, [.pageUp, .control("b")], Phrase("sida upp", "page up"),
      Phrase("En sida upp", "A page up")),
    movement(
      .pageDown, [.pageDown, .control("f")], Phrase("sida ner", "page down"),
      Phrase("En sida ner", "A page down")),
    movement(.home, [.home], Phrase("först", "first"), Phrase("Till det första", "To the first")),
    movement(
      .end, [.end, .character("G")], Phrase("sist", "last"),
      Phrase("Till det sista", "To the last")),
  ]

  private static func movement(
    _ movement: Movement, _ keys: [Key], _ label: Phrase, _ help: Phrase
  ) -> Command {
    Command(
      movement.rawValue, keys, label: label, help: help,
      does: { state, _ in
        state.move(movement)
      })
  }

  static let lists: [Command] = [
    Command(
      "filter", [.character("/")], label: Phrase("filtrera", "filter"),
      help: Phrase(
        "Rader med orden; på 3 även tyst, bransch:bygg …",
        "Rows with words; on 3 also silent, branch:…"),
      footer: .at(130),
      needs: [
        Command.Need(
          Phrase(
            "Den här skärmen visar redan bara det viktigaste; hitta allt med f",
            "This screen shows only what matters; find everything with f")
        ) { state, _ in ![.overview, .analysis].contains(state.screen) }
      ], does: { state, _ in state.startFiltering() }),
    Command(
      "clearFilter", [.character("x")], label: Phrase("visa alla", "show all"),
      help: Phrase("Ta bort filtret", "Remove the filter"),
      needs: [
        Command.Need(Phrase("Inget filter är satt", "No filter is set")) { state, _ in
          !state.screens.content.browsing.filter.isEmpty
        }
      ], does: { state, _ in state.setFilter("") }),
    Command(
      "sort", [.character("o")], label: Phrase("sortera", "sort"),
      help: Phrase("Sortera efter nästa kolumn", "Sort by the next column"), footer: .at(140),
      needs: [.sortable], does: { state, _ in state.network { $0.sortByNextColumn($1) } }),
    Command(
      "reverseSort", [.character("O")], label: Phrase("vänd", "reverse"),
      help: Phrase("Vänd ordningen", "Turn the order around"), needs: [.sortable],
      does: { state, _ in state.network { $0.reverseSort($1) } }),
    Command(
      "find", [.character("f")], label: Phrase("hitta", "find"),
      help: Phrase("Hitta vad som helst, var som helst", "Find anything anywhere"),
      footer: .at(180), does: { state, _ in state.pick(from: FindList()) }),
    Command(
      "palette", [.character(":")], label: Phrase("kommando", "command"),
      help: Phrase("Skriv vad du vill göra", "Type what you want to do"), footer: .at(190),
      does: { state, targets in state.pick(from: state.palette(targets)) }),
    Command(
      "problems", [.character("!")], label: Phrase("problem", "problems"),
      help: Phrase("Vad som inte stämmer i filerna", "What is wrong in the files"),
      needs: [
        Command.Need(Phrase("Inga problem i filerna", "No problems in the files")) { state, _ in
          !state.environment.problems.isEmpty
        }
      ], does: { state, _ in state.pick(from: ProblemList()) }),
  ]

  static let calendar: [Command] = [
    Command(
      "earlier", [.character("<")], label: Phrase("månad bakåt", "month back"),
      help: Phrase("En månad bakåt i kalendern", "A month back in the calendar"), footer: .at(150),
      needs: [.inCalendar], does: { state, _ in state.calendar { $0.turnMonth(by: -1, $1) } }),
    Command(
      "later", [.character(">")], label: Phrase("månad framåt", "month on"),
      help: Phrase("En månad framåt i kalendern", "A month on in the calendar"), footer: .at(160),
      needs: [.inCalendar], does: { state, _ in state.calendar { $0.turnMonth(by: 1, $1) } }),
    Command(
      "today", [.character("g")], label: Phrase("idag", "today"),
      help: Phrase("Till idag i kalendern", "To today in the calendar"), footer: .at(170),
      needs: [.inCalendar], does: { state, _ in state.calendar { $0.goToToday($1) } }),
  ]

  static let analysis: [Command] = [
    Command(
      "group", [.character("g")], label: Phrase("dela upp", "group"),
      help: Phrase(
        "Dela upp på annat sätt: bransch, storlek, kommundel",
        "Group in another way: branch, size, district"),
      footer: .at(28), needs: [.inAnalysis],
      does: { state, _ in
        let environment = state.environment
        state.screens[AnalysisScreen.self].changeGroup(environment)
      })
  ]

  static let program: [Command] = [importing, theme, language, help, redraw, suspend, quit]

  private static let importing = Command(
    "import", [.character("I")], label: Phrase("importera", "import"),
    help: Phrase(
      "Ta in \(Importers.labels.swedish) ur en fil",
      "Take \(Importers.labels.english) in from a file"),
    does: { state, _ in state.open(ImportWindow()) })

  private static let theme = Command(
    "theme", [.character("t")], label: Phrase("tema", "theme"),
    help: Phrase("Byt färger", "Change the colours"), footer: .at(200),
    does: { state, _ in state.pickTheme() })

  static let language = Command(
    "language", [.character("L")], label: Phrase("English", "svenska"),
    help: Phrase("Byt till engelska", "Change to Swedish"), footer: .at(210),
    does: { state, _ in state.changeLanguage() })

  static let help = Command(
    "help", [.character("?"), .function(1)], label: Phrase("hjälp", "help"),
    help: Phrase("Den här hjälpen", "This help"),
    does: { state, targets in state.pick(from: state.help(targets)) })

  private static let redraw = Command(
    "redraw", [.control("l")], label: Phrase("rita om", "redraw"),
    help: Phrase("Rita om skärmen", "Draw the screen again"), run: { _, _ in [.redraw] })

  private static let suspend = Command(
    "suspend", [.control("z")], label: Phrase("pausa", "suspend"),
    help: Phrase(
      "Lägg Sju i bakgrunden; fg hämtar tillbaka", "Sju to the background; fg brings it back"),
    run: { _, _ in [.suspend] })

  static let quit = Command(
    "quit", [.character("q"), .control("c")], label: Phrase("avsluta", "quit"),
    help: Phrase("Avsluta Sju", "Leave Sju"), run: { state, _ in state.quit() })
}
