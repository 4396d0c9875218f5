import Almanac
import Canvas
import Insight
import Model

extension CommandTable {
  static let changing: [Command] = daily + editing + marking

  /// What the chief does most.
  private static let daily: [Command] = [
    Command(
      "log", [.character("v")], label: Phrase("besök", "visit"),
      help: Phrase(
        "Logga besök, samtal, brev eller möte, och löfte",
        "Log a visit, call, mail or meeting; promise"),
      footer: .at(30), needs: [.alone], does: { $0.log($1) }),
    Command(
      "promise", [.character("p")], label: Phrase("löfte", "promise"),
      help: Phrase(
        "Lova något: vad, till när och vem", "Promise something: what, by when and who"),
      footer: .at(40), needs: [.alone], does: { $0.promise($1) }),
    Command(
      "tickOff", [.character(" ")], label: Phrase("klart", "done"),
      help: Phrase(
        "Bocka av det valda, med vad det blev", "Tick off what is chosen, with what came of it"),
      footer: .at(50),
      needs: [
        .alone,
        Command.Need(
          Phrase(
            "Välj en öppen återkoppling eller insats att bocka av",
            "Choose an open follow-up or activity to tick off")
        ) { $1.tickable != nil },
      ], does: { $0.tickOff($1) }),
    Command(
      "moveDay", [.character("+")], label: Phrase("flytta", "move"),
      help: Phrase(
        "Flytta till en annan dag: +1v är om en vecka", "Move to another day: +1w is in a week"),
      footer: .at(110),
      needs: [
        .alone,
        Command.Need(
          Phrase(
            "Välj en återkoppling, en insats eller ett möte att flytta",
            "Choose a follow-up, an activity or a meeting to move")
        ) { $1.movable != nil },
      ], does: { $0.moveDay($1) }),
    Command(
      "status", [.character("s")], label: Phrase("läge", "status"),
      help: Phrase(
        "Läget för moment, insats eller möte", "How a step, activity or meeting is doing"),
      needs: [
        .alone,
        Command.Need(
          Phrase(
            "Välj ett moment, en insats, ett möte eller en övning",
            "Choose a step, an activity, a meeting or an exercise")
        ) { $1.staged != nil },
      ], does: { $0.setStatus($1) }),
    Command(
      "hold", [.character("H")], label: Phrase("hållet", "held"),
      help: Phrase(
        "Mötet hölls: det blir en kontakt med de bjudna",
        "The meeting was held: log it with the invited"),
      footer: .at(120),
      needs: [
        .alone,
        Command.Need(
          Phrase(
            "Välj ett möte eller en övning som är planerad",
            "Choose a planned meeting or exercise")
        ) { $1.holdable != nil },
      ], run: { $0.hold($1) }),
    Command(
      "seat", [.character("B")], label: Phrase("bord", "seating"),
      help: Phrase(
        "Placera mötets gäster vid bord, så att de träffar nya",
        "Seat the guests of the meeting so that they meet new people"),
      footer: .at(125),
      needs: [
        .alone,
        Command.Need(
          Phrase("Välj ett möte som någon är bjuden till", "Choose a meeting with guests")
        ) { state, targets in targets.seatable(on: state.today) != nil },
      ], does: { $0.seat($1) }),
    Command(
      "registers", [.character("R")], label: Phrase("registren", "registers"),
      help: Phrase(
        "Nytt i de offentliga registren; läs in filer",
        "News of the public registers; take files in"),
      footer: .at(155),
      needs: [
        Command.Need(
          Phrase("Gäller på näringslivets skärm (3)", "Works on the screen of businesses (3)")
        ) { state, _ in state.screen == .network }
      ], does: { state, _ in state.open(RegisterWindow()) }),
    Command(
      "note", [.character("n")], label: Phrase("anteckna", "note"),
      help: Phrase(
        "Anteckna om det valda, vad det än är", "Note on what is chosen, whatever it is"),
      needs: [.alone, .chosen], does: { $0.note($1) }),
  ]

  /// What the analysis proposes.
  static let proposed: [Command] = [
    Command(
      "introduce", [.character("i")], label: Phrase("för samman", "introduce"),
      help: Phrase(
        "För samman de två som analysen föreslår, och följ upp",
        "Bring together the two that the analysis proposes, and follow up"),
      footer: .at(25),
      needs: [
        Command.Need(
          Phrase(
            "Gäller två som analysen (6) föreslår att föra samman",
            "For two that the analysis (6) proposes to bring together")
        ) { state, _ in state.proposedAct?.isIntroduction == true }
      ], does: { state, _ in state.introduce() }),
    Command(
      "planVisit", [.character("i")], label: Phrase("planera besök", "plan visit"),
      help: Phrase(
        "Planera ett besök hos den som analysen föreslår",
        "Plan a visit to the one that the analysis proposes"),
      footer: .at(26),
      needs: [
        Command.Need(
          Phrase("Välj vem att besöka i analysen (6)", "Choose whom to visit in 6")
        ) { state, _ in state.proposedAct?.isIntroduction == false }
      ], does: { state, _ in state.planVisit() }),
    Command(
      "decline", [.character("x")], label: Phrase("inte aktuellt", "not now"),
      help: Phrase(
        "Föreslå inte de två mer; u ångrar", "Don’t propose the two again; u undoes"),
      footer: .at(27),
      needs: [
        Command.Need(
          Phrase(
            "Gäller två som analysen (6) föreslår att föra samman",
            "For two that the analysis (6) proposes to bring together")
        ) { state, _ in state.proposedAct?.isIntroduction == true }
      ], run: { state, _ in state.declineIntroduction() }),
  ]

