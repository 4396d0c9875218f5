import Almanac
import Canvas
import Insight
import Model
import Widgets

/// A key of a call-out: what it is called and does, on its row and in help.
struct CalloutKey {
  /// The first is the one shown.
  let keys: [Key]
  let label: Phrase
  let help: Phrase
  /// Whether it stands on the row of keys, or only in help.
  var isShown = true
  /// Whether it is help itself.
  var isHelp = false
  let run: (inout CalloutWindow, Environment) -> [Request]
}

extension CalloutKey {
  /// A key that turns to another page, or moves on one.
  init(
    turning keys: [Key], label: Phrase, help: Phrase, isShown: Bool = true,
    _ turn: @escaping (inout CalloutWindow, Environment) -> Void
  ) {
    self.init(keys: keys, label: label, help: help, isShown: isShown) { window, environment in
      turn(&window, environment)
      return []
    }
  }
}

/// The keys that do something on a page of a call-out: the row, help and the keyboard all read
/// this.
struct CalloutKeys {
  private(set) var keys: [CalloutKey] = []

  init(_ window: CalloutWindow, _ environment: Environment) {
    let run = window.run(environment.municipality)
    switch window.page {
    case .offer: keys = offer(environment.municipality.runningCallouts.count)
    case .kind: keys = kinds(environment.language)
    case .reason: keys = [start, close]
    case .calling: keys = outcomes(run, environment.municipality) + [undo, leave]
    case .leaving: keys = [goOn, pause([.escape, .character("q")]), sumUp]
    case .summary: keys = summary(run)
    }
    keys.append(help)
  }

  func key(_ key: Key) -> CalloutKey? { keys.first { $0.keys.contains(key) } }

  /// What can be pressed, for somebody who pressed something else.
  func whatElse(than key: Key) -> Phrase {
    if case .paste = key {
      return Phrase("Inklistrad text gör ingenting här", "Pasted text does nothing here")
    }
    func list(_ language: Language) -> String {
      keys.filter(\.isShown).compactMap { $0.keys.first?.label(language) }.joined(separator: " ")
    }
    return Phrase(
      "\(key.label(.swedish)) gör ingenting här; tryck något av \(list(.swedish))",
      "\(key.label(.english)) does nothing here; press one of \(list(.english))")
  }

  /// Help that presses the keys: nothing else works there.
  func help(_ environment: Environment) -> CommandList {
    let language = environment.language
    return CommandList(
      title: environment.helpTitle,
      keys: keys.filter { !$0.isHelp }.compactMap { key in
        key.keys.first.map { first in
          Picker.Row(
            lead: key.keys.map { $0.label(language) }.joined(separator: " "),
            title: key.help(language), requests: [.close, .press(first)], act: Phrase("gör", "do"))
        }
      })
  }

  private func summary(_ run: CalloutRun?) -> [CalloutKey] {
    guard let run else { return [pause([.escape])] }
    let isOpen = run.isRunning
    return [
      run.toFollowUp.isEmpty ? nil : followUp, isOpen ? end : nil,
      isOpen && run.next != nil ? goOn : nil, isOpen ? undo : nil,
      pause([.escape, .character("q")]), scrollUp, scrollDown,
    ].compactMap(\.self)
  }

  private func outcomes(_ run: CalloutRun?, _ municipality: Municipality) -> [CalloutKey] {
    [
      note(
        "r", .reached, Phrase("nådd", "reached"),
        Phrase("Nådd; numret är kontrollerat idag", "Reached; the number is verified today")),
      note(
        "n", .noAnswer, run?.afterNoAnswer ?? Phrase("", ""),
        Phrase(
          "Svarar inte: nästa nummer, ersättaren eller nästa medlem",
          "No answer: the next number, the deputy or the next member")),
      note(
        "w", .wrongNumber, Phrase("fel nummer", "wrong number"),
        Phrase(
          "Fel nummer: rings inte igen, och ska rättas",
          "Wrong number: not called again, to be corrected")),
      note(
        "s", .later, Phrase("senare", "later"),
        Phrase("Senare: kommer igen när alla är ringda", "Later: comes again after all the others")),
    ]
  }

  private func note(
    _ character: Character, _ outcome: AttemptOutcome, _ label: Phrase, _ help: Phrase
  ) -> CalloutKey {
    CalloutKey(keys: [.character(character)], label: label, help: help) {
      $0.note(outcome, $1)
    }
  }

  private func kinds(_ language: Language) -> [CalloutKey] {
    // Both languages' letters: whoever sits down to call finds the key.
    let drill: [Key] = [.character("ö"), .character("d")]
    let real: [Key] = [.character("s"), .character("r")]
    let isSwedish = language == .swedish
    return [
      kind(
        .drill, isSwedish ? drill : drill.reversed(), Phrase("övning", "drill"),
        Phrase("Övning: ingen kris, allt annat som vanligt", "Drill: no crisis, the rest alike")),
      kind(
        .real, isSwedish ? real : real.reversed(), Phrase("skarpt läge", "real"),
        Phrase("Skarpt läge: det har hänt något", "Real: something has happened")),
      close,
    ]
  }

