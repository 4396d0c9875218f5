import Almanac
import Canvas
import Insight
import Model
import Widgets

/// What can be done in a call-out.
enum CalloutAct: Equatable, Sendable {
  case choose(Int)
  case resume, begin, start
  case kind(CalloutKind)
  case note(AttemptOutcome)
  case undo
  /// Out of the window, or from the contact to the question of pausing or ending.
  case back
  case goOn, sumUp, pause, followUp, end
  case scroll(Int)
  case help
}

/// A key of a call-out: what it is called and does, on its row and in help.
struct CalloutKey: Equatable {
  /// The first is the one shown.
  let keys: [Key]
  let act: CalloutAct
  let label: Phrase
  let help: Phrase
  /// Whether it stands on the row of keys, or only in help.
  var isShown = true
}

/// The keys that do something on a page of a call-out: the row, help and the keyboard all read this.
struct CalloutKeys: Equatable {
  private(set) var keys: [CalloutKey] = []

  init(_ state: State, _ mode: CalloutMode) {
    switch mode.page {
    case .offer: keys = offer(state.municipality.runningCallouts.count)
    case .kind: keys = kinds(state.language)
    case .reason: keys = [start, close]
    case .calling: keys = outcomes(state) + [undo, leave]
    case .leaving: keys = [goOn, pause([.escape, .character("q")]), sumUp]
    case .summary: keys = summary(state)
    }
    keys.append(help)
  }

  func act(for key: Key) -> CalloutAct? { keys.first { $0.keys.contains(key) }?.act }

  private func summary(_ state: State) -> [CalloutKey] {
    guard let run = state.calloutRun else { return [pause([.escape])] }
    let isOpen = run.isRunning
    return [
      run.toFollowUp.isEmpty ? nil : followUp, isOpen ? end : nil,
      isOpen && run.next != nil ? goOn : nil, isOpen ? undo : nil,
      pause([.escape, .character("q")]), scrollUp, scrollDown,
    ].compactMap(\.self)
  }

  private func outcomes(_ state: State) -> [CalloutKey] {
    [
      key(
        "r", .note(.reached), Phrase("nådd", "reached"),
        Phrase("Nådd; numret är kontrollerat idag", "Reached; the number is verified today")),
      key(
        "n", .note(.noAnswer),
        state.calloutRun?.afterNoAnswer(state.municipality) ?? Phrase("", ""),
        Phrase(
          "Svarar inte: nästa nummer, ersättaren eller nästa medlem",
          "No answer: the next number, the deputy or the next member")),
      key(
        "w", .note(.wrongNumber), Phrase("fel nummer", "wrong number"),
        Phrase(
          "Fel nummer: rings inte igen, och ska rättas",
          "Wrong number: not called again, to be corrected")),
      key(
        "s", .note(.later), Phrase("senare", "later"),
        Phrase("Senare: kommer igen när alla är ringda", "Later: comes again after all the others")),
    ]
  }

  private func kinds(_ language: Language) -> [CalloutKey] {
    // Both languages' letters: whoever sits down to call finds the key.
    let drill: [Key] = [.character("ö"), .character("d")]
    let real: [Key] = [.character("s"), .character("r")]
    let isSwedish = language == .swedish
    return [
      CalloutKey(
        keys: isSwedish ? drill : drill.reversed(), act: .kind(.drill),
        label: Phrase("övning", "drill"),
        help: Phrase(
          "Övning: ingen kris, allt annat som vanligt", "Drill: no crisis, the rest alike")),
      CalloutKey(
        keys: isSwedish ? real : real.reversed(), act: .kind(.real),
        label: Phrase("skarpt läge", "real"),
        help: Phrase("Skarpt läge: det har hänt något", "Real: something has happened")),
      close,
    ]
  }

  private func offer(_ count: Int) -> [CalloutKey] {
    let moves = [
      CalloutKey(
        keys: [.down], act: .choose(1), label: Phrase("välj", "choose"),
        help: Phrase("Nästa larmning", "The next call-out"), isShown: count > 1),
      CalloutKey(
        keys: [.up], act: .choose(-1), label: Phrase("välj", "choose"),
        help: Phrase("Förra larmningen", "The call-out before"), isShown: false),
    ]
    return [
      CalloutKey(
        keys: [.enter, .character("C")], act: .resume, label: Phrase("fortsätt", "go on"),
        help: Phrase("Fortsätt där larmningen var", "Go on where the call-out was"))
    ] + moves + [
      key(
        "n", .begin, Phrase("ny larmning", "new call-out"),
        Phrase("Börja en ny larmning", "Begin another call-out")), close,
    ]
  }
}

