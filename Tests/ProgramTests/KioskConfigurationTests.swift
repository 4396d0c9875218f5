import TestSupport
import Foundation
import Testing

/// What the operator wants is done; what nobody can do is told, and the usual done instead.
struct KioskConfigurationTests {
  @Test func `what can't be used is told with its line, and the rest is used`() throws {
    let folder = try Hall.folder()
    _ = try folder.write(
      "hall/kiosk.rec",
      Array(
        """
        # Operatörens önskemål
        Language: en
        Theme: rosa
        IdleSeconds: 0
        OldAfterDays: snart
        Hours: ibland
        Closed: lite
        ExitKeys: Left Left 1 e
        Colour: red
        strunt
        """.utf8))
    let hall = try Hall(in: folder)
    try hall.tmux.expect("Seven steps for local business")
    let errors = hall.tmux.file("errors").split(separator: "\n")
    for (line, name) in [
      (3, "Theme"), (4, "IdleSeconds"), (5, "OldAfterDays"), (6, "Hours"), (7, "Closed"),
      (8, "ExitKeys"), (9, "Colour"),
    ] {
      let start = "sju: hall/kiosk.rec:\(line): \(name): "
      #expect(errors.contains { $0.hasPrefix(start) }, "\(errors)")
    }
    #expect(errors.contains { $0.hasPrefix("sju: hall/kiosk.rec:10: expected ") })
    #expect(errors.count == 8)
  }

  @Test func `the command line goes before the named file, and that before the folder's`() throws {
    let folder = try Hall.folder()
    let day = Calendar(identifier: .gregorian).component(.weekday, from: Date())
    // Closed today, yesterday and tomorrow, by whatever clock.
    let closed = ["wed", "thu", "fri", "sat", "sun", "mon", "tue"][day - 1]
    try folder.write("hall/kiosk.rec", "Language: sv\nHours: \(closed) 8-17\n")
    try folder.write("own.rec", "Language: sv\nClosed: dimmed\n")
    let hall = try Hall("--publication hall --settings own.rec --language en", in: folder)
    try hall.tmux.expect("opens ")
    #expect(try !hall.tmux.text().contains("Seven steps"))
    // The same folder's file may change, and is taken up.
    try hall.write("hall/kiosk.rec", "Hours: dagligen 0-24\n")
    try hall.tmux.expect("Seven steps for local business")
  }

  @Test func `secret keys that everyone can read are remarked upon, and not repeated`() throws {
    let folder = try Hall.folder()
    try folder.write("hall/kiosk.rec", "ExitKeys: F9 F9 s j u\n")
    let hall = try Hall(in: folder)
    try hall.expectWelcome()
    let errors = hall.tmux.file("errors")
    #expect(errors.contains("hall/kiosk.rec: everyone on this machine can read ExitKeys in it"))
    #expect(!errors.contains("F9"))
  }

  @Test func `a file of wishes that was named and is not there is told`() throws {
    let hall = try Hall("--publication hall --settings none.rec")
    try hall.expectWelcome()
    #expect(hall.tmux.file("errors") == "sju: none.rec: it does not exist\n")
  }
}