  private func kind(
    _ kind: CalloutKind, _ keys: [Key], _ label: Phrase, _ help: Phrase
  ) -> CalloutKey {
    CalloutKey(turning: keys, label: label, help: help) { window, _ in window.ask(kind) }
  }

  private func offer(_ count: Int) -> [CalloutKey] {
    [
      CalloutKey(
        keys: [.enter, .character("C")], label: Phrase("fortsätt", "go on"),
        help: Phrase("Fortsätt där larmningen var", "Go on where the call-out was")
      ) { window, environment in
        window.offered(environment.municipality).map { [.close, .call($0)] } ?? []
      },
      choose(1, .down, Phrase("Nästa larmning", "The next call-out"), isShown: count > 1),
      choose(-1, .up, Phrase("Förra larmningen", "The call-out before"), isShown: false),
      CalloutKey(
        turning: [.character("n")], label: Phrase("ny larmning", "new call-out"),
        help: Phrase("Börja en ny larmning", "Begin another call-out")
      ) { window, _ in window.begin() },
      close,
    ]
  }

  private func choose(_ step: Int, _ key: Key, _ help: Phrase, isShown: Bool) -> CalloutKey {
    CalloutKey(turning: [key], label: Phrase("välj", "choose"), help: help, isShown: isShown) {
      $0.choose(step, $1.municipality)
    }
  }
}

extension CalloutKeys {
  private var start: CalloutKey {
    CalloutKey(
      keys: [.enter], label: Phrase("börja ringa", "start calling"),
      help: Phrase("Börja larmningen", "Start the call-out")
    ) { $0.start($1) }
  }

  private var close: CalloutKey {
    CalloutKey(
      keys: [.escape, .control("c")], label: Phrase("avbryt", "cancel"),
      help: Phrase("Tillbaka utan att larma", "Back without calling out")
    ) { _, _ in [.close] }
  }

  private var undo: CalloutKey {
    CalloutKey(
      keys: [.character("u")], label: Phrase("ångra", "undo"),
      help: Phrase("Ångra det senaste i larmningen", "Undo the last of this call-out")
    ) { $0.undo($1) }
  }

  private var leave: CalloutKey {
    CalloutKey(
      turning: [.escape, .character("q"), .control("c")], label: Phrase("paus", "pause"),
      help: Phrase("Pausa eller avsluta larmningen", "Pause or end the call-out")
    ) { window, _ in window.leave() }
  }

  private func pause(_ keys: [Key]) -> CalloutKey {
    CalloutKey(
      keys: keys + [.control("c")], label: Phrase("paus", "pause"),
      help: Phrase(
        "Till skärmarna; C fortsätter larmningen", "To the screens; C goes on with the call-out")
    ) { $0.pause($1.municipality) }
  }

  private var goOn: CalloutKey {
    CalloutKey(
      turning: [.enter], label: Phrase("ring vidare", "call on"),
      help: Phrase("Ring vidare till dem som är kvar", "Call those who are left")
    ) { $0.goOn($1) }
  }

  private var sumUp: CalloutKey {
    CalloutKey(
      turning: [.character("a")], label: Phrase("avsluta", "end"),
      help: Phrase("Visa hur det gick, och avsluta", "Show how it went, and end")
    ) { window, _ in window.sumUp() }
  }

  private var end: CalloutKey {
    CalloutKey(
      keys: [.character("a")], label: Phrase("avsluta", "end"),
      help: Phrase("Avsluta larmningen", "End the call-out")
    ) { $0.end($1) }
  }

  private var followUp: CalloutKey {
    CalloutKey(
      keys: [.character("f")], label: Phrase("följ upp", "follow up"),
      help: Phrase(
        "En återkoppling för var och en som inte nåddes eller har fel nummer",
        "A follow-up for each who was not reached or has a wrong number")
    ) { $0.followUp($1) }
  }

  private var scrollUp: CalloutKey {
    scroll(
      -1, [.up, .pageUp, .home], Phrase("upp", "up"),
      Phrase("Upp i sammanställningen", "Up in the summary"))
  }

  private var scrollDown: CalloutKey {
    scroll(
      1, [.down, .pageDown, .end], Phrase("ner", "down"),
      Phrase("Ner i sammanställningen", "Down in the summary"))
  }

  private func scroll(_ step: Int, _ keys: [Key], _ label: Phrase, _ help: Phrase) -> CalloutKey {
    CalloutKey(turning: keys, label: label, help: help, isShown: false) { window, _ in
      window.scroll(by: step)
    }
  }

  private var help: CalloutKey {
    CalloutKey(
      keys: [.character("?"), .function(1)], label: Phrase("hjälp", "help"),
      help: Phrase("Den här hjälpen", "This help"), isHelp: true
    ) { _, _ in [.help] }
  }
}

extension CalloutRun {
  /// The key that says that nobody answers, and whom it leads to.
  fileprivate var afterNoAnswer: Phrase {
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