extension CalloutKeys {
  private func key(
    _ character: Character, _ act: CalloutAct, _ label: Phrase, _ help: Phrase
  ) -> CalloutKey {
    CalloutKey(keys: [.character(character)], act: act, label: label, help: help)
  }

  private var start: CalloutKey {
    CalloutKey(
      keys: [.enter], act: .start, label: Phrase("börja ringa", "start calling"),
      help: Phrase("Börja larmningen", "Start the call-out"))
  }

  private var close: CalloutKey {
    CalloutKey(
      keys: [.escape, .control("c")], act: .back, label: Phrase("avbryt", "cancel"),
      help: Phrase("Tillbaka utan att larma", "Back without calling out"))
  }

  private var undo: CalloutKey {
    key(
      "u", .undo, Phrase("ångra", "undo"),
      Phrase("Ångra det senaste i larmningen", "Undo the last of this call-out"))
  }

  private var leave: CalloutKey {
    CalloutKey(
      keys: [.escape, .character("q"), .control("c")], act: .back, label: Phrase("paus", "pause"),
      help: Phrase("Pausa eller avsluta larmningen", "Pause or end the call-out"))
  }

  private func pause(_ keys: [Key]) -> CalloutKey {
    CalloutKey(
      keys: keys + [.control("c")], act: .pause, label: Phrase("paus", "pause"),
      help: Phrase(
        "Till skärmarna; C fortsätter larmningen", "To the screens; C goes on with the call-out"))
  }

  private var goOn: CalloutKey {
    CalloutKey(
      keys: [.enter], act: .goOn, label: Phrase("ring vidare", "call on"),
      help: Phrase("Ring vidare till dem som är kvar", "Call those who are left"))
  }

  private var sumUp: CalloutKey {
    key(
      "a", .sumUp, Phrase("avsluta", "end"),
      Phrase("Visa hur det gick, och avsluta", "Show how it went, and end"))
  }

  private var end: CalloutKey {
    key(
      "a", .end, Phrase("avsluta", "end"),
      Phrase("Avsluta larmningen", "End the call-out"))
  }

  private var followUp: CalloutKey {
    key(
      "f", .followUp, Phrase("följ upp", "follow up"),
      Phrase(
        "En återkoppling för var och en som inte nåddes eller har fel nummer",
        "A follow-up for each who was not reached or has a wrong number"))
  }

  private var scrollUp: CalloutKey {
    CalloutKey(
      keys: [.up, .pageUp, .home], act: .scroll(-1), label: Phrase("upp", "up"),
      help: Phrase("Upp i sammanställningen", "Up in the summary"), isShown: false)
  }

  private var scrollDown: CalloutKey {
    CalloutKey(
      keys: [.down, .pageDown, .end], act: .scroll(1), label: Phrase("ner", "down"),
      help: Phrase("Ner i sammanställningen", "Down in the summary"), isShown: false)
  }

  private var help: CalloutKey {
    CalloutKey(
      keys: [.character("?"), .function(1)], act: .help, label: Phrase("hjälp", "help"),
      help: Phrase("Den här hjälpen", "This help"))
  }
}

extension CalloutRun {
  /// The key that says that nobody answers, and whom it leads to.
  fileprivate func afterNoAnswer(_ municipality: Municipality) -> Phrase {
    guard let called = next, let number = called.next,
      let place = called.numbers.firstIndex(of: number)
    else { return Phrase("svarar inte", "no answer") }
    let rest = called.numbers[(place + 1)...].first { !called.wrong.contains($0) }
    guard let rest else { return Phrase("svarar inte → nästa", "no answer → next") }
    return rest.contact == number.contact
      ? Phrase("svarar inte → nästa nummer", "no answer → next number")
      : Phrase("svarar inte → ersättare", "no answer → deputy")
  }
}
