import TestSupport
import Foundation
import Testing

/// Many at once, and processes killed in the middle.
struct SaveCrowdTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder.withOneOrganisation()
  }

  private func child(_ arguments: [String]) -> Child {
    Program.child(arguments, in: folder)
  }

  private func text(_ path: String) throws -> String {
    try folder.text("data/" + path)
  }

  private func complaints(_ path: String) throws -> String {
    try Recfix.complaints(about: folder.path("data/" + path))
  }

  @Test func `forty who add at the same time are all there`() async throws {
    try await withThrowingTaskGroup(of: Int32.self) { group in
      for number in 1...40 {
        let child = child(
          [Program.path, "add", "persons", "Name=Person \(number)", "--data", "data"])
        group.addTask { try child.run() }
      }
      for try await status in group { #expect(status == 0) }
    }
    let names = try text("network/persons.rec").split(separator: "\n").filter {
      $0.hasPrefix("Name: Person ")
    }
    #expect(Set(names).count == 40)
    #expect(names.count == 40)
    #expect(try complaints("network/persons.rec") == "")
  }

  @Test func `two who write again and again, and one who appends, lose nothing`() throws {
    let count = Nightly.isOn ? 200 : 30
    let script = """
      one() { for i in $(seq \(count)); do \(Program.path) add persons Name="One $i" --data data \
        > /dev/null || echo failed >> failures; done; }
      two() { for i in $(seq \(count)); do \(Program.path) add persons Name="Two $i" --data data \
        > /dev/null || echo failed >> failures; done; }
      three() { for i in $(seq \(count / 2)); do printf '\\nId: three-%s\\nName: Three %s\\n' $i $i \
        >> data/network/persons.rec; sleep 0.02; done; }
      one & two & three & wait
      """
    #expect(try child(["bash", "-c", script]).run() == 0)
    #expect(!folder.isThere("failures"))
    // What came too late for the save itself is merged in by the next start.
    #expect(try child([Program.path, "list", "settings", "--data", "data"]).run() == 0)
    let all = try text("network/persons.rec")
    for name in ["One", "Two"] {
      for number in 1...count {
        let line = "Name: \(name) \(number)\n"
        #expect(
          all.split(separator: line, omittingEmptySubsequences: false).count == 2, "\(line)")
      }
    }
    for number in 1...count / 2 {
      let line = "Name: Three \(number)\n"
      #expect(all.contains(line), "\(line)")
    }
    #expect(try complaints("network/persons.rec") == "")
  }

  /// Others who write between what Sju reads and what it saves, which strace draws out.
  @Test(arguments: [
    "printf '\\nId: three-%s\\nName: Three %s\\n' $i $i >> $f",
    "sed -i \"s/^Name: Third .*/Name: Third $i/\" $f",
    "sed \"s/^Name: Third .*/Name: Third $i/\" $f > $f.mine && mv $f.mine $f",
  ])
  func `what others write while Sju saves is there with what Sju saves`(_ third: String) throws {
    let rounds = Nightly.isOn ? 5 : 2
    let script = """
      f=data/network/persons.rec
      \(Program.path) add persons Name="Third 0" --data data > added
      for i in $(seq \(rounds)); do
        strace -f -o /dev/null -e trace=renameat2 -e inject=renameat2:delay_enter=400000 \
          \(Program.path) add persons Name="One $i" --data data >> added &
        sleep 0.2; \(third); wait $! || echo failed >> failures
        grep -q "Name: One $i\\$" $f || echo "one $i" >> failures
        grep -q "Name: Th[a-z]* $i\\$" $f || echo "third $i" >> failures
      done
      """
    #expect(try child(["bash", "-c", script]).run() == 0)
    let failures = try? folder.text("failures")
    #expect(failures == nil)
    for number in 1...rounds {
      #expect(try text("network/persons.rec").contains("Name: One \(number)\n"))
    }
    #expect(try complaints("network/persons.rec") == "")
  }

  /// What the files say of what the edits change.
  private struct Told: Equatable {
    var tag: String?
    var encounters = 0
    var followUps = 0
  }

  private func told() throws -> Told {
    var told = Told()
    let organisations = try text("network/organisations.rec")
    told.tag = organisations.split(separator: "\n").first { $0.hasPrefix("Tag: ") }.map(String.init)
    told.encounters = try text("network/encounters.rec").split(separator: "\nSubject: ").count - 1
    told.followUps = try text("network/followups.rec").split(separator: "\nWhat: ").count - 1
    return told
  }

  /// By day a hundred edits, by night a thousand.
  @Test func `edits that are killed at some moment are there or not, never half`() throws {
    let edits = Nightly.isOn ? 1000 : 100
    var random = SeededRandom(seed: 20_081_001)
    var before = try told()
    // The moments are spread over the time that an edit takes here.
    let length = try ContinuousClock().measure {
      _ = try child([Program.path, "set", "settings", "VisitGoal=1", "--data", "data"]).run()
    }
    let most = UInt64(length.components.attoseconds / 1_000_000_000_000) + 2000
    for number in 1...edits {
      var after = before
      let command: [String]
      if random.next() % 3 == 0 {
        command = ["log", "ett", "visit", "Möte \(number)", "--promise", "Ring \(number)"]
        after.encounters += 1
        after.followUps += 1
      } else {
        command = ["set", "organisations", "ett", "Tag=t\(number)"]
        after.tag = "Tag: t\(number)"
      }
      // Every tenth is left to end.
      let moment = number % 10 == 0 ? 60 : Double(random.next() % most) / 1_000_000 + 0.001
      _ = try child(
        ["timeout", "-s", "KILL", "\(moment)", Program.path] + command + ["--data", "data"]
      ).run()
      // The next start finishes what was begun.
      #expect(try child([Program.path, "list", "settings", "--data", "data"]).run() == 0)
      let now = try told()
      #expect(now == before || now == after, "\(number)")
      before = now
    }
    #expect(before.encounters >= edits / 50)
    for path in ["organisations", "encounters", "followups"] {
      #expect(try complaints("network/\(path).rec") == "")
    }
    let names = try #require(FileManager.default.enumerator(atPath: folder.path("data")))
      .compactMap { $0 as? String }
    #expect(!names.contains { $0.contains(".sju-") || $0.contains("journal") })
  }
}
