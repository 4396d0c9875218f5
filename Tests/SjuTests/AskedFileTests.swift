import Almanac
import Dashboard
import Exchange
import Foundation
import Model
import TestSupport
import TestTowns
import Testing

@testable import sju

/// Files of other programs, as the screen gets them from the disk.
struct AskedFileTests {
  private let place: TemporaryFolder

  init() throws {
    place = try TemporaryFolder()
    _ = try place.write("kontakter.vcf", "BEGIN:VCARD\nFN:Bo Ek\nEND:VCARD\n")
    _ = try place.write("konto.txt", "x")
  }

  @Test func `a file is read whole, and what is wrong with it is said`() throws {
    let path = place.path("kontakter.vcf")
    #expect(
      ForeignFiles.answer(.readFile(path))
        == .fileRead(
          ForeignBytes(name: path, bytes: Array("BEGIN:VCARD\nFN:Bo Ek\nEND:VCARD\n".utf8))))
    #expect(why(place.path("borta"))?.contains("den finns inte") == true)
    #expect(why(place.path(""))?.contains("det är ingen vanlig fil") == true)
    #expect(why("/dev/zero")?.contains("det är ingen vanlig fil") == true)
    #expect(mkfifo(place.path("rör"), 0o600) == 0)
    #expect(why(place.path("rör"))?.contains("det är ingen vanlig fil") == true)
    let large = place.path("stor.csv")
    #expect(FileManager.default.createFile(atPath: large, contents: nil))
    #expect(truncate(large, off_t(ForeignBytes.maximumBytes + 1)) == 0)
    #expect(why(large)?.contains("större än 10 MB") == true)
    #expect(ForeignFiles.answer(.quit) == nil)
  }

  private func why(_ path: String) -> String? {
    if case .fileNotRead(path, let why) = ForeignFiles.answer(.readFile(path)) {
      why.swedish
    } else {
      nil
    }
  }

  @Test func `a path goes on as far as all names do`() throws {
    #expect(mkdir(place.path("mapp"), 0o700) == 0)
    #expect(mkdir(place.path(".dold"), 0o700) == 0)
    _ = try place.write("kontanter.csv", "")
    for (start, end) in [
      ("k", "kont"), ("kon", "kont"), ("kontak", "kontakter.vcf"), ("konta", "konta"),
      ("m", "mapp/"), ("x", "x"), (".", ".dold/"), ("borta/x", "borta/x"),
    ] {
      let (path, whole) = (place.path("") + "/" + start, place.path("") + "/" + end)
      #expect(ForeignFiles.answer(.completePath(path)) == .pathCompleted(path, whole))
    }
  }

  @Test func `a file is taken in and saved in the folder`() throws {
    let (stage, test) = (Stage(), try TestFolder())
    stage.press("I")
    stage.type(place.path("kontakter.vcf"))
    stage.press("Enter Enter")
    let loop = stage.play(Municipality(files: Starter.files), in: test.folder)
    #expect(try test.text("network/persons.rec").contains("Name: Bo Ek\n"))
    #expect(stage.shown.contains { $0.contains("+ Bo Ek") })
    // Whether the disk was quick enough for it to be shown or not.
    #expect(
      loop.state.notice?.text.swedish
        == "Sparat: importera kontakter ur kontakter.vcf · u ångrar")
  }

  @Test func `the home folder is meant by a tilde`() {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    guard case .pathCompleted("~/", let longer) = ForeignFiles.answer(.completePath("~/")) else {
      Issue.record("no answer")
      return
    }
    #expect(longer.hasPrefix("~/"))
    #expect("~/x".expandingHome == home + "/x")
  }
}
