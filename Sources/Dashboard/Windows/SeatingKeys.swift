import Almanac
import Canvas

/// The keys of the seating.
typealias SeatingKey = WindowKey<SeatingWindow>

extension WindowKey<SeatingWindow> {
  static var all: [SeatingKey] { acts + moves + [forHelp] }

  private static var acts: [SeatingKey] {
    [
      SeatingKey(
        [.enter, .control("s")], Phrase("spara", "save"),
        Phrase(
          "Spara placeringen med mötet, i stället för den som fanns",
          "Keep the seating with the meeting, in the place of an earlier one")
      ) { $0.save($1) },
      SeatingKey(
        [.tab, .pageDown], Phrase("omgång", "round"),
        Phrase("Nästa omgång; siffran visar just den", "The next round; its digit shows it"),
        does: { window, _ in window.turn(by: 1) }),
      SeatingKey(
        [.character(" ")], Phrase("lås plats", "pin"),
        Phrase(
          "● Den valda sitter kvar där i den här omgången när de andra blandas om",
          "● The chosen one stays there in this round when the others are mixed again")
      ) { window, _ in window.pin(inAllRounds: false) },
      SeatingKey(
        [.character("v")], Phrase("värd", "host"),
        Phrase(
          "◆ Den valda är värd vid sitt bord, i alla omgångar",
          "◆ The chosen one is the host of the table, in all rounds")
      ) { window, _ in window.pin(inAllRounds: true) },
      SeatingKey(
        [.character("d"), .delete], Phrase("kommer inte", "not coming"),
        Phrase(
          "Den valda kommer inte: från den här omgången placeras de andra om",
          "The chosen one does not come: from this round on the others are seated again")
      ) { window, _ in window.cancel() },
      SeatingKey(
        [.character("+")], Phrase("större bord", "larger tables"),
        Phrase("En plats till vid varje bord", "One seat more at each table"),
        does: { window, _ in window.change(seats: 1) }),
      SeatingKey(
        [.character("-")], Phrase("mindre bord", "smaller tables"),
        Phrase("En plats färre vid varje bord", "One seat fewer at each table"), isShown: false,
        does: { window, _ in window.change(seats: -1) }),
      SeatingKey(
        [.character(">")], Phrase("fler omgångar", "more rounds"),
        Phrase("En omgång till", "One round more"), does: { window, _ in window.change(rounds: 1) }),
      SeatingKey(
        [.character("<")], Phrase("färre omgångar", "fewer rounds"),
        Phrase("En omgång färre", "One round fewer"), isShown: false,
        does: { window, _ in window.change(rounds: -1) }),
      SeatingKey(
        [.character("n")], Phrase("blanda om", "mix again"),
        Phrase(
          "En annan placering av alla som inte är låsta",
          "Another seating of all who are not pinned"),
        does: { window, _ in window.mix() }),
      SeatingKey(
        [.character("w")], Phrase("skriv ut", "print"),
        Phrase(
          "Skriv en fil att skriva ut: namnlista, bordskort, ett kort för var och en",
          "Write a file to print: a list by name, table cards, a card for each guest")
      ) { $0.write($1) },
      SeatingKey(
        [.character("a")], Phrase("alla kommer", "all come"),
        Phrase("De som inte skulle komma gör det ändå", "Those who would not come do so after all"),
        isShown: false, does: { window, _ in window.takeBack() }),
      SeatingKey(
        [.escape, .control("c"), .character("q")], Phrase("stäng", "close"),
        Phrase("Stäng; det som är sparat är kvar", "Close; what is saved stays")
      ) { window, environment in window.leave(environment) },
    ]
  }

  private static var moves: [SeatingKey] {
    [
      SeatingKey(
        [.backTab, .pageUp], Phrase("omgången före", "round before"),
        Phrase("Omgången före", "The round before"), isShown: false,
        does: { window, _ in window.turn(by: -1) }),
      SeatingKey(
        [.up, .character("k")], Phrase("upp", "up"),
        Phrase("Den som sitter ovanför", "The one above"),
        isShown: false, does: { window, environment in window.move(down: -1, environment) }),
      SeatingKey(
        [.down, .character("j")], Phrase("ned", "down"),
        Phrase("Den som sitter nedanför", "The one beneath"), isShown: false,
        does: { window, environment in window.move(down: 1, environment) }),
      SeatingKey(
        [.left], Phrase("vänster", "left"), Phrase("Bordet till vänster", "The table to the left"),
        isShown: false, does: { window, _ in window.move(table: -1, seat: 0) }),
      SeatingKey(
        [.right], Phrase("höger", "right"), Phrase("Bordet till höger", "The table to the right"),
        isShown: false, does: { window, _ in window.move(table: 1, seat: 0) }),
    ]
  }
}
