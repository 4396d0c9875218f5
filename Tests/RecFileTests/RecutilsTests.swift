import RecutilsCases
import Testing

@testable import RecFile

/// We read and edit as recutils does, but for the cases that are listed here with why.
struct RecutilsTests {
  @Test func `there are as many cases as were measured`() {
    #expect(RecutilsCase.all.count { $0.kind == .parse } == 81)
    #expect(RecutilsCase.all.count { $0.kind == .edit } == 28)
    #expect(Set(RecutilsCase.all.map(\.id)).isSuperset(of: Self.otherwise.keys))
  }

  @Test(arguments: RecutilsCase.all)
  func `a case goes as in recutils, unless it is listed`(example: RecutilsCase) {
    let agrees = example.kind == .parse ? readsAlike(example) : editsAlike(example)
    #expect(agrees == (Self.otherwise[example.id] == nil), "\(example.id)")
  }

  @Test(arguments: RecutilsCase.all)
  func `whatever a case holds, its bytes are kept`(example: RecutilsCase) {
    #expect(RecFile(example.input.bytes).bytes == example.input.bytes)
  }

  private func readsAlike(_ example: RecutilsCase) -> Bool {
    let file = RecFile(example.input.bytes)
    guard file.problems.isEmpty else { return example.expect.verdict == .error }
    return example.expect.verdict == .ok && example.expect.parse == file.readSets
  }

  private func editsAlike(_ example: RecutilsCase) -> Bool {
    var file = RecFile(example.input.bytes)
    do {
      try RecutilsCommand(tool: example.tool, example.args).run(on: &file)
    } catch is RecutilsCommand.NotAnEdit {
      return false
    } catch {
      #expect(file.bytes == example.input.bytes)
      return example.expect.verdict == .error
    }
    return example.expect.verdict == .ok && example.expect.stdout?.bytes == file.bytes
  }

  private static let marks =
    "recutils stops at a byte order mark or reads CR as text; editors on Windows write both"
  private static let text =
    "every value can be shown and published, so what is not UTF-8, or would be cut at NUL, is named"
  private static let order =
    "an edit moves no record: what a screen shows is sorted there, and git sees a small change"
  private static let lines =
    "an edit touches its own lines only; recutils writes the whole file anew"
  private static let rules =
    "%key and %auto are rules of the schema, and checked where the schema is known"

  private static let otherwise = [
    "parse-comment-three-bare": "recutils makes one comment of several and loses their line ends",
    "parse-enc-bom": marks,
    "parse-enc-crlf-one-record": marks,
    "parse-enc-crlf-two-records": marks,
    "parse-enc-nul-in-comment": text,
    "parse-enc-latin1": text,
    "parse-enc-utf8-truncated": text,
    "parse-enc-surrogate": text,
    "parse-set-name-hyphen": "recutils takes the type's name up to the hyphen without a word",
    "edit-del-comment": "a record is removed or stays: nothing here makes comments of records",
    "edit-ins-trailing-bs": "refused: recutils writes a value that swallows the next field",
    "edit-ins-auto-empty": rules,
    "edit-ins-comment-only": "the comment is kept",
    "edit-set-key-dup": rules,
    "edit-del-all": "that nobody deletes everything by mistake is the caller's to see to",
    "edit-sort": order,
    "edit-sort-stable": order,
    "edit-sort-missing-field": order,
    "edit-sort-bool": order,
    "edit-sort-date": order,
    "edit-normalise": lines,
    "edit-rewrite-comments": lines,
    "edit-rewrite-crlf": "the file's own line end is written, so that it has one kind",
  ]
}
