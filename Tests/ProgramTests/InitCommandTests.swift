import TestSupport
import Foundation
import Testing

/// `sju init` as a shell meets it.
struct InitCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder)
  }

  @Test func `an empty municipality has its name and can be opened`() throws {
    let made = try run("init", "new/town", "--municipality", "Vaxö kommun")
    #expect(made.status == 0 && made.output.isEmpty)
    #expect(
      made.errors == "new/town: made an empty municipality; open it with: sju --data new/town\n")
    #expect(try run("list", "settings", "--data", "new/town").text.contains("Vaxö kommun"))
    #expect(try run("list", "steps", "--data", "new/town").text == "")
    #expect(try run("snapshot", "--data", "new/town").text.contains("Vaxö kommun"))
    #expect(try folder.mode("new/town") == 0o700)
    #expect(try folder.mode("new/town/network/organisations.rec") == 0o600)
  }

  @Test func `it can begin with the seven steps, and has a name of its own when none is given`()
    throws
  {
    #expect(try run("init", "town", "--steps").status == 0)
    #expect(
      try run("list", "steps", "--data", "town").text.split(separator: "\n").count == 7)
    #expect(try run("list", "settings", "--data", "town").text.contains("Kommunen"))
  }

  @Test func `the example has as many organisations as asked for, and recfix accepts it`() throws {
    let made = try run("init", "--example", "town")
    #expect(made.errors.contains("the example with 400 organisations"))
    #expect(try run("init", "--example", "--organisations", "30", "small").status == 0)
    for (name, count) in [("town", 400), ("small", 30)] {
      let list = try run("list", "organisations", "--data", name)
      #expect(list.text.split(separator: "\n").count == count)
    }
    let files = try DataFiles(folder.path("small")).texts.keys.filter { $0.hasSuffix(".rec") }
    #expect(files.count == 25)
    for file in files {
      #expect(try Recfix.complaints(about: folder.path("small/" + file)) == "", "\(file)")
    }
  }

  @Test func `a folder that holds something is left as it is`() throws {
    #expect(try run("init", "town").status == 0)
    let again = try run("init", "--example", "town")
    #expect(again.status == 74)
    #expect(again.errors.hasPrefix("sju: town: the folder can't be made: "))
    #expect(again.errors.contains("empty or not there yet"))
    #expect(try run("list", "organisations", "--data", "town").text == "")
  }

  @Test(arguments: [
    ["--example", "--organisations", "0"], ["--example", "--organisations", "1000001"],
    ["--example", "--organisations", "many"], ["--organisations", "7"],
    ["--example", "--steps"], ["--example", "--municipality", "Vaxö"],
    ["--municipality", " "], ["--municipality", "Vax\nö"], ["--municipality", "Vaxö\\"],
  ])
  func `what makes no sense is a usage error and makes nothing`(arguments: [String]) throws {
    let result = try Program.run(["init", "town"] + arguments, in: folder)
    #expect(result.status == 64, "\(result.errors)")
    #expect(!folder.isThere("town"))
  }

  @Test func `a folder whose name needs quotes is named so that a shell understands`() throws {
    #expect(try run("init", "min kommun").errors.hasSuffix("sju --data 'min kommun'\n"))
  }
}
