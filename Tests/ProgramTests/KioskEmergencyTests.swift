import TestSupport
import Foundation
import Testing

/// What everybody must read now is on the screen at once, and stays until it is taken away.
struct KioskEmergencyTests {
  @Test func `it takes over at once in both languages, changes, and leaves with its file`() throws {
    let hall = try Hall()
    try hall.expectWelcome()
    try hall.tmux.press("1")
    try hall.write(
      "hall/emergency.rec",
      "Title: Koka\nText: Koka vattnet i tre minuter.\nTitleEn: Boil\nTextEn: Boil the water.\n"
        + "Since: 2026-03-01 09:30\n")
    try hall.tmux.expect("Koka vattnet i tre minuter.")
    try hall.tmux.expect("Boil the water.")
    try hall.tmux.expect("VIKTIGT MEDDELANDE")
    try hall.write("hall/emergency.rec", "Title: Slut\nText: Vattnet är bra igen.\n")
    try hall.tmux.expect("Vattnet är bra igen.")
    try hall.remove("hall/emergency.rec")
    try hall.expectWelcome()
    #expect(hall.tmux.file("errors").isEmpty)
  }

  @Test func `it is there from the start, and a publishing or a lost folder does not end it`()
    throws
  {
    let folder = try Hall.folder()
    try folder.write("hall/emergency.rec", "Text: Gå in\nText: Stäng fönstren\n")
    let hall = try Hall(in: folder)
    try hall.tmux.expect("Stäng fönstren")
    try hall.publish("steps", "1", "Name=Nytt namn")
    try hall.move("hall", to: "away")
    try hall.tmux.press("1")
    // The next look at the folder has come and gone when this has been told.
    #expect(
      try hall.tmux.becomes { hall.tmux.file("errors").contains("the folder can't be opened") })
    #expect(try hall.tmux.text().contains("Stäng fönstren"))
    try hall.move("away", to: "hall")
    try hall.remove("hall/emergency.rec")
    try hall.expectWelcome()
    try hall.tmux.expect("Nytt namn")
  }

  @Test func `words in a field of another name, and in a second record, are said too`() throws {
    let hall = try Hall()
    try hall.expectWelcome()
    try hall.write(
      "hall/emergency.rec", "Title: Utrymning\nTXT: Gå ut genast.\n\nText: Samling i parken.\n")
    try hall.tmux.expect("Gå ut genast.")
    try hall.tmux.expect("Samling i parken.")
  }

  @Test func `whoever is in a hurry need not know of fields`() throws {
    let hall = try Hall()
    try hall.expectWelcome()
    try hall.write("hall/emergency.rec", "")
    try hall.write("hall/emergency.rec", "Utrym huset!\n\nGå till parken.\n")
    try hall.tmux.expect("Gå till parken.")
    try hall.remove("hall/emergency.rec")
    try FileManager.default.createDirectory(
      atPath: hall.folder.path("hall/emergency.rec"), withIntermediateDirectories: false)
    #expect(
      try hall.tmux.becomes {
        hall.tmux.file("errors").contains("hall/emergency.rec: it is not an ordinary file")
      })
    #expect(try hall.tmux.text().contains("Gå till parken."))
    try hall.remove("hall/emergency.rec")
    try hall.expectWelcome()
  }
}
