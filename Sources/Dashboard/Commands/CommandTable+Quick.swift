import Almanac
import Canvas

extension CommandTable {
  /// What the chief does most.
  static let quick: [CommandEntry] = [
    CommandEntry(
      command: .log, keys: [.character("v")], label: Phrase("besök", "visit"),
      help: Phrase(
        "Logga besök, samtal, brev eller möte, och löfte",
        "Log a visit, call, mail or meeting; promise"), group: .changing),
    CommandEntry(
      command: .promise, keys: [.character("p")], label: Phrase("löfte", "promise"),
      help: Phrase(
        "Lova något: vad, till när och vem", "Promise something: what, by when and who"),
      group: .changing),
    CommandEntry(
      command: .tickOff, keys: [.character(" ")], label: Phrase("klart", "done"),
      help: Phrase(
        "Bocka av det valda, med vad det blev", "Tick off what is chosen, with what came of it"),
      group: .changing),
    CommandEntry(
      command: .moveDay, keys: [.character("+")], label: Phrase("flytta", "move"),
      help: Phrase(
        "Flytta till en annan dag: +1v är om en vecka", "Move to another day: +1w is in a week"),
      group: .changing),
    CommandEntry(
      command: .status, keys: [.character("s")], label: Phrase("läge", "status"),
      help: Phrase(
        "Läget för moment, insats eller möte",
        "How a step, activity or meeting is doing"),
      group: .changing),
    CommandEntry(
      command: .hold, keys: [.character("H")], label: Phrase("hållet", "held"),
      help: Phrase(
        "Mötet hölls: det blir en kontakt med de bjudna",
        "The meeting was held: log it with the invited"),
      group: .changing),
    CommandEntry(
      command: .note, keys: [.character("n")], label: Phrase("anteckna", "note"),
      help: Phrase(
        "Anteckna om det valda, vad det än är", "Note on what is chosen, whatever it is"),
      group: .changing),
  ]
}
