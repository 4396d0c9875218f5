import TestSupport
import Almanac
import Foundation
import Model
import Testing

@testable import Store

/// Sheets for an editor among Sju's own files: they keep their base, and are nobody's way elsewhere.
struct SheetTests {
  private let id = RecordID(.person, "a")

  private func folder(_ files: MemoryFileSystem = MemoryFileSystem(Sample.disk)) -> DataFolder {
    DataFolder(path: "/d", in: files)
  }

  private func sheet(_ folder: DataFolder) throws -> RecordSheet {
    try #require(try folder.read().sheet(of: id, .swedish))
  }

  /// What an editor makes of a sheet: it writes, and ends in one way or another.
  private func write(_ line: String, _ folder: DataFolder) throws {
    let path = folder.path(ofSheet: id)
    let bytes = try folder.files.read(path)
    try folder.files.replace(path, with: bytes + Array((line + "\n").utf8))
  }

  @Test func `what an editor wrote comes back with its base, and is known to be written`() throws {
    let folder = folder()
    let sheet = try sheet(folder)
    let laid = try folder.layOut(sheet)
    #expect(try folder.edited(sheet, since: laid).isSaved == false)
    try write("Note: Ny", folder)
    let edited = try folder.edited(sheet, since: laid)
    #expect(edited.isSaved && edited.isWrittenOn)
    #expect(edited.base == sheet.base)
  }

  @Test func `a sheet that was left is found at the next start, one with nothing on it is not`()
    throws
  {
    let folder = folder()
    _ = try folder.layOut(try sheet(folder))
    #expect(folder.leftSheets().isEmpty)
    #expect(try folder.files.isThere(folder.path(ofSheet: id)) == false)
    _ = try folder.layOut(try sheet(folder))
    try write("Note: Ny", folder)
    let left = try #require(folder.leftSheets().first)
    #expect(left.id == id && left.isWrittenOn)
    #expect(folder.leftSheet(of: id) == left)
    folder.removeSheet(of: id)
    #expect(folder.leftSheets().isEmpty)
  }

  @Test func `a sheet that another Sju has open is neither offered nor opened`() throws {
    let files = MemoryFileSystem(Sample.disk)
    let (one, other) = (folder(files), folder(files))
    let hold = try #require(try one.holdSheet(of: id))
    _ = try one.layOut(try sheet(one))
    try write("Note: Ny", one)
    #expect(try other.holdSheet(of: id) == nil)
    #expect(other.leftSheets().isEmpty)
    one.release(hold)
    #expect(other.leftSheets().count == 1)
  }

  @Test func `a sheet without a base beside it is known by the name of its file`() throws {
    let files = MemoryFileSystem(Sample.disk)
    let folder = folder(files)
    _ = try folder.layOut(try sheet(folder))
    try write("Note: Ny", folder)
    try files.remove("/d/.sju/edit-person-a.base")
    let left = try #require(folder.leftSheets().first)
    #expect(left.id == id && left.base == [])
  }

  /// On a real disk, where there are links.
  private func withLinks(_ body: (DataFolder, TemporaryFolder) throws -> Void) throws {
    let root = try TemporaryFolder()
    try root.makeFolder("d/network")
    try root.write("d/network/persons.rec", Sample.persons)
    try root.write("victim", "mine")
    try body(DataFolder(path: root.path("d")), root)
    #expect(try root.text("victim") == "mine")
  }

  @Test(arguments: ["edit-person-a.rec", "edit-person-a.base", "edit-person-a.lock"])
  func `a link that came with the folder is not written through by an editor`(
    _ name: String
  ) throws {
    try withLinks { folder, root in
      try root.makeFolder("d/.sju")
      try root.link("d/.sju/" + name, to: "victim")
      let sheet = try sheet(folder)
      #expect(throws: SaveFailure.self) {
        _ = try folder.holdSheet(of: id)
        _ = try folder.layOut(sheet)
      }
      #expect(folder.leftSheets().isEmpty)
    }
  }

  @Test func `a link in the place of Sju's own folder is written through by nobody`() throws {
    try withLinks { folder, root in
      try root.makeFolder("other")
      try root.link("d/.sju", to: "other")
      let sheet = try sheet(folder)
      #expect(throws: SaveFailure.self) { _ = try folder.layOut(sheet) }
      var place = DraftPlace(folder)
      #expect(throws: SaveFailure.self) {
        try place.keep(Draft([[Draft.Line("Text", "utkast")]]))
      }
      #expect(try root.names("other").isEmpty)
    }
  }

  @Test(arguments: ["draft.rec", "draft.rec.new", "draft.rec.lock"])
  func `a link that came with the folder is not written through by a draft`(
    _ name: String
  ) throws {
    try withLinks { folder, root in
      try root.makeFolder("d/.sju")
      try root.link("d/.sju/" + name, to: "victim")
      var place = DraftPlace(folder)
      _ = place.find()
      do throws(SaveFailure) {
        try place.keep(Draft([[Draft.Line("Text", "utkast")]]))
      } catch {
        #expect(error.reason == .ownLink)
      }
    }
  }
}