  private static let editing: [Command] = [
    Command(
      "edit", [.character("e")], label: Phrase("ändra", "edit"),
      help: Phrase("Ändra det valda i ett formulär", "Change what is chosen in a form"),
      footer: .at(90), needs: [.alone, .chosen], does: { $0.edit($1) }),
    Command(
      "add", [.character("a")], label: Phrase("ny …", "add …"),
      help: Phrase(
        "Lägg till en organisation, person, kontakt …", "Add an organisation, person, encounter …"),
      footer: .at(100), does: { $0.add($1) }),
    Command(
      "delete", [.character("d")], label: Phrase("ta bort", "delete"),
      help: Phrase(
        "Ta bort det valda; visar först vad som följer",
        "Remove what is chosen; shows what else goes"),
      needs: [
        .alone, .chosen,
        Command.Need(
          Phrase("De sju momenten tas inte bort", "The seven steps are not removed")
        ) { !$1.removable.isEmpty },
      ], does: { $0.remove($1) }),
    Command(
      "settings", [.character(",")], label: Phrase("inställningar", "settings"),
      help: Phrase(
        "Kommunens namn, språk, tema, mål för kontakter",
        "Name, language, theme, goals for contacts"),
      does: { state, _ in state.editSettings() }),
    Command(
      "editor", [.character("E")], label: Phrase("editor", "editor"),
      help: Phrase(
        "Öppna posten som text i din editor", "Open the record as text in your editor"),
      needs: [
        .alone,
        Command.Need(Command.Need.chosen.otherwise) { state, targets in
          !targets.ids.isEmpty || state.malformedFile != nil
        },
      ], run: { $0.openEditor($1) }),
    Command(
      "copy", [.character("y")], label: Phrase("kopiera", "copy"),
      help: Phrase("Kopiera ett nummer eller en adress", "Copy a number or an address"),
      needs: [.alone, .chosen], does: { $0.copy($1) }),
  ]

  private static let marking: [Command] = [
    Command(
      "mark", [.character(" ")], label: Phrase("markera", "mark"),
      help: Phrase("Markera raden, eller ta bort markeringen", "Mark the row, or unmark it"),
      footer: .at(60),
      needs: [
        .markable, Command.Need(Command.Need.markable.otherwise) { $1.tickable == nil },
      ], does: { state, _ in state.network { $0.mark($1) } }),
    Command(
      "markRange", [.character("m")], label: Phrase("markera hit", "mark to here"),
      help: Phrase(
        "Markera allt från den senast markerade hit", "Mark all from the last marked one to here"),
      needs: [.markable], does: { state, _ in state.network { $0.markRange($1) } }),
    Command(
      "markAll", [.character("*")], label: Phrase("markera alla", "mark all"),
      help: Phrase(
        "Markera allt som filtret visar, eller inget", "Mark all that the filter shows, or none"),
      needs: [.markable], does: { state, _ in state.network { $0.markAll($1) } }),
    Command(
      "bulk", [.character("b")], label: Phrase("med markerade", "do with marked"),
      help: Phrase(
        "Etikett, fält, export för alla markerade", "Tag, field, export for all the marked"),
      footer: .at(70),
      needs: [
        Command.Need(StatusText.nothingMarked.phrase) { state, _ in
          !state.screens[NetworkScreen.self].marks.isEmpty
        }
      ], does: { state, _ in state.doWithMarked() }),
    Command(
      "undo", [.character("u")], label: Phrase("ångra", "undo"),
      help: Phrase("Ångra det senaste, steg för steg", "Undo the last change, step by step"),
      needs: [
        Command.Need(
          Phrase("Inget är ändrat sedan start", "Nothing is changed since the start")
        ) { state, _ in state.session.history.nextUndo != nil }
      ], run: { state, _ in state.undo() }),
    Command(
      "redo", [.control("r")], label: Phrase("gör om", "redo"),
      help: Phrase("Gör om det som ångrades", "Make the change again that was undone"),
      needs: [
        Command.Need(Phrase("Inget är ångrat", "Nothing is undone")) { state, _ in
          state.session.history.nextRedo != nil
        }
      ], run: { state, _ in state.redo() }),
  ]

  static let council: [Command] = [
    Command(
      "callout", [.character("C")], label: Phrase("larma", "call out"),
      help: Phrase(
        "Larma krisrådet, eller fortsätt en larmning", "Call out the council, or go on calling"),
      footer: .at(5, on: .council),
      needs: [
        Command.Need(
          Phrase(
            "Krisrådet har inga medlemmar att ringa", "The council has no members to call")
        ) { state, _ in !state.municipality.members.isEmpty }
      ], does: { state, _ in state.callOut() }),
    Command(
      "verify", [.character("K")], label: Phrase("kontrollerad", "verified"),
      help: Phrase(
        "Numret stämmer idag; på jourkontaktens kort: k",
        "The number is right today; on its card also k"),
      footer: .at(80),
      // Everywhere else k goes up, as in vi.
      ownKey: Command.OwnKey(key: .character("k")) { state, _ in state.isOnContactCard },
      needs: [
        Command.Need(
          Phrase(
            "Välj först en jourkontakt eller en medlem",
            "Choose a duty contact or a member first")
        ) { $1.contact != nil }
      ], run: { $0.verify($1) }),
  ]
}
