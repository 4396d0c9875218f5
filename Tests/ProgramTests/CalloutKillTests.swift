import TestSupport
import Foundation
import Testing

/// A drill in a real terminal that is killed: what was pressed is on the disk, and the same contact
/// comes up again.
struct CalloutKillTests {
  private func attempts(_ folder: TemporaryFolder) -> [String] {
    let text = try? String(
      contentsOfFile: folder.path("data/council/attempts.rec"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").filter { $0.hasPrefix("Outcome: ") }
      .map { String($0.dropFirst("Outcome: ".count)) }
  }

  /// The program that a shell runs.
  private func child(of shell: String) -> Int32? {
    let path = "/proc/\(shell)/task/\(shell)/children"
    let children = try? String(contentsOfFile: path, encoding: .utf8)
    return children?.split(separator: " ").first.flatMap { Int32($0) }
  }

  @Test func `a drill that is killed goes on at the same contact`() throws {
    let folder = try TemporaryFolder.withExample()
    let before = attempts(folder).count
    let tmux = try Tmux(.init(isShell: true), in: folder)
    try tmux.expect(">")
    try tmux.type("sju")
    try tmux.press("Enter")
    try tmux.expect("De sju momenten")
    try tmux.press("C")
    try tmux.expect("övning eller skarpt läge")
    try tmux.press("d")
    try tmux.type("elavbrott")
    try tmux.press("Enter")
    try tmux.expect("0 av 21 nådda")
    try tmux.press("r")
    try tmux.expect("1 av 21 nådda")
    try tmux.press("n")
    try tmux.expect("Sparat: Vakthavande befäl – svarar inte")
    try tmux.press("r")
    try tmux.expect("2 av 21 nådda")
    try tmux.press("s")
    try tmux.expect("Sparat: Driftcentralen – senare")
    let screen = try tmux.text().split(separator: "\n", omittingEmptySubsequences: false)
    kill(try #require(try child(of: tmux.value("pane_pid"))), SIGKILL)
    try tmux.expect("Killed")
    #expect(attempts(folder).dropFirst(before) == ["reached", "no-answer", "reached", "later"])

    try tmux.type("reset; sju")
    try tmux.press("Enter")
    try tmux.expect("Larmningen är pausad; C fortsätter den")
    try tmux.press("C")
    try tmux.expect("En larmning pågår")
    try tmux.press("Enter")
    try tmux.expect("2 av 21 nådda")
    let again = try tmux.text().split(separator: "\n", omittingEmptySubsequences: false)
    // The contact, its number in block letters and its deputy: all but the clock and the last word.
    #expect(again[2..<19] == screen[2..<19])
    for file in ["attempts", "callouts", "contacts"] {
      let path = folder.path("data/council/\(file).rec")
      #expect(try Recfix.complaints(about: path) == "", "\(file)")
    }
    try tmux.press("Escape", "Escape")
    try tmux.expect("Larmningen är pausad; C fortsätter den")
  }
}
