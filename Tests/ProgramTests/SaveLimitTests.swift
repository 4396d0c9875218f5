import TestSupport
import Foundation
import Testing

/// Saving where there is no room, no right, or something odd in the place of a file.
struct SaveLimitTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder.withOneOrganisation()
  }

  private static let edit = "set organisations ett 'Name=Ett AB' --data data"

  /// Runs a line of shell in the folder; `sju` is the program.
  private func shell(_ line: String) throws -> Program.Result {
    try Program.child(["bash", "-c", "sju() { \(Program.path) \"$@\"; }\n" + line], in: folder)
      .result()
  }

  /// Whether a file system may be mounted in a name space of one's own.
  static let canMount: Bool = {
    let child = Child(
      ["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"],
      environment: ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin"])
    return (try? child.run()) == 0
  }()

  @Test(.enabled(if: canMount))
  func `on a full disk the old file stays, and the failure is told`() throws {
    _ = try folder.write("filling", Array(repeating: 0x78, count: 200_000))
    let result = try shell(
      """
      unshare -rm bash -c '
        mkdir small && mount -t tmpfs -o size=256k tmpfs small && cp -a data small/data
        rm -rf small/data/.sju/undo/*  # which would give way
        cat filling > small/filling 2> /dev/null; cat filling >> small/filling 2> /dev/null
        \(Program.path) set organisations ett "Name=Ett AB" --data small/data; echo "status $?"
        rm small/filling
        \(Program.path) list organisations --data small/data
        \(Program.path) set organisations ett "Name=Ett AB" --data small/data; echo "status $?"
        \(Program.path) list organisations --data small/data
        find small -name ".*sju-*"'
      """)
    #expect(
      result.text == "status 74\nett  Ett\nstatus 0\nett  Ett AB\n", "\(result.errors)")
    #expect(result.errors.contains("disken är full; gör plats och försök igen"))
  }

  @Test(.enabled(if: canMount))
  func `a folder that may only be read is read, and a change is refused`() throws {
    let result = try shell(
      """
      unshare -rm bash -c '
        mount --bind data data && mount -o remount,ro,bind data
        \(Program.path) list organisations --data data
        \(Program.path) \(Self.edit.replacing("'", with: "\""))'; echo "status $?"
      """)
    #expect(result.text == "ett  Ett\nstatus 74\n", "\(result.errors)")
    #expect(result.errors.contains("you are not permitted to"))
  }

  @Test func `a file that grows past the limit of the process stays as it was`() throws {
    let result = try shell(
      "sju set organisations ett \"Note=$(printf '%02000d' 1)\" --data data; (ulimit -f 1; sju \(Self.edit))"
        + "; echo \"status $?\"; sju list organisations --data data; find data -name '.*sju-*'")
    #expect(result.text.contains("status 74\nett  Ett\n"), "\(result.text)")
  }

  @Test func `links are followed, odd files are refused with a word`() throws {
    let linked = try shell(
      """
      mv data/network/organisations.rec real.rec
      ln -s ../../real.rec data/network/organisations.rec
      sju \(Self.edit) && test -L data/network/organisations.rec && grep -c 'Ett AB' real.rec
      """)
    #expect(linked.text == "1\n", "\(linked.errors)")
    let refusals = [
      ("rm real.rec", "is missing|leads nowhere"), ("mkfifo real.rec", "not an ordinary file"),
      ("rm real.rec; mkdir real.rec", "not an ordinary file"),
    ]
    for (change, words) in refusals {
      let result = try shell("\(change); sju add organisations Name=Två Kind=company --data data")
      #expect(result.status != 0, "\(change)")
      #expect(
        words.split(separator: "|").contains { result.errors.contains($0) }, "\(result.errors)")
    }
  }

  @Test func `a file with another name, or that its owner protected, is not replaced`() throws {
    let hard = try shell("ln data/network/organisations.rec other.rec; sju \(Self.edit)")
    #expect(hard.status == 74)
    #expect(hard.errors.contains("flera namn (hårda länkar)"))
    let protected = try shell(
      "rm other.rec; chmod 0400 data/network/organisations.rec; sju \(Self.edit)")
    #expect(protected.status == 74)
    #expect(protected.errors.contains("skrivskyddad; ge dig skrivrätt"))
    let open = try shell(
      "chmod 0640 data/network/organisations.rec; sju \(Self.edit); "
        + "stat -c %a data/network/organisations.rec data/.sju data/.sju/lock")
    #expect(open.text == "640\n700\n600\n", "\(open.errors)")
  }

  @Test func `what lies in the place of the lock is not written to`() throws {
    let result = try shell(
      """
      mkdir -p data/.sju; rm -f data/.sju/lock; echo precious > out; ln out data/.sju/lock
      sju \(Self.edit); echo "status $?"; cat out; sju check --data data; echo "status $?"
      """)
    #expect(result.text.contains("status 74\nprecious\n"), "\(result.errors)")
    #expect(result.text.contains(".sju/lock:1:1: warning: "), "\(result.text)")
    #expect(result.errors.contains("remove what lies there"))
  }

  @Test func `who holds the lock is named`() throws {
    let result = try shell(
      "mkdir data/.sju 2> /dev/null; echo '4711 other' > data/.sju/lock; "
        + "flock data/.sju/lock sh -c '\(Program.path) add persons Name=Åsa --data data'")
    #expect(result.status == 74)
    #expect(result.errors.contains("another Sju (process 4711 other) is saving; try again"))
  }
}
