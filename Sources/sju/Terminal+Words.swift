import Almanac
import Glibc
import Terminal

/// The failures of the terminal, in words.
extension SessionError {
  /// Why the overview is printed instead of drawn; nil where it is a failure.
  func explanation(_ language: Language) -> String? {
    switch self {
    case .cannotPlaceText(let terminal), .noDescription(let terminal):
      let name = terminal.isEmpty ? "TERM" : "TERM=\(terminal)"
      return Phrase(
        "\(name): den här terminalen kan inte ritas på, så översikten skrivs som text. "
          + "Pröva TERM=xterm, eller sju list och sju show.",
        "\(name): this terminal can’t be drawn on, so the overview is printed as text. "
          + "Try TERM=xterm, or sju list and sju show.")(language)
    case .notATerminal:
      return Phrase(
        "utdata är ingen terminal, så översikten skrivs som text; sju snapshot sparar skärmar.",
        "output is no terminal, so the overview is printed as text; sju snapshot saves screens.")(
          language)
    case .noKeyboard:
      return Phrase(
        "indata är ingen terminal, och text är inga tangenter, så översikten skrivs som text; "
          + "starta sju utan < och |.",
        "input is no terminal, and text is no keys, so the overview is printed as text; "
          + "start sju without < and |.")(language)
    case .system, .alreadyOpen: return nil
    }
  }

  func failure(_ language: Language) -> String {
    guard case .system(let number) = self else {
      return Phrase("terminalen är upptagen", "the terminal is in use")(language)
    }
    return Phrase("terminalen kan inte öppnas", "the terminal can’t be opened")(language)
      + ": " + String(cString: strerror(number))
  }
}

extension Held {
  /// The situation, and the way out of it.
  var phrase: Phrase {
    switch self {
    case .paste:
      Phrase(
        "En inklistring pågår och slutet har inte kommit; Ctrl-C avbryter den",
        "A paste is under way and its end hasn’t come; Ctrl-C breaks it off")
    case .reply:
      Phrase(
        "Terminalen har inte sagt klart, så tangenter väntar; Ctrl-C släpper dem",
        "The terminal hasn’t finished speaking, so keys wait; Ctrl-C sets them free")
    }
  }
}

extension TerminalNote {
  var phrase: Phrase {
    switch self {
    case .unknownTerminal(let name, let other):
      Phrase(
        "Terminalen \(name.isEmpty ? "utan namn" : name) är okänd här; den behandlas som \(other)",
        "The terminal \(name.isEmpty ? "without a name" : name) is unknown here; treated as \(other)"
      )
    case .plainLocale(let used):
      Phrase(
        "Språkmiljön kan bara ASCII; \(used) används",
        "The locale knows ASCII alone; \(used) is used")
    case .limitedEncoding(let name):
      Phrase(
        "Teckenuppsättningen \(name) saknar tecken; likadana visas i stället",
        "The character set \(name) lacks characters; look-alikes are shown")
    }
  }
}
