import TestSupport
import Almanac
import Foundation
import Model
import Testing

@testable import Store

struct DataFolderTests {
  private let place: TemporaryFolder
  private var path: String { place.path }

  init() throws { place = try TemporaryFolder() }

  private let files: [(path: String, bytes: [UInt8])] = [
    ("settings.rec", Array("Municipality: Prov\n".utf8)),
    ("network/persons.rec", Array("Id: a\nName: Åsa\n".utf8)),
  ]

  @Test(arguments: [
    ("here", ["SJU_DATA": "/a"], "here"), (nil, ["SJU_DATA": "/a", "HOME": "/h"], "/a"),
    (nil, ["XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/sju"),
    (nil, ["XDG_DATA_HOME": "x", "HOME": "/h"], "/h/.local/share/sju"),
    ("", ["SJU_DATA": "", "HOME": "/h"], "/h/.local/share/sju"), (nil, ["HOME": ""], nil),
  ])
  func `the folder is where the option says, else the environment`(
    _ option: String?, _ environment: [String: String], _ path: String?
  ) {
    #expect(DataFolder.location(option: option, environment: environment)?.path == path)
  }

  @Test func `a folder that is made is for its owner alone, and opens as it was made`() throws {
    let folder = DataFolder(path: path + "/deep/sju/")
    #expect(!folder.exists)
    try folder.make(files)
    #expect(folder.exists)
    #expect(try place.mode("deep/sju") == 0o700)
    #expect(try place.mode("deep/sju/network") == 0o700)
    #expect(try place.mode("deep/sju/network/persons.rec") == 0o600)
    #expect(try place.names("deep") == ["sju"])
    #expect(try folder.open() == Municipality(files: files))
    #expect(try folder.open().persons["a"]?.name == "Åsa")
  }

  @Test func `an empty folder is filled, any other is left as it is`() throws {
    let folder = DataFolder(path: path)
    #expect(!folder.exists)
    try folder.make(files)
    let refused = DataFolder.Failure(path: path, act: .make, reason: .exists)
    #expect(throws: refused) { try folder.make(files) }
    #expect(try folder.open().persons.count == 1)
    let file = DataFolder(path: path + "/settings.rec")
    #expect(file.exists)
    #expect(throws: DataFolder.Failure.self) { try file.make(files) }
  }

  @Test func `what can't be made leaves nothing behind`() throws {
    let folder = DataFolder(path: path + "/sju")
    let clash = files + [("settings.rec/under.rec", [])]
    #expect(throws: DataFolder.Failure.self) { try folder.make(clash) }
    #expect(try place.names().isEmpty)
    let twice = files + files
    #expect(throws: DataFolder.Failure.self) { try folder.make(twice) }
    #expect(try place.names().isEmpty)
  }

  @Test func `a folder that is no folder says so in both languages`() throws {
    try place.write("file", "")
    for (name, reason) in [("file", FileFault.notFolder), ("none", .notThere)] {
      let failure = DataFolder.Failure(path: "\(path)/\(name)", act: .open, reason: reason)
      #expect(throws: failure) { try DataFolder(path: "\(path)/\(name)").open() }
      #expect(failure.what.swedish.contains(path) && failure.what.english.contains(path))
      #expect(failure.what.swedish != failure.what.english)
    }
  }

  @Test func `what is no ordinary file is told of, and the others are there`() throws {
    let folder = DataFolder(path: path)
    try folder.make(files)
    let manager = FileManager.default
    try manager.createDirectory(
      atPath: path + "/network/meetings.rec", withIntermediateDirectories: false)
    #expect(mkfifo(path + "/network/relations.rec", 0o600) == 0)
    try manager.createSymbolicLink(
      atPath: path + "/network/encounters.rec", withDestinationPath: "encounters.rec")
    try manager.createSymbolicLink(
      atPath: path + "/network/organisations.rec", withDestinationPath: "persons.rec")
    try place.write("network/followups.rec", "")
    #expect(truncate(path + "/network/followups.rec", 3 << 30) == 0)
    let town = try folder.open()
    let found = town.problems.filter { $0.fact != .missingFile && $0.line == nil }
    #expect(
      found.map(\.fact) == [
        .unreadableFile(.notFile), .unreadableFile(.other(ELOOP)), .unreadableFile(.tooLarge),
        .unreadableFile(.notFile),
      ])
    #expect(town.persons["a"]?.name == "Åsa")
    #expect(town.organisations["a"]?.name == "Åsa")
    for problem in found { #expect(problem.what.swedish.contains("filen kan inte läsas")) }
  }
}
